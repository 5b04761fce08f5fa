import { Place } from '../typing/place.js';

/** The text of one passage, saved a moment after the last key. */
export class PassageText {
  private readonly place: Place;
  private readonly element: HTMLElement;

  constructor(private readonly form: HTMLFormElement) {
    const element = form.querySelector<HTMLElement>('[data-place]');
    if (!element) throw new Error('A passage has no text');
    this.element = element;
    this.place = new Place(form, element);
    form.addEventListener('input', () => {
      this.place.changed();
    });
  }

  get isAtRest(): boolean {
    return this.place.isAtRest;
  }

  get isTorn(): boolean {
    return this.place.isTorn;
  }

  async settle(): Promise<void> {
    await this.place.settle();
    this.tellVersion();
  }

  leave(): void {
    this.place.leave();
  }

  /** The other forms of the passage say which version they are pressed on; the last save made it newer. */
  private tellVersion(): void {
    const base = this.element.querySelector<HTMLInputElement>('[data-base]')?.value;
    for (const version of this.form.parentElement?.querySelectorAll<HTMLInputElement>('[data-version]') ?? [])
      version.value = base ?? version.value;
  }
}
