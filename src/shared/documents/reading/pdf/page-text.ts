import type { PageBox } from './line-box.js';

/** A run of text as the PDF draws it, on a page that was turned upright: `left` and `baseline` count from the top left corner, in points. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** What was typed in one field of a fillable form. */
export interface FieldText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  /** Null where the form does not say. */
  readonly box: PageBox | null;
}

export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** By the direction of writing, in quarter turns from upright; each list in the order in which the file draws it. */
  readonly piecesByTurn: readonly (readonly TextPiece[])[];
  readonly fields: readonly FieldText[];
  /** What somebody wrote on the page after it was finished. */
  readonly marginNotes: readonly string[];
}

/** Pieces that stand on one baseline without a wide gap between them. */
export interface TextLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Something else stands beside it on the page: a cell of a table, another column. */
  readonly besideOthers: boolean;
  /** The raised numbers and stars in it that point to notes. */
  readonly noteMarks: readonly string[];
  readonly box: PageBox;
}
