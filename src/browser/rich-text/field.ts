import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { documentOf, textOf } from './document.js';
import { editorPlugins } from './keys.js';
import { pasteProps, type Omission } from './paste/paste.js';
import { schema } from './schema.js';
import { Toolbar } from './toolbar.js';

/** What of the page every editor needs: its toolbar, and what to say of what a paste left out. */
export interface EditorPage {
  readonly toolbar: HTMLTemplateElement;
  readonly omissions: Readonly<Record<Omission, string>>;
}

const FROM_TEXTAREA = 'fromTextarea';

/**
 * An editor in the place of a text area. The text area stays in the form under its name and holds the marked text; each
 * change is written to it and told by its `input` event. Who writes to it from elsewhere tells with `input` or
 * `textarea:set`, and the editor shows what it says; `textarea:insert` puts its detail where the marker is.
 */
export class RichTextField {
  private readonly view: EditorView;
  private readonly toolbar: Toolbar;
  private readonly status = document.createElement('p');
  /** The text area as this editor wrote or read it last, so that it does not answer to itself. */
  private known: string;

  constructor(
    private readonly textarea: HTMLTextAreaElement,
    private readonly page: EditorPage,
  ) {
    const id = `${textarea.id}-editor`;
    this.known = textarea.value;
    this.toolbar = new Toolbar(page.toolbar, id);
    const box = document.createElement('div');
    box.className = 'rich-text';
    textarea.before(box);
    box.append(this.toolbar.element);
    this.view = new EditorView(box, {
      state: EditorState.create({ schema, doc: documentOf(this.known), plugins: editorPlugins() }),
      attributes: { id, class: 'ds-input rich-text-area', ...ariaOf(textarea) },
      dispatchTransaction: (transaction) => this.apply(transaction),
      ...pasteProps((omissions) => this.say(omissions)),
    });
    this.status.className = 'quiet';
    this.status.setAttribute('role', 'status');
    box.append(this.status);
    this.toolbar.connect(this.view);
    this.hideTextarea();
  }

  /** Puts the marker in the editor, and the window where the marker is: by itself the editor takes focus without scrolling. */
  focus(): void {
    this.view.focus();
    this.view.dispatch(this.view.state.tr.scrollIntoView());
  }

  /** Shows what stands in the text area, if it is not what this editor wrote there. */
  read(): void {
    if (this.textarea.value === this.known) return;
    this.known = this.textarea.value;
    const { state } = this.view;
    const next = documentOf(this.known);
    const start = state.doc.content.findDiffStart(next.content);
    const end = state.doc.content.findDiffEnd(next.content);
    if (start === null || end === null) return;
    // Where the same letters stand before and after, the two ends may pass each other.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const transaction = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
    this.view.dispatch(transaction.setMeta(FROM_TEXTAREA, true).setMeta('addToHistory', false));
  }

  private apply(transaction: Transaction): void {
    this.view.updateState(this.view.state.apply(transaction));
    this.toolbar.show(this.view);
    if (!transaction.docChanged || transaction.getMeta(FROM_TEXTAREA) === true) return;
    if (!['paste', 'drop'].includes(String(transaction.getMeta('uiEvent')))) this.say([]);
    this.known = textOf(this.view.state.doc);
    this.textarea.value = this.known;
    this.textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private say(omissions: readonly Omission[]): void {
    const text = omissions.map((omission) => this.page.omissions[omission]).join(' ');
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private hideTextarea(): void {
    const { textarea } = this;
    const isFocused = document.activeElement === textarea;
    const at = textarea.selectionStart;
    textarea.classList.add('rich-text-source');
    textarea.tabIndex = -1;
    textarea.setAttribute('aria-hidden', 'true');
    for (const event of ['input', 'textarea:set']) textarea.addEventListener(event, () => this.read());
    textarea.addEventListener('textarea:insert', (event) => this.insert(event));
    for (const label of textarea.labels) {
      label.addEventListener('click', (event) => {
        event.preventDefault();
        this.focus();
      });
    }
    if (isFocused) this.takeFocus(at > 0 ? 'end' : 'start');
  }

  private insert(event: Event): void {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return;
    event.preventDefault();
    this.view.dispatch(this.view.state.tr.insertText(event.detail).scrollIntoView());
  }

  private takeFocus(side: 'start' | 'end'): void {
    const { doc, tr } = this.view.state;
    const selection = side === 'end' ? TextSelection.atEnd(doc) : TextSelection.atStart(doc);
    this.view.dispatch(tr.setSelection(selection));
    this.focus();
  }
}

/** Says of the editor what the page says of the text area. */
function ariaOf(textarea: HTMLTextAreaElement): Record<string, string> {
  const [label] = textarea.labels;
  if (label && label.id === '') label.id = `${textarea.id}-label`;
  const told = ['aria-describedby', 'aria-invalid'].flatMap((name) => {
    const value = textarea.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': label?.id ?? '',
    ...(textarea.required ? { 'aria-required': 'true' } : {}),
    ...Object.fromEntries(told),
  };
}
