import type { Bench } from './bench.js';
import type { Blocks } from './blocks.js';
import { asText, selectedPassage } from './passage.js';
import { assess, focusOn, open, press } from './reach.js';

const OFF = 'hoering.hurtigtaster';

type KeyDeed = () => Promise<void> | void;

/** Everything that can be done with one key. WCAG 2.1.4: they can be turned off, and are while one writes. */
export class Keys {
  private readonly deeds: ReadonlyMap<string, KeyDeed>;

  constructor(
    private readonly bench: Bench,
    private readonly blocks: Blocks,
    private readonly help: HTMLDialogElement,
  ) {
    this.deeds = new Map<string, KeyDeed>([
      ...this.inText(),
      ...this.onComment(),
      ['u', () => press('[data-undo]')],
      ['U', () => press('[data-redo]')],
      ['o', () => press('#vis-originalen')],
      ['g', () => press('[data-next-mine]')],
      ['?', () => this.help.showModal()],
    ]);
  }

  listen(): void {
    document.addEventListener('keydown', (event) => this.pressed(event));
  }

  static get areOff(): boolean {
    return localStorage.getItem(OFF) === 'av';
  }

  static turn(state: 'on' | 'off'): void {
    if (state === 'off') localStorage.setItem(OFF, 'av');
    else localStorage.removeItem(OFF);
  }

  /** What is done in the text: from the paragraph one stands at, or what one has selected. */
  private inText(): readonly [string, KeyDeed][] {
    return [
      ['l', () => this.blocks.move(1)],
      ['h', () => this.blocks.move(-1)],
      ['y', () => this.accept('proposal')],
      ['b', () => this.accept('section')],
      ['A', () => this.acceptAll()],
      ['n', () => this.make()],
      ['s', () => this.setAside()],
    ];
  }

  /** What is done with the comment that is chosen. Letters that nobody has a part for on the page do nothing. */
  private onComment(): readonly [string, KeyDeed][] {
    return [
      ['j', () => this.choose(1)],
      ['k', () => this.choose(-1)],
      ['f', () => focusOn('#annet-sted')],
      ['p', () => focusOn('#valgt [data-stance]')],
      ['t', () => focusOn('#valgt [data-tag]')],
      ['v', assess],
      ['r', () => press('#valgt [data-repeat]')],
      ['m', () => press('#valgt [data-merge]')],
      ['x', () => this.split()],
      ['e', () => this.adjust()],
      [',', () => focusOn('#brev [data-grip="start"]')],
      ['.', () => focusOn('#brev [data-grip="end"]')],
      ['a', () => press('#valgt [data-accept-suggestion]')],
      ['z', () => press('#valgt [data-reject-suggestion]')],
      ['c', () => press('#valgt [data-claim]')],
      ['d', () => focusOn('#valgt [data-talk]')],
      ['w', () => focusOn('#valgt [data-memo]')],
      ['i', () => open('#valgt [data-family]')],
    ];
  }

  private pressed(event: KeyboardEvent): void {
    const { target } = event;
    if (target instanceof HTMLElement && isField(target)) {
      inField(event, target);
      return;
    }
    const deed = Keys.areOff || event.altKey ? undefined : this.deedOf(event);
    if (!deed) return;
    event.preventDefault();
    this.bench.then(deed);
  }

  private deedOf(event: KeyboardEvent): KeyDeed | undefined {
    if (this.help.open) return event.key === '?' ? () => this.help.close() : undefined;
    return event.ctrlKey || event.metaKey ? this.withControl(event) : this.deedFor(event.key);
  }

  /** As in a word processor. */
  private withControl({ key, shiftKey }: KeyboardEvent): KeyDeed | undefined {
    const letter = key.toLowerCase();
    if (letter === 'z') return this.deeds.get(shiftKey ? 'U' : 'u');
    return letter === 'y' ? this.deeds.get('U') : undefined;
  }

  private deedFor(key: string): KeyDeed | undefined {
    if (/^[1-9]$/.test(key)) return () => press(`#valgt [data-draft="${key}"], #valgt [data-kind="${key}"]`);
    return this.deeds.get(key);
  }

  private choose(way: 1 | -1): Promise<void> | void {
    const ids = [...document.querySelectorAll<HTMLElement>('.card-list [data-card]')].map(
      (card) => card.dataset['card'],
    );
    const at = ids.indexOf(this.bench.chosen?.dataset['chosen']);
    const next = at < 0 ? (way > 0 ? ids[0] : ids.at(-1)) : ids[at + way];
    this.blocks.leave();
    if (next !== undefined) return this.bench.show(next);
  }

  /** Accepts what is proposed where one stands, and goes on; nothing that one does not stand at. */
  private async accept(what: 'proposal' | 'section'): Promise<void> {
    const proposal = this.blocks.current?.dataset[what];
    if (proposal !== undefined) await this.bench.send(`${this.bench.path}/forslag`, { proposal });
    this.blocks.advance();
  }

  private acceptAll(): void {
    const text = this.blocks.current?.closest<HTMLElement>('[data-source]')?.dataset['source'];
    press(text === undefined ? '[data-accept-all]' : `[data-source="${text}"] [data-accept-all]`);
  }

  private async make(): Promise<void> {
    const passage = this.passage();
    if (passage === null) this.bench.say(this.bench.word('selectFirst'));
    else await this.bench.send(`${this.bench.path}/merknader`, { passage });
  }

  private async setAside(): Promise<void> {
    const passage = this.passage();
    if (passage !== null) await this.bench.send(`${this.bench.path}/tilside`, { passage });
    else press('#valgt [data-aside]');
  }

  private async split(): Promise<void> {
    const selected = selectedPassage();
    if (!selected) focusOn('#del-foran');
    else await this.bench.sendOnChosen('deling', { at: String(selected.start) });
  }

  private async adjust(): Promise<void> {
    const selected = selectedPassage();
    if (!selected) this.bench.say(this.bench.word('selectFirst'));
    else await this.bench.sendOnChosen('grenser', { start: String(selected.start), end: String(selected.end) });
  }

  /** What is selected, or what is unhandled of the paragraph one stands at. */
  private passage(): string | null {
    const selected = selectedPassage();
    return selected ? asText(selected) : (this.blocks.current?.dataset['unread'] ?? null);
  }
}

function isField(target: HTMLElement): boolean {
  return target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])') || target.isContentEditable;
}

/** In a field only three keys mean anything of ours: out of it, done with a choice, and done with what one writes. */
function inField(event: KeyboardEvent, target: HTMLElement): void {
  if (event.key === 'Escape') target.blur();
  if (event.key !== 'Enter' || !isDone(event, target)) return;
  event.preventDefault();
  const { form } = target;
  if (!form?.reportValidity()) return;
  form.requestSubmit();
  // Out of the field, so that the next key is a deed again; Tab goes on from the top of the card.
  document.getElementById('valgt')?.focus({ preventScroll: true });
}

function isDone(event: KeyboardEvent, target: HTMLElement): target is HTMLSelectElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return event.ctrlKey || event.metaKey;
  return target instanceof HTMLSelectElement && target.value !== '';
}
