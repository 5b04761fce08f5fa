import { starRun, type StarRun } from './stars.js';

/** A stretch of text with the same emphasis all through. */
export interface Span {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
}

interface Piece {
  readonly text: string;
  /** How many stars this piece is as a mark; 0 for plain text. */
  stars: number;
  side: 'begins' | 'ends' | 'neither';
}

const RUNS = /(?<!\\)(\\*)(\*+)/g;

/** The spans of one line. Each character is in exactly one span, save the stars that mark and the backslashes before stars. */
export function spansOf(line: string): readonly Span[] {
  return spansFrom(paired(line));
}

/** A line of text and the next, as one. */
export function joinedSpans(left: readonly Span[], between: string, right: readonly Span[]): readonly Span[] {
  return merged([...left, { text: between, emphasis: false, strong: false }, ...right]);
}

export function textOfSpans(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** Neighbours of the same look as one, and none that is empty. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.filter(({ text }) => text !== '')) {
    const last = all.at(-1);
    if (last?.emphasis === span.emphasis && last.strong === span.strong) {
      all[all.length - 1] = { ...last, text: last.text + span.text };
    } else all.push(span);
  }
  return all;
}

/** The pieces of a line, where each run of stars that begins something has found the run of the same length that ends it. */
function paired(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open = new OpenRuns();
  let from = 0;
  for (const found of line.matchAll(RUNS)) {
    const [all, backslashes = '', stars = ''] = found;
    const run = starRun(stars.length, line.charAt(found.index - 1), line.charAt(found.index + all.length));
    pieces.push(plain(line.slice(from, found.index)));
    from = found.index + all.length;
    // A backslash is taken away only where the stars behind it would otherwise be a mark.
    const isEscape = run.opens || (run.closes && !open.isEmpty);
    if (backslashes !== '') pieces.push(plain(isEscape ? all.slice(1) : all));
    else pieces.push(open.place({ ...plain(stars), stars: stars.length }, run));
  }
  return [...pieces, plain(line.slice(from))];
}

/** The runs that have begun something and wait for their end. */
class OpenRuns {
  private readonly waiting: Piece[] = [];
  private readonly counts = new Map<number, number>();

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  place(piece: Piece, run: StarRun): Piece {
    if (run.opens) {
      this.waiting.push(piece);
      this.count(piece, 1);
    } else if (run.closes && (this.counts.get(run.length) ?? 0) > 0) this.end(piece);
    return piece;
  }

  /** What began after the run that ends here has no end, and stays text. */
  private end(piece: Piece): void {
    for (let begun = this.waiting.pop(); begun; begun = this.waiting.pop()) {
      this.count(begun, -1);
      if (begun.stars !== piece.stars) continue;
      begun.side = 'begins';
      piece.side = 'ends';
      return;
    }
  }

  private count({ stars }: Piece, step: number): void {
    this.counts.set(stars, (this.counts.get(stars) ?? 0) + step);
  }
}

function plain(text: string): Piece {
  return { text, stars: 0, side: 'neither' };
}

function spansFrom(pieces: readonly Piece[]): readonly Span[] {
  let emphasis = 0;
  let strong = 0;
  const spans: Span[] = [];
  for (const { text, stars, side } of pieces) {
    if (side === 'neither') spans.push({ text, emphasis: emphasis > 0, strong: strong > 0 });
    const step = { begins: 1, ends: -1, neither: 0 }[side];
    if (stars !== 2) emphasis += step;
    if (stars !== 1) strong += step;
  }
  return merged(spans);
}
