import { Typed } from './typed.js';

/** What the server says of a deed. */
interface DeedDone {
  readonly savedAt: string;
  readonly commentId: string | null;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The parts of the page that a deed may change; the rest stands. */
const PARTS = ['framdrift', 'brev', 'merknadsspalte'];

/**
 * Talks with the server: does deeds one after the other, in the order they were asked for, and shows what became of them.
 * The server renders; here its parts are only put in place, so that the page is the same with script and without.
 */
export class Bench {
  private last: Promise<void> = Promise.resolve();
  private readonly onShown: (() => void)[] = [];
  private readonly typed = new Typed();

  constructor(private readonly root: HTMLElement) {
    this.typed.putBack();
  }

  get path(): string {
    return this.root.dataset['path'] ?? location.pathname;
  }

  word(name: 'saving' | 'notSaved' | 'selectFirst' | 'originalFailed' | 'originalLoading'): string {
    return this.root.dataset[name] ?? '';
  }

  /** The card that is chosen, as it stands on the page now. */
  get chosen(): HTMLElement | null {
    return document.querySelector<HTMLElement>('[data-chosen]');
  }

  /** Does something now, and each time the page has been put together anew. */
  whenShown(work: () => void): void {
    this.onShown.push(work);
    work();
  }

  /** Does something when all that was asked for before is done, so that it sees the newest versions. */
  then(work: () => Promise<void> | void): void {
    this.last = this.last.then(work).catch((error: unknown) => {
      this.say(`${this.word('notSaved')} ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  /** Sends a deed, and shows the page as it is after it. What is refused is said, and nothing on the page is lost. */
  async send(action: string, fields: Fields, form?: HTMLFormElement): Promise<void> {
    this.say(this.word('saving'));
    const token = document.querySelector<HTMLInputElement>('input[name="_token"]')?.value ?? '';
    const answer = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-form-token': token },
      body: JSON.stringify(fields),
    });
    if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) {
      this.say(`${this.word('notSaved')} ${refusalIn(await answer.text())}`);
      return;
    }
    if (form) this.typed.forget(form);
    // The server's own answer, whose shape is fixed there.
    const done = (await answer.json()) as DeedDone;
    await this.show(done.commentId);
  }

  /** A deed on the comment that is chosen, in the version that is seen. */
  async sendOnChosen(deed: string, fields: Fields): Promise<void> {
    const { chosen } = this;
    if (!chosen) this.say(this.word('selectFirst'));
    else
      await this.send(`${chosen.dataset['path'] ?? ''}/${deed}`, {
        ...fields,
        version: chosen.dataset['version'] ?? '',
      });
  }

  /** Shows a comment, or none, with everything as the server has it now. */
  async show(commentId: string | null): Promise<void> {
    const address = commentId === null ? this.path : `${this.path}?merknad=${commentId}`;
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    if (!answer.ok) throw new Error(refusalIn(await answer.text()));
    swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    this.typed.putBack();
    history.replaceState(null, '', address);
    for (const work of this.onShown) work();
    if (commentId !== null) reveal(commentId);
  }

  say(text: string): void {
    const line = document.getElementById('lagret');
    if (line) line.textContent = text;
  }
}

/** Puts the new parts in the place of the old; keeps what is unfolded, what has the focus, and how far things are scrolled. */
function swap(fresh: Document): void {
  const open = unfoldable().filter((details) => details.open);
  const kept = open.map((details) => details.dataset['keep']);
  const focused = document.activeElement?.id ?? '';
  for (const id of PARTS) replace(id, fresh);
  for (const details of unfoldable()) details.open ||= kept.includes(details.dataset['keep']);
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

function replace(id: string, fresh: Document): void {
  const next = fresh.getElementById(id);
  if (next) document.getElementById(id)?.replaceChildren(...next.childNodes);
}

function unfoldable(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details[data-keep]')];
}

function reveal(commentId: string): void {
  document.getElementById(`m-${commentId}`)?.scrollIntoView({ block: 'nearest' });
  document.getElementById('merknadsspalte')?.scrollTo({ top: 0 });
}

/** The words of a page that says no: the errors beside its fields, or its heading and text. */
function refusalIn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const errors = [...page.querySelectorAll('.ds-error-summary li')].map((item) => item.textContent.trim());
  const words = errors.length > 0 ? errors.join(' ') : (page.querySelector('main')?.textContent ?? html);
  return words.replace(/\s+/g, ' ').trim().slice(0, 300);
}
