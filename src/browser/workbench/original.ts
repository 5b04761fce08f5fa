import type { openOriginal, PagedOriginal } from '../page-image.js';
import type { Bench } from './bench.js';
import { passageIn, segmentAt, type Passage } from './passage.js';

type OpenOriginal = typeof openOriginal;
/** As `LineOnPage` of the server. */
type Line = readonly [
  start: number,
  end: number,
  page: number,
  left: number,
  top: number,
  width: number,
  height: number,
];

/** A file of the answer that can be drawn, with where its lines stand on the pages. */
interface OpenFile {
  readonly sourceId: string;
  readonly title: string;
  readonly pages: PagedOriginal;
  readonly lines: readonly Line[];
}

const CHOICE = 'hoering.original';
const WIDE = '(min-width: 78rem)';
/** How wide a page is drawn, in widths of the panel. The second shows the text of a letter without its margins. */
const ZOOMS = [1, 1.25, 1.7, 2.4] as const;
const WITHOUT_MARGINS = 1;
const AIR = 12;
/** The drawing of pages is a script of its own, fetched by those who look at originals. */
const DRAWING = '/static/own/page-image.js';

/** The original page beside the text, with the chosen passage lit; follows what one stands at. */
export class Original {
  private file: OpenFile | null = null;
  private page = 1;
  private zoom = WITHOUT_MARGINS;
  private lit: Passage | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly bench: Bench,
    private readonly panel: HTMLElement,
  ) {
    this.toggle(this.isWanted ? 'show' : 'hide');
    document.addEventListener('click', (event) => this.clicked(event));
    document.addEventListener('workbench:moved', () => this.follow());
    bench.whenShown(() => {
      this.toggle(this.panel.hidden ? 'hide' : 'show');
      this.follow();
    });
  }

  private get isWanted(): boolean {
    const choice = localStorage.getItem(CHOICE);
    return choice === null ? window.matchMedia(WIDE).matches : choice === 'vis';
  }

  private toggle(to: 'show' | 'hide'): void {
    this.panel.hidden = to === 'hide';
    const button = document.getElementById('vis-originalen');
    if (!button) return;
    button.hidden = false;
    button.textContent = button.dataset[to === 'show' ? 'hide' : 'show'] ?? '';
  }

  private clicked({ target, clientX, clientY }: MouseEvent): void {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest('#vis-originalen')) {
      this.toggle(this.panel.hidden ? 'show' : 'hide');
      localStorage.setItem(CHOICE, this.panel.hidden ? 'skjul' : 'vis');
      this.follow();
    }
    const { turn, zoom } = target.dataset;
    if (turn !== undefined) this.turnTo(this.page + Number(turn));
    if (zoom !== undefined) this.zoomTo(this.zoom + Number(zoom));
    if (target.closest('.original-page')) this.showInText(clientX, clientY);
  }

  private turnTo(page: number): void {
    if (!this.file || page < 1 || page > this.file.pages.count) return;
    this.page = page;
    this.draw();
  }

  private zoomTo(zoom: number): void {
    if (ZOOMS[zoom] === undefined) return;
    this.zoom = zoom;
    this.draw();
  }

  /** Turns to the page of the passage one stands at, or of the comment that is chosen. */
  private follow(): void {
    const passage = standsAt(this.bench.chosen);
    const text = textWithOriginal(passage?.sourceId);
    if (this.panel.hidden || !text) return;
    this.then(async () => {
      if (this.file?.sourceId !== text.dataset['source']) this.file = await this.opened(text);
      this.lit = passage;
      this.page = this.linesOf(passage)[0]?.[2] ?? this.page;
      await this.drawn();
    });
  }

  private draw(): void {
    this.then(() => this.drawn());
  }

  /** One after the other: two drawings on one canvas would mix. */
  private then(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch(() => this.say(this.bench.word('originalFailed')));
  }

  private async opened({ dataset }: HTMLElement): Promise<OpenFile> {
    this.say(this.bench.word('originalLoading'));
    this.file?.pages.close();
    this.page = 1;
    const { openOriginal: open } = (await import(DRAWING)) as { openOriginal: OpenOriginal }; // reason: our own script, by address
    const answer = await fetch(dataset['lines'] ?? '', { headers: { accept: 'application/json' } });
    return {
      sourceId: dataset['source'] ?? '',
      title: dataset['originalTitle'] ?? '',
      pages: await open(dataset['originalKind'] === 'pdf' ? 'pdf' : 'picture', dataset['original'] ?? ''),
      lines: (await answer.json()) as readonly Line[], // reason: the server's own answer, whose shape is fixed there
    };
  }

  private async drawn(): Promise<void> {
    const { file, page } = this;
    const sheet = this.panel.querySelector<HTMLElement>('.original-page');
    const canvas = sheet?.querySelector('canvas');
    if (!file || !sheet || !canvas) return;
    sheet.style.width = `${String((ZOOMS[this.zoom] ?? 1) * 100)}%`;
    await file.pages.draw(page, canvas, sheet.clientWidth);
    const { page: word = '', of = '' } = this.panel.dataset;
    const number = `${word} ${String(page)} ${of} ${String(file.pages.count)}`;
    canvas.setAttribute('aria-label', `${file.title}, ${number}`);
    this.say(number);
    this.light(sheet);
  }

  /** Lays a light over each line of the passage that stands on the page, as far as the passage goes on it. */
  private light(sheet: HTMLElement): void {
    for (const light of sheet.querySelectorAll('.page-light')) light.remove();
    const lights = this.linesOf(this.lit)
      .filter(([, , page]) => page === this.page)
      .map((line) => lightOver(line, this.lit));
    sheet.append(...lights);
    const view = this.panel.querySelector('.original-view');
    view?.scrollTo({ top: (lights[0]?.offsetTop ?? 0) - view.clientHeight / 3, left: this.marginOf(sheet) });
  }

  /** How far in the lines of the page begin, in pixels, with a little air before them. */
  private marginOf(sheet: HTMLElement): number {
    const lefts = (this.file?.lines ?? []).flatMap(([, , page, left]) => (page === this.page ? left : []));
    return Math.min(1, ...lefts) * sheet.clientWidth - AIR;
  }

  private linesOf(passage: Passage | null): readonly Line[] {
    if (!passage || passage.sourceId !== this.file?.sourceId) return [];
    return this.file.lines.filter(([start, end]) => start < passage.end && end > passage.start);
  }

  /** Goes to the place in the text that was pressed on the page. */
  private showInText(x: number, y: number): void {
    const box = this.panel.querySelector('canvas')?.getBoundingClientRect();
    if (!box || !this.file) return;
    const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
    const line = this.file.lines.find(
      ([, , page, left, top, width, height]) =>
        page === this.page && across >= left && across <= left + width && down >= top && down <= top + height,
    );
    if (line) segmentAt(this.file.sourceId, line[0])?.scrollIntoView({ block: 'center' });
  }

  private say(text: string): void {
    const line = this.panel.querySelector('[data-page-number]');
    if (line) line.textContent = text;
  }
}

