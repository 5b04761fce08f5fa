import { focusText, setChoice, setText, valueOf } from './field-values.js';

/** What somebody else had saved, as the server answers it. */
export interface StoredElsewhere {
  readonly stored: string;
  readonly text: string;
  readonly choice: string | false;
  readonly rawText: string;
  readonly rawChoice: string;
}

/** Told when a person has decided: whether what now stands in the field is still to be saved. */
export type Settled = (outcome: { readonly isSaved: boolean }) => void;

const JOINED = '\n\n';

/**
 * The box that shows what somebody else has saved in the same field, with three ways out. Nothing is lost on either: the
 * text that was not used stays on the page, below the field, until it is left.
 */
export class Conflict {
  private constructor(
    private readonly form: HTMLElement,
    private readonly element: HTMLElement,
    private readonly box: HTMLElement,
    private readonly settled: Settled,
  ) {
    for (const button of box.querySelectorAll<HTMLButtonElement>('[data-choose]'))
      button.addEventListener('click', (event) => {
        event.preventDefault();
        this.choose(button.dataset['choose'] ?? '');
      });
  }

  /** The box that came with the page, if there is one. */
  static found(form: HTMLElement, element: HTMLElement, settled: Settled): Conflict | null {
    const box = element.querySelector<HTMLElement>('[data-conflict]');
    return box && new Conflict(form, element, box, settled);
  }

  /** A box of its own, read out when it comes. */
  static shown(form: HTMLElement, element: HTMLElement, stored: StoredElsewhere, settled: Settled): Conflict | null {
    const copy = document.querySelector<HTMLTemplateElement>('template[data-conflict-copy]');
    const box = copy?.content.firstElementChild?.cloneNode(true);
    if (!(box instanceof HTMLElement)) return null;
    fillIn(box, stored, element.dataset['place'] ?? '');
    element.querySelector('[data-conflict]')?.remove();
    element.prepend(box);
    return new Conflict(form, element, box, settled);
  }

  private choose(how: string): void {
    const [theirs, mine] = [this.box.dataset['storedText'] ?? '', valueOf(this.element, 'textarea')];
    if (how === 'theirs') {
      setText(this.element, theirs);
      setChoice(this.element, this.box.dataset['storedChoice'] ?? '');
    }
    if (how === 'both') setText(this.element, [theirs, mine].filter((text) => text !== '').join(JOINED));
    if (how !== 'both') this.keepAside(how === 'theirs' ? mine : theirs);
    this.box.remove();
    focusText(this.element);
    this.settled({ isSaved: how === 'theirs' });
  }

  private keepAside(text: string): void {
    this.element.querySelector('[data-unused]')?.remove();
    if (text === '') return;
    const [details, summary, kept] = ['details', 'summary', 'p'].map((name) => document.createElement(name));
    if (!details || !summary || !kept) return;
    details.className = 'ds-details';
    details.dataset['unused'] = '';
    summary.textContent = this.form.dataset['unused'] ?? '';
    kept.className = 'typed';
    kept.textContent = text;
    details.append(summary, kept);
    this.element.append(details);
  }
}

function fillIn(box: HTMLElement, stored: StoredElsewhere, place: string): void {
  box.dataset['storedText'] = stored.rawText;
  box.dataset['storedChoice'] = stored.rawChoice;
  box.setAttribute('role', 'alert');
  fill(box, '[data-conflict-stored]', stored.stored);
  fill(box, '[data-conflict-choice]', stored.choice === false ? '' : stored.choice);
  fill(box, '[data-conflict-text]', stored.text);
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-choose]'))
    button.value = `${button.dataset['choose'] ?? ''} ${place}`;
  const contested = box.querySelector<HTMLInputElement>('[name="contested"]');
  if (contested) contested.value = place;
}

function fill(box: HTMLElement, selector: string, text: string): void {
  const element = box.querySelector<HTMLElement>(selector);
  if (!element) return;
  element.textContent = text;
  element.hidden = text === '';
}
