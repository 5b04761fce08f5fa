import type { TextLine } from './page-text.js';

const SAME_LEFT_POINTS = 12;
const DEFAULT_STEP = 1.5;
/** Lines further apart are fields to fill in or rows of a table, however often they come. */
const WIDEST_STEP = 2.6;
const STEP_PRECISION = 20;
const SLACK = 0.5;

/**
 * How wide the text is where a line stands, and how far apart the lines of one paragraph are in this document. Both are
 * read off the lines themselves, since a PDF does not say.
 */
export class LineMeasure {
  /** From baseline to baseline inside a paragraph, in parts of the type size. */
  readonly lineStep: number;
  private readonly rightEdges = new Map<string, number>();

  constructor(lines: readonly TextLine[]) {
    for (const line of lines) {
      for (const key of keysOf(line)) this.rightEdges.set(key, Math.max(this.rightEdges.get(key) ?? 0, line.right));
    }
    this.lineStep = this.usualStep(lines);
  }

  /** The width of the text that begins where this line begins. */
  widthOf(line: TextLine): number {
    return this.rightEdge(line) - line.left;
  }

  /** What would be left of the line if the first word of the next had been put on it; not above 0 when it is full. */
  roomAfter(line: TextLine, next: TextLine, rightEdge: number = this.rightEdge(line)): number {
    const letters = Math.max(1, next.text.length);
    const firstWord = next.text.split(' ')[0] ?? '';
    const wordWidth = ((next.right - next.left) / letters) * (firstWord.length + 1);
    return rightEdge - line.right - wordWidth - SLACK * line.size;
  }

  private rightEdge(line: TextLine): number {
    return Math.max(line.right, ...keysOf(line).map((key) => this.rightEdges.get(key) ?? 0));
  }

  /** Only lines that are full count: what follows them is surely the same paragraph. */
  private usualStep(lines: readonly TextLine[]): number {
    const counts = new Map<number, number>();
    lines.forEach((line, at) => {
      const next = lines[at + 1];
      if (next?.page !== line.page || next.size !== line.size || this.roomAfter(line, next) > 0) return;
      const step = Math.round(((next.baseline - line.baseline) / line.size) * STEP_PRECISION) / STEP_PRECISION;
      if (step > 0 && step <= WIDEST_STEP && /^\p{Ll}/u.test(next.text)) counts.set(step, (counts.get(step) ?? 0) + 1);
    });
    const [usual] = [...counts].sort(([stepA, a], [stepB, b]) => b - a || stepA - stepB);
    return usual?.[0] ?? DEFAULT_STEP;
  }
}

function keysOf(line: TextLine): readonly string[] {
  const place = Math.floor(line.left / SAME_LEFT_POINTS);
  return [place, place + 1].map((at) => `${String(line.page)} ${String(at)}`);
}
