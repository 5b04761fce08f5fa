/**
 * Saves a form on the server while it is being typed in: each place by itself, a moment after the last key. A place that
 * somebody else has saved meanwhile is shown beside what stands there and not saved again until the person says so.
 */
const PAUSE_MILLISECONDS = 900;
const RETRY_MILLISECONDS = 5000;

interface Answer {
  readonly base: string;
  readonly saved: string;
  readonly stored?: { readonly stored: string; readonly text: string; readonly choice: string | false };
}

type Outcome = { readonly ok: boolean; readonly answer: Answer } | 'unreachable';

/** One place of the form: a text, a choice, or both. */
class Place {
  private timer: number | undefined;
  private saving: Promise<void> = Promise.resolve();
  private isDirty = false;
  private isUnderWay = false;
  private isContested = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly element: HTMLElement,
  ) {}

  changed(): void {
    this.isDirty = true;
    if (this.isContested) return;
    this.say('');
    this.saveIn(PAUSE_MILLISECONDS);
  }

  /** Saves what is not saved, and comes back when nothing is under way. */
  settle(): Promise<void> {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.save({}));
    return this.saving;
  }

  /** The page is going away: hands over what is left, in a request that outlives it. */
  leave(): void {
    clearTimeout(this.timer);
    void this.save({ keepalive: true });
  }

  /** True when there is nothing to save and nothing under way. */
  get isAtRest(): boolean {
    return !this.isUnderWay && (!this.isDirty || this.isContested);
  }

  /** True when the last keys cannot be handed over before the answer to those before them has come. */
  get isTorn(): boolean {
    return this.isDirty && this.isUnderWay;
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.settle(), milliseconds);
  }

  private async save(options: { readonly keepalive?: boolean }): Promise<void> {
    if (!this.isDirty || this.isContested || this.isUnderWay) return;
    this.isDirty = false;
    this.isUnderWay = true;
    this.say(this.form.dataset['saving'] ?? '');
    const outcome = await this.post(options);
    this.isUnderWay = false;
    if (outcome === 'unreachable') {
      this.isDirty = true;
      this.say(this.form.dataset['notSaved'] ?? '');
      this.saveIn(RETRY_MILLISECONDS);
      return;
    }
    this.base.value = outcome.answer.base;
    this.say(outcome.answer.saved);
    if (!outcome.ok) this.showConflict(outcome.answer);
  }

  private async post(options: { readonly keepalive?: boolean }): Promise<Outcome> {
    try {
      const response = await fetch(this.form.dataset['keepTyping'] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-form-token': valueOf(this.form, 'input[name="_token"]') },
        body: JSON.stringify(this.content()),
        ...options,
      });
      if (!response.ok && response.status !== 409) return 'unreachable';
      const answer = (await response.json()) as Answer; // reason: our own server wrote it
      return { ok: response.ok, answer };
    } catch {
      return 'unreachable';
    }
  }

  private content(): Readonly<Record<string, string>> {
    return {
      draft: this.form.dataset['draft'] ?? '',
      place: this.element.dataset['place'] ?? '',
      text: valueOf(this.element, 'textarea'),
      choice: valueOf(this.element, 'input[type="radio"]:checked'),
      base: this.base.value,
    };
  }

  private showConflict({ stored }: Answer): void {
    if (!stored) return;
    this.isContested = true;
    this.element.querySelector('[data-conflict]')?.remove();
    const box = document.createElement('div');
    box.className = 'ds-alert';
    box.dataset['color'] = 'warning';
    box.dataset['conflict'] = '';
    box.setAttribute('role', 'alert');
    const title = document.createElement('strong');
    title.textContent = this.form.dataset['conflictTitle'] ?? '';
    addText(box, '').append(title);
    addText(box, stored.stored);
    if (stored.choice !== false) addText(box, stored.choice).className = 'typed';
    addText(box, stored.text).className = 'typed';
    addText(box, this.form.dataset['conflictHelp'] ?? '');
    this.element.prepend(box);
  }

  private say(text: string): void {
    const place = this.element.querySelector('[data-saved]');
    if (place) place.textContent = text;
  }

  private get base(): HTMLInputElement {
    const input = this.element.querySelector<HTMLInputElement>('input[data-base]');
    if (!input) throw new Error('A place of the form has no base');
    return input;
  }
}

/** What stands in a field inside an element; nothing when there is no such field. */
function valueOf(element: HTMLElement, selector: string): string {
  return element.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';
}

function addText(box: HTMLElement, text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  box.append(element);
  return element;
}

/** Watches one form. */
function keep(form: HTMLFormElement): void {
  const places = new Map<Element, Place>();
  for (const element of form.querySelectorAll<HTMLElement>('[data-place]'))
    places.set(element, new Place(form, element));

  const changed = (event: Event): void => {
    const element = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    if (element) places.get(element)?.changed();
  };
  form.addEventListener('input', changed);

  let isSettled = false;
  form.addEventListener('submit', (event) => {
    if (isSettled || [...places.values()].every((place) => place.isAtRest)) return;
    // What is under way is let finish first, or the form would come back older than the server's own copy.
    event.preventDefault();
    const { submitter } = event;
    void Promise.all([...places.values()].map((place) => place.settle())).then(() => {
      isSettled = true;
      // In a task of its own: a form that is still being submitted takes no notice of being submitted again.
      window.setTimeout(() => {
        form.requestSubmit(submitter);
      });
    });
  });

  window.addEventListener('beforeunload', (event) => {
    if ([...places.values()].some((place) => place.isTorn)) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    for (const place of places.values()) place.leave();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-typing]')) keep(form);
