/**
 * What is to stand in a PDF, as plain values: it can be stored, compared and posted to a worker thread. It says what each
 * piece *is* (a heading, a table with a header); how that looks, and how it is tagged for screen readers, is decided here.
 */

/** Bokmål, nynorsk, English: the language that a screen reader is told to read in. */
export type PdfLanguage = 'nb' | 'nn' | 'en';

export type PdfWeight = 'regular' | 'strong';

/**
 * A piece of text with a look or an address of its own. `href` is http, https, mailto or tel; anything else is set as
 * ordinary text.
 */
export interface PdfTextRun {
  readonly text: string;
  readonly weight?: PdfWeight;
  readonly href?: string;
}

/**
 * Running text. A line break in it is a line break on paper, a soft hyphen (U+00AD) a place where a long word may be divided.
 * Web and e-mail addresses in plain strings become links by themselves.
 */
export type PdfText = string | readonly (string | PdfTextRun)[];

export type PdfHeadingLevel = 1 | 2 | 3 | 4;

/** Every heading is also a bookmark. */
export interface PdfHeading {
  readonly kind: 'heading';
  readonly level: PdfHeadingLevel;
  readonly text: string;
}

export interface PdfParagraph {
  readonly kind: 'paragraph';
  readonly text: PdfText;
}

export interface PdfList {
  readonly kind: 'list';
  readonly style: 'bulleted' | 'numbered';
  /** The number of the first item, when a numbered list goes on from an earlier one. */
  readonly start?: number;
  /** 2 for a list that belongs to the item before it; 1 when not said. */
  readonly depth?: 1 | 2;
  readonly items: readonly PdfText[];
}

/** Labels with their values beside them: "Frist: 1. juni 2018". */
export interface PdfDefinitions {
  readonly kind: 'definitions';
  readonly rows: readonly PdfDefinition[];
}

export interface PdfDefinition {
  readonly label: string;
  readonly value: PdfText;
}

export interface PdfTableColumn {
  readonly heading: string;
  /** Share of the width, relative to the other columns; 1 when not said. */
  readonly share?: number;
  /** Figures are set to the right. */
  readonly align?: 'left' | 'right';
}

/** The header row is repeated on every page that the table reaches. Each row has one cell per column. */
export interface PdfTable {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly PdfTableColumn[];
  readonly rows: readonly (readonly PdfText[])[];
  /** Whether the first cell of a row names the row, so that it is read aloud with each of the others. */
  readonly rowHeadings?: 'first-column' | 'none';
}

export interface PdfPageBreak {
  readonly kind: 'page-break';
}

/**
 * Long lists of names under headings, such as the bodies of a consultation by category. Each group is a heading and a table
 * with one name per row, set in several columns that are read downwards. The names come in the order given.
 */
export interface PdfNames {
  readonly kind: 'names';
  readonly level: PdfHeadingLevel;
  /** What the names are, as the header of each table: "Høringsinstans". */
  readonly nameHeading: string;
  readonly columns?: 1 | 2 | 3;
  readonly groups: readonly PdfNameGroup[];
}

export interface PdfNameGroup {
  readonly heading: string;
  readonly names: readonly string[];
}

/** Kept together on one page. */
export interface PdfSignatures {
  readonly kind: 'signatures';
  /** "Med vennlig hilsen" */
  readonly greeting?: string;
  readonly signatories: readonly PdfSignatory[];
  /** "Dokumentet er godkjent elektronisk" */
  readonly note?: string;
}

export interface PdfSignatory {
  /** As it is to be printed, with "e.f." when somebody signs for another. */
  readonly name: string;
  readonly role?: string;
}

/** A picture that is ready to be embedded as it is; made by `prepareImage`. */
export interface PdfPicture {
  /** In pixels, as the height. */
  readonly width: number;
  readonly height: number;
  readonly colours: 'grey' | 'rgb';
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly bytes: Uint8Array;
}

/** A picture that says something, with the words that a screen reader says in its place. */
export interface PdfFigure {
  readonly picture: PdfPicture;
  readonly alternative: string;
}

/**
 * The top of a Norwegian letter: sender, recipient where the window of an envelope is, references and date to the right of it,
 * and the heading (level 1).
 */
export interface PdfLetterHead {
  readonly kind: 'letter-head';
  /** The mark of the sender stands in the right corner, at most 60 by 22 millimetres. */
  readonly sender: { readonly name: string; readonly lines?: readonly string[]; readonly logo?: PdfFigure };
  /** Name, c/o, street, postcode and place, country: one line each, empty ones left out by the caller. */
  readonly recipient: readonly string[];
  /** "Vår ref.", "Deres ref.", "Dato" with their values. */
  readonly references: readonly { readonly label: string; readonly value: string }[];
  readonly heading: string;
}

export type PdfBlock =
  | PdfHeading
  | PdfParagraph
  | PdfList
  | PdfDefinitions
  | PdfTable
  | PdfPageBreak
  | PdfNames
  | PdfSignatures
  | PdfLetterHead;

export type PdfBlockKind = PdfBlock['kind'];

/** One line in the top margin, cut when it is too long. Never above a letter head. */
export interface PdfHeader {
  readonly left?: string;
  readonly right?: string;
  readonly pages: 'all' | 'from-second';
}

/** At most three lines at the left of the bottom margin; "side x av y" always stands at the right. */
export interface PdfFooter {
  readonly lines: readonly string[];
}

/** A text that travels in the document as a file of its own. */
export interface PdfEmbeddedFile {
  readonly name: string;
  readonly mediaType: string;
  /** What it is, for whoever sees it in the reader's list of attachments. */
  readonly description: string;
  /** Written as UTF-8, without anything before or after. */
  readonly text: string;
}

/**
 * Asks for a document that can be kept for good: PDF/A-2a (ISO 19005-2), or PDF/A-3a (ISO 19005-3) when files travel in it;
 * and PDF/UA-1, whose headings must begin at level 1 and skip none, which is the caller's part.
 */
export interface PdfArchival {
  readonly files: readonly PdfEmbeddedFile[];
}

export interface PdfContent {
  /** Shown by the reader in place of the file's name, and said first by a screen reader. */
  readonly title: string;
  readonly language: PdfLanguage;
  readonly author: string;
  /** Written into the file. The same content with the same instant gives the same bytes. */
  readonly createdAt: Date;
  readonly header?: PdfHeader;
  readonly footer?: PdfFooter;
  /** For keeping; an ordinary document when not said. */
  readonly archival?: PdfArchival;
  readonly blocks: readonly PdfBlock[];
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the font lacks, each once, in order; an open box stands in their place on paper. */
  readonly missingCharacters: string[];
}
