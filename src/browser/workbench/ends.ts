import { draggedTo, stepped, type PassageEnd, type Step } from '../../analysis/workbench/steps.rules.js';
import type { Bench } from './bench.js';
import { characterAt, marksOf, segmentAt, selectPassage, textOf, type Passage } from './passage.js';

const STEPS: Readonly<Record<string, Pick<Step, 'way' | 'over'>>> = {
  ArrowLeft: { way: -1, over: 'word' },
  ArrowRight: { way: 1, over: 'word' },
  ArrowUp: { way: -1, over: 'sentence' },
  ArrowDown: { way: 1, over: 'sentence' },
};
/** How near the edge of the window the text begins to move under what is dragged, and how far each time, in pixels. */
const EDGE = 60;
const SCROLL = 14;
const SPOKEN_LETTERS = 40;

/**
 * Grips at both ends of the chosen passage, to drag with a mouse or a finger, or to move with the arrow keys. What the
 * passage would be is shown as a selection until it is let go of; nothing is changed before that.
 */
export class Ends {
  private passage: Passage | null = null;
  private text = '';
  private dragged: PassageEnd | null = null;

  constructor(private readonly bench: Bench) {
    bench.whenShown(() => this.place());
    document.addEventListener('keydown', (event) => this.pressed(event));
    document.addEventListener('pointerdown', (event) => this.taken(event));
    document.addEventListener('pointermove', (event) => this.drag(event));
    document.addEventListener('pointerup', () => this.letGo());
    document.addEventListener('pointercancel', () => this.cancel());
  }

  /** Puts the grips around the passage as the server has it. */
  private place(): void {
    for (const grip of document.querySelectorAll('#brev .grip')) grip.remove();
    this.dragged = null;
    this.passage = chosenPassage(this.bench.chosen);
    if (!this.passage) return;
    this.text = textOf(this.passage.sourceId);
    putAround(marksOf(this.bench.chosen?.dataset['chosen'] ?? ''));
    this.tell();
  }

  private pressed(event: KeyboardEvent): void {
    const end = endOf(event.target);
    if (!end || !this.passage) return;
    const step = STEPS[event.key];
    if (step) this.step(this.passage, { ...step, end });
    else if (event.key === 'Enter') this.save(end);
    else if (event.key === 'Escape') this.cancel();
    else return;
    event.preventDefault();
  }

  private step(passage: Passage, step: Step): void {
    const moved = { ...passage, ...stepped(this.text, passage, step) };
    this.moveTo(moved);
    const at = step.end === 'start' ? moved.start : moved.end - 1;
    segmentAt(moved.sourceId, at)?.scrollIntoView({ block: 'nearest' });
  }

  private taken(event: PointerEvent): void {
    const end = endOf(event.target);
    if (!end || event.button !== 0) return;
    event.preventDefault();
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
    this.dragged = end;
  }

  private drag({ clientX, clientY }: PointerEvent): void {
    if (!this.dragged || !this.passage) return;
    const scroll = clientY < EDGE ? -SCROLL : clientY > window.innerHeight - EDGE ? SCROLL : 0;
    if (scroll !== 0) window.scrollBy(0, scroll);
    const under = characterAt(clientX, clientY);
    if (under?.sourceId !== this.passage.sourceId) return;
    this.moveTo({ ...this.passage, ...draggedTo(this.text, this.passage, this.dragged, under.at) });
  }

  private letGo(): void {
    const { dragged } = this;
    this.dragged = null;
    if (dragged) this.save(dragged);
  }

  private moveTo(passage: Passage): void {
    this.passage = passage;
    selectPassage(passage);
    this.tell();
  }

  private save(end: PassageEnd): void {
    const { passage, bench } = this;
    const before = chosenPassage(bench.chosen);
    if (!passage || (before?.start === passage.start && before.end === passage.end)) return;
    bench.then(async () => {
      await bench.sendOnChosen('grenser', { start: String(passage.start), end: String(passage.end) });
      document.querySelector<HTMLElement>(`#brev [data-grip="${end}"]`)?.focus({ preventScroll: true });
    });
  }

  private cancel(): void {
    this.dragged = null;
    this.passage = chosenPassage(this.bench.chosen);
    window.getSelection()?.removeAllRanges();
    this.tell();
  }

  /** Says to whoever hears the page where the ends are. */
  private tell(): void {
    for (const grip of document.querySelectorAll<HTMLElement>('#brev .grip')) {
      const end = endOf(grip);
      if (!end || !this.passage) continue;
      const at = this.passage[end];
      const near =
        end === 'start' ? this.text.slice(at, at + SPOKEN_LETTERS) : this.text.slice(at - SPOKEN_LETTERS, at);
      grip.setAttribute('aria-valuemin', '0');
      grip.setAttribute('aria-valuemax', String(this.text.length));
      grip.setAttribute('aria-valuenow', String(at));
      grip.setAttribute('aria-valuetext', end === 'start' ? `«${near} …»` : `«… ${near}»`);
    }
  }
}

/** Only who may work on the answer is given grips by the page. */
function putAround(marks: readonly HTMLElement[]): void {
  const template = document.getElementById('grep');
  if (!(template instanceof HTMLTemplateElement)) return;
  const [start, end] = [...document.importNode(template.content, true).children];
  if (start) marks[0]?.before(start);
  if (end) marks.at(-1)?.after(end);
}

function endOf(target: EventTarget | null): PassageEnd | null {
  const end = target instanceof HTMLElement ? target.dataset['grip'] : undefined;
  return end === 'start' || end === 'end' ? end : null;
}

function chosenPassage(chosen: HTMLElement | null): Passage | null {
  if (!chosen) return null;
  const { in: sourceId = '', from, to } = chosen.dataset;
  return { sourceId, start: Number(from), end: Number(to) };
}
