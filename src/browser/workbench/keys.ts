import type { Bench } from './bench.js';
import type { Blocks } from './blocks.js';
import { asText, selectedPassage } from './passage.js';

const OFF = 'hoering.hurtigtaster';
const MOST_FRAMES = 30;

/** Everything that can be done with one key. WCAG 2.1.4: they can be turned off, and are while one writes. */
export class Keys {
  private readonly deeds: ReadonlyMap<string, () => Promise<void> | void>;

  constructor(
    private readonly bench: Bench,
    private readonly blocks: Blocks,
    private readonly help: HTMLDialogElement,
  ) {
    this.deeds = new Map<string, () => Promise<void> | void>([
      ['j', () => this.choose(1)],
      ['k', () => this.choose(-1)],
      ['l', () => this.blocks.move(1)],
      ['h', () => this.blocks.move(-1)],
      ['n', () => this.make()],
      ['s', () => this.setAside()],
      ['f', () => focusOn('#annet-sted')],
      ['p', () => focusOn('#valgt [data-stance]')],
      ['t', () => focusOn('#valgt [data-tag]')],
      ['v', assess],
      ['r', () => press('#valgt [data-repeat]')],
      ['m', () => press('#valgt [data-merge]')],
      ['x', () => this.split()],
      ['e', () => this.adjust()],
      ['u', () => press('[data-undo]')],
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

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && isField(event.target)) {
      inField(event, event.target);
      return;
    }
    const deed = this.isListening ? this.deedFor(event.key) : undefined;
    if (!deed) return;
    event.preventDefault();
    this.bench.then(deed);
  }

  private get isListening(): boolean {
    return !Keys.areOff && !this.help.open;
  }

  private deedFor(key: string): (() => Promise<void> | void) | undefined {
    if (key === '?') return () => this.help.showModal();
    if (/^[1-9]$/.test(key)) return () => press(`#valgt [data-draft="${key}"]`);
    return this.deeds.get(key);
  }

  private choose(way: 1 | -1): Promise<void> | void {
    const ids = [...document.querySelectorAll<HTMLElement>('.card-list [data-card]')].map(
      (card) => card.dataset['card'],
    );
    const at = ids.indexOf(this.bench.chosen?.dataset['chosen']);
    const next = at < 0 ? (way > 0 ? ids[0] : ids.at(-1)) : ids[at + way];
    if (next !== undefined) return this.bench.show(next);
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
    const [chosen, selected] = [this.bench.chosen, selectedPassage()];
    if (!chosen || !selected) this.bench.say(this.bench.word('selectFirst'));
    else await this.onChosen(chosen, 'deling', { at: String(selected.start) });
  }

  private async adjust(): Promise<void> {
    const [chosen, selected] = [this.bench.chosen, selectedPassage()];
    if (!chosen || !selected) this.bench.say(this.bench.word('selectFirst'));
    else await this.onChosen(chosen, 'grenser', { start: String(selected.start), end: String(selected.end) });
  }

  private onChosen(chosen: HTMLElement, deed: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const version = chosen.dataset['version'] ?? '';
    return this.bench.send(`${chosen.dataset['path'] ?? ''}/${deed}`, { ...fields, version });
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

/** In a field only two keys mean anything of ours: out of it, and done with a choice. */
function inField(event: KeyboardEvent, target: HTMLElement): void {
  if (event.key === 'Escape') target.blur();
  if (event.key !== 'Enter' || !(target instanceof HTMLSelectElement) || target.value === '') return;
  event.preventDefault();
  target.form?.requestSubmit();
}

function focusOn(selector: string): void {
  [...document.querySelectorAll<HTMLElement>(selector)].at(-1)?.focus();
}

/** Unfolds the assessment of the last placement and goes to it. */
function assess(): void {
  const details = [...document.querySelectorAll<HTMLDetailsElement>('#valgt .placement details')].at(-1);
  if (!details) return;
  details.open = true;
  const field = details.querySelector<HTMLElement>('select');
  if (field) focusWhenShown(field, MOST_FRAMES);
}

/** What unfolds over some frames can take the focus only once it has begun to show. */
function focusWhenShown(field: HTMLElement, frames: number): void {
  field.focus();
  if (document.activeElement === field || frames === 0) return;
  requestAnimationFrame(() => focusWhenShown(field, frames - 1));
}

/** Presses a button, or the first button of a form. */
function press(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  const button = found instanceof HTMLFormElement ? found.querySelector<HTMLElement>('button') : found;
  button?.click();
}
