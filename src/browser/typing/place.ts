import { Conflict, type StoredElsewhere } from './conflict.js';
import { setChoice, setText, valueOf } from './field-values.js';

const PAUSE_MILLISECONDS = 900;
const RETRY_MILLISECONDS = 5000;

interface Answer {
  readonly base: string;
  readonly saved: string;
  readonly stored?: StoredElsewhere;
}

type Outcome = { readonly ok: boolean; readonly answer: Answer } | 'unreachable';

/** A field as a colleague has saved it. */
export interface FieldNow {
  readonly base: string;
  readonly text: string;
  readonly choice: string;
  readonly saved: string;
}

/** One place of the form: a text, a choice, or both. */
export class Place {
  readonly key: string;
  private timer: number | undefined;
  private saving: Promise<void> = Promise.resolve();
  private isDirty = false;
  private isUnderWay = false;
  private isContested: boolean;

  constructor(
    private readonly form: HTMLFormElement,
    readonly element: HTMLElement,
  ) {
    this.key = element.dataset['place'] ?? '';
    this.isContested = Conflict.found(form, element, this.decided) !== null;
  }

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

  /** Shows what a colleague has saved, unless something of one's own would be lost by it. */
  refresh(now: FieldNow): void {
    if (this.isDirty || this.isUnderWay || this.isContested) return;
    if (versionOf(now.base) <= versionOf(this.base.value)) return;
    setText(this.element, now.text);
    setChoice(this.element, now.choice);
    this.base.value = now.base;
    this.say(now.saved);
  }

  /** What the page shows, as the server names it. */
  get token(): string {
    return this.base.value;
  }

  /** True when there is nothing to save and nothing under way. */
  get isAtRest(): boolean {
    return !this.isUnderWay && (!this.isDirty || this.isContested);
  }

  /** True when the last keys cannot be handed over before the answer to those before them has come. */
  get isTorn(): boolean {
    return this.isDirty && this.isUnderWay;
  }

  /** The person has chosen between their own text and the other's. */
  private readonly decided = ({ isSaved }: { readonly isSaved: boolean }): void => {
    this.isContested = false;
    this.isDirty = !isSaved;
    this.say('');
    if (this.isDirty) void this.settle();
  };

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
    // What has been typed meanwhile is not saved yet, and the page must not say so.
    this.say(this.isAtRest ? outcome.answer.saved : '');
    if (!outcome.ok) this.contest(outcome.answer);
  }

  private contest({ stored }: Answer): void {
    if (!stored) return;
    this.isContested = true;
    this.isDirty = true;
    Conflict.shown(this.form, this.element, stored, this.decided);
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
      place: this.key,
      text: valueOf(this.element, 'textarea'),
      choice: valueOf(this.element, 'input[type="radio"]:checked'),
      base: this.base.value,
    };
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

/** `3.0123456789abcdef` is the third version. */
function versionOf(token: string): number {
  return Number.parseInt(token, 10) || 0;
}