/** Lines are set in letters of about one width: a passage that begins within one is lit from about there. */
function lightOver([start, end, , left, top, width, height]: Line, passage: Passage | null): HTMLElement {
  const share = (at: number): number => (Math.min(Math.max(at, start), end) - start) / Math.max(1, end - start);
  const [from, to] = [share(passage?.start ?? start), share(passage?.end ?? end)];
  const light = document.createElement('span');
  light.className = 'page-light';
  Object.assign(light.style, {
    left: percent(left + width * from),
    width: percent(width * (to - from)),
    top: percent(top),
    height: percent(height),
  });
  return light;
}

function percent(share: number): string {
  return `${String(share * 100)}%`;
}

function standsAt(chosen: HTMLElement | null): Passage | null {
  const block = document.querySelector<HTMLElement>('#brev .letter-block.current');
  if (block) return passageIn(block.dataset['unread']);
  return chosen && passageIn([chosen.dataset['in'], chosen.dataset['from'], chosen.dataset['to']].join(':'));
}

/** The text of the passage when it has an original; when nothing is chosen, the first text that has one. */
function textWithOriginal(sourceId: string | undefined): HTMLElement | null {
  const texts = [...document.querySelectorAll<HTMLElement>('#brev [data-original]')];
  return (sourceId === undefined ? texts[0] : texts.find(({ dataset }) => dataset['source'] === sourceId)) ?? null;
}
