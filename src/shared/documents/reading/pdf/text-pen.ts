import { multiply, type Matrix } from './matrix.js';

/** What is known of a font once a page that uses it has been prepared. */
export interface DrawnFont {
  readonly isBold: boolean;
  /** Of the space in which glyphs are measured; fonts that are drawings have their own. */
  readonly unitsToText: number;
}

/** A sign that a page shows: what it means, how wide it is, and whether it is a space between words. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A stretch of text as it was drawn, in the space of the page. */
export interface Drawn {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
  readonly isBold: boolean;
}

interface State {
  matrix: Matrix;
  font: DrawnFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** In parts of the type size. What is put between all letters is not counted: letters that stand apart are still one word. */
const WORD_GAP = 0.13;
const GLYPH_UNITS = 0.001;

/** Follows the text operators of a page (ISO 32000-1, 9.3 and 9.4) and gathers what they show, stretch by stretch. */
export class TextPen {
  readonly drawn: Drawn[] = [];
  private state: State = {
    matrix: IDENTITY,
    font: undefined,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  private readonly saved: State[] = [];
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  set(changed: Partial<Omit<State, 'matrix'>>): void {
    Object.assign(this.state, changed);
  }

  place(matrix: Matrix = IDENTITY): void {
    this.textMatrix = matrix;
    this.lineMatrix = matrix;
  }

  move(x: number, y: number): void {
    this.place(multiply(this.lineMatrix, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, -this.state.leading);
  }

  /** Glyphs with numbers between them, which move what follows by thousandths of the size. */
  show(line: readonly (Glyph | number)[]): void {
    let text = '';
    let start = this.textMatrix;
    let width = 0;
    let moved = 0;
    for (const part of line) {
      if (typeof part === 'number') {
        moved -= part * GLYPH_UNITS * this.state.size * this.state.stretch;
        continue;
      }
      if (text !== '' && Math.abs(moved) > WORD_GAP * this.state.size) {
        this.finish(text, start, width);
        text = '';
      }
      this.advance(moved);
      if (text === '') [start, width] = [this.textMatrix, 0];
      else width += moved;
      moved = 0;
      const taken = this.widthOf(part);
      this.advance(taken);
      width += taken;
      text += part.unicode;
    }
    this.finish(text, start, width);
    this.advance(moved);
  }

  private widthOf({ width, isSpace }: Glyph): number {
    const { font, size, charSpacing, wordSpacing, stretch } = this.state;
    const glyph = width * (font?.unitsToText ?? GLYPH_UNITS) * size;
    return (glyph + charSpacing + (isSpace ? wordSpacing : 0)) * stretch;
  }

  private advance(by: number): void {
    if (by !== 0) this.textMatrix = multiply(this.textMatrix, [1, 0, 0, 1, by, 0]);
  }

  private finish(text: string, start: Matrix, width: number): void {
    if (text === '') return;
    const { size, stretch, rise, matrix, font } = this.state;
    const placed = multiply(matrix, start);
    this.drawn.push({
      text,
      matrix: multiply(placed, [size * stretch, 0, 0, size, 0, rise]),
      width: width * Math.hypot(placed[0], placed[1]),
      isBold: font?.isBold === true,
    });
  }
}
