import type { FileRefusal, ReadingKind } from './file-verdict.js';

export const BLOCK_KINDS = ['heading', 'paragraph', 'listItem', 'tableCell', 'footnote', 'caption'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Where in its document a table cell stands; all three count from 1. Empty cells give no block, so places may be missing. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Where a stretch of a block's text stands on its page: one for each line of text as it was set. `start` and `end` count UTF-16
 * units within the block's own text, end exclusive; `page` counts from 1; `left`, `top`, `width` and `height` are fractions
 * (0 to 1) of the page as it is shown, from its upper left corner.
 */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A passage of a document as it reads: one heading, paragraph, item of a list, cell of a table, footnote or caption of a
 * figure or table.
 *
 * `level` is set on headings (0 is the title of the document itself, 1 the highest chapter) and on items of lists
 * (1 is the outermost). `text` is composed Unicode (NFC) with single spaces; `\n` stands where the writer broke the line or,
 * in a cell, began a new paragraph. The number of a numbered item or heading is part of its text, a bullet is not.
 * `page` counts from 1; null where the file does not say, as in Word files that were never laid out.
 * `places` are in the order of the text; they are left out where the file does not say where its text stands. `confidence`
 * (0 to 100) is set on text that a machine read from a picture: how sure it was, on the average of its letters.
 */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly cell?: CellPlace;
  readonly text: string;
  readonly page: number | null;
  readonly places?: readonly TextPlace[];
  readonly confidence?: number;
}

/** What a document says. `pages` is null where the file does not say how many it has. */
export interface DocumentText {
  readonly pages: number | null;
  readonly blocks: readonly TextBlock[];
}

/**
 * Raised when the same file may give other blocks than before. Kept with each text, so that one can tell by which reader it
 * was had. A text that an older one had may be read anew; it stays as it was beside the new one, since comments stand on its
 * offsets.
 */
export const EXTRACTOR_VERSION = 3;

/**
 * Why no text was had: something about the file, the child process that read it came to harm, or there is no program here
 * that opens files of its kind.
 */
export const EXTRACTION_FAILURES = ['tooSlow', 'tooMuchMemory', 'crashed', 'noConverter'] as const;
export type ExtractionFailure = FileRefusal | (typeof EXTRACTION_FAILURES)[number];

/** The text of one document. `blocks` may be empty: a scanned letter is readable as a file and has no text. */
export type ExtractionResult =
  | ({ readonly ok: true; readonly extractorVersion: number; readonly kind: ReadingKind } & DocumentText)
  | { readonly ok: false; readonly extractorVersion: number; readonly reason: ExtractionFailure };
