import { valueOf } from './field-values.js';
import type { FieldNow, Place } from './place.js';

const BEAT_MILLISECONDS = 10_000;
/** Moving through the form by keyboard passes many fields: only where one stops is told. */
const STOP_MILLISECONDS = 400;

interface Person {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly isHere: string;
  readonly joined: string;
  readonly left: string;
  readonly sameField: string;
}

interface Heard {
  readonly people: readonly Person[];
  readonly fields: readonly (FieldNow & { readonly place: string })[];
}

/**
 * Tells the server which field one is in, every ten seconds and when it changes, and shows where colleagues are and what
 * they have saved. Says to a screen reader who comes and goes, and who is in one's own field; not every step of theirs.
 */
export class Company {
  private readonly places: ReadonlyMap<string, Place>;
  private known: ReadonlyMap<string, Person> | null = null;
  private timer: number | undefined;
  private isUnderWay = false;
  private isAway = false;
  private current = '';
  /** Another each time one comes back, so that the server can tell what was said before one left. */
  private page = pageName();

  constructor(
    private readonly form: HTMLFormElement,
    places: Iterable<Place>,
  ) {
    this.places = new Map([...places].map((place) => [place.key, place]));
    form.addEventListener('focusin', (event) => {
      this.moveTo(event.target);
    });
    form.addEventListener('focusout', (event) => {
      if (!event.relatedTarget) this.moveTo(null);
    });
    form.querySelector('[data-name-question]')?.addEventListener('change', () => {
      this.beatIn(0);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.leave();
      else this.comeBack();
    });
    window.addEventListener('pagehide', () => {
      this.leave();
    });
    this.moveTo(document.activeElement);
    this.beatIn(0);
  }

  private moveTo(target: EventTarget | null): void {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    const place = element?.dataset['place'] ?? '';
    if (place === this.current) return;
    this.current = place;
    this.beatIn(STOP_MILLISECONDS);
  }

  private comeBack(): void {
    this.isAway = false;
    this.page = pageName();
    this.beatIn(0);
  }

  private leave(): void {
    clearTimeout(this.timer);
    if (this.isAway) return;
    this.isAway = true;
    void this.post({ leaving: 'yes', page: this.page }, { keepalive: true });
  }

  private beatIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.beat(), milliseconds);
  }

  private async beat(): Promise<void> {
    if (this.isAway) return;
    if (!this.isUnderWay) {
      this.isUnderWay = true;
      const told = this.current;
      const heard = await this.post(this.content(), {});
      this.isUnderWay = false;
      if (heard) this.show(heard);
      if (told !== this.current) {
        this.beatIn(0);
        return;
      }
    }
    this.beatIn(BEAT_MILLISECONDS);
  }

  private content(): Readonly<Record<string, string | readonly string[]>> {
    const tokens = [...this.places.values()].map(({ key, token }) => [key, token] as const);
    const name = this.form.querySelector('[data-name-question]') && valueOf(this.form, '[name="responderName"]');
    return {
      draft: this.form.dataset['draft'] ?? '',
      place: this.current,
      page: this.page,
      bases: tokens.filter(([, token]) => !token.startsWith('0.')).map((pair) => pair.join(' ')),
      ...(name === null ? {} : { responderName: name }),
    };
  }

  private async post(content: object, options: { readonly keepalive?: boolean }): Promise<Heard | null> {
    try {
      const response = await fetch(this.form.dataset['presence'] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-form-token': valueOf(this.form, 'input[name="_token"]') },
        body: JSON.stringify(content),
        ...options,
      });
      return response.ok ? ((await response.json()) as Heard) : null; // reason: our own server wrote it
    } catch {
      return null;
    }
  }

  private show({ people, fields }: Heard): void {
    for (const field of fields) this.places.get(field.place)?.refresh(field);
    const now = new Map(people.map((person) => [person.id, person]));
    this.announce(now);
    this.known = now;
    this.list(people);
    for (const place of this.places.values()) {
      const here = people.filter((person) => person.place === place.key);
      write(place.element.querySelector('[data-here]'), here.map(({ isHere }) => isHere).join('. '));
    }
    for (const details of this.form.querySelectorAll('details')) markWithin(details);
  }

  private list(people: readonly Person[]): void {
    const section = this.form.querySelector<HTMLElement>('[data-present]');
    const items = people.map(({ text }) => Object.assign(document.createElement('li'), { textContent: text }));
    section?.querySelector('[data-present-list]')?.replaceChildren(...items);
    if (section) section.hidden = people.length === 0;
  }

  private announce(now: ReadonlyMap<string, Person>): void {
    const before = this.known ?? new Map<string, Person>();
    const said = [...now.values()].flatMap((person) => {
      const was = before.get(person.id);
      const isBeside = person.place !== '' && person.place === this.current;
      if (isBeside && was?.place !== person.place) return [person.sameField];
      return was ? [] : [person.joined];
    });
    const gone = [...before.values()].filter(({ id }) => !now.has(id)).map(({ left }) => left);
    const region = this.form.querySelector('[data-present-said]');
    if (region && said.length + gone.length > 0) region.textContent = [...said, ...gone].join(' ');
  }
}

function pageName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}

/** Says on a section who is within it, since the section may be closed. */
function markWithin(details: HTMLDetailsElement): void {
  const within = [...details.querySelectorAll<HTMLElement>('[data-here]:not([hidden])')];
  const text = within.map((mark) => mark.textContent).join('. ');
  details.querySelector('[data-here-within]')?.remove();
  if (text === '') return;
  const mark = Object.assign(document.createElement('span'), { className: 'ds-tag', textContent: text });
  mark.dataset['hereWithin'] = '';
  mark.dataset['color'] = 'info';
  details.querySelector('summary')?.append(' ', mark);
}

/** Writes a mark, or hides it when there is nothing to write. */
function write(mark: HTMLElement | null, text: string): void {
  if (!mark) return;
  if (mark.textContent !== text) mark.textContent = text;
  mark.hidden = text === '';
}
