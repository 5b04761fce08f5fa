import type { EditorView } from 'prosemirror-view';
import { COMMAND_NAMES, COMMANDS, type CommandName } from './commands.js';

/**
 * The toolbar above one text, cloned from the page's template in the language of the page. One stop for Tab; arrows, Home
 * and End go from button to button.
 */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(template: HTMLTemplateElement, editorId: string) {
    const toolbar = template.content.firstElementChild?.cloneNode(true);
    if (!(toolbar instanceof HTMLElement)) throw new Error('The page has no toolbar');
    this.element = toolbar;
    toolbar.setAttribute('aria-controls', editorId);
    this.buttons = [...toolbar.querySelectorAll('button')];
    this.makeStop(this.buttons[0]);
    toolbar.addEventListener('keydown', (event) => this.move(event));
    toolbar.addEventListener('focusin', (event) => {
      if (event.target instanceof HTMLButtonElement) this.makeStop(event.target);
    });
    // A press with the mouse leaves the cursor where it is.
    toolbar.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Lets the buttons work on a text. */
  connect(view: EditorView): void {
    this.element.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const name = button && nameOf(button);
      if (!name) return;
      COMMANDS[name].run(view.state, view.dispatch.bind(view), view);
      // Whoever pressed a key stays on the button and hears that it is pressed.
      if (event.detail > 0) view.focus();
    });
    this.show(view);
  }

  /** Shows what holds where the cursor stands, and what can be done there. */
  show({ state }: EditorView): void {
    for (const button of this.buttons) {
      const name = nameOf(button);
      if (!name) continue;
      const { run, isOn } = COMMANDS[name];
      if (isOn) setOnce(button, 'aria-pressed', String(isOn(state)));
      setOnce(button, 'aria-disabled', String(!run(state)));
    }
  }

  private move(event: KeyboardEvent): void {
    const at = this.buttons.findIndex((button) => button === document.activeElement);
    const last = this.buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.buttons[to]?.focus();
  }

  private makeStop(stop: HTMLButtonElement | undefined): void {
    for (const button of this.buttons) button.tabIndex = button === stop ? 0 : -1;
  }
}

function nameOf(button: HTMLElement): CommandName | undefined {
  return COMMAND_NAMES.find((name) => name === button.dataset['command']);
}

/** Written only when it changes: a screen reader looks again at what is written. */
function setOnce(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
