import type { Language } from '../../language/words.js';

/** A passage in one weight. */
export interface TextPart {
  readonly text: string;
  readonly emphasis: 'strong' | 'weak' | 'none';
  /** Where the passage leads: the anchor of another passage of the same document. */
  readonly leadsTo?: string;
  /** By which other passages lead here: Latin letters, digits and `_`, at most 40, each anchor once in a document. */
  readonly anchorName?: string;
}

/** Text, or text of which parts are set out. `\n` breaks the line. */
export type RichText = string | readonly TextPart[];

/** How a paragraph is set: as usual, as an introduction, as somebody else's words, or as a remark in small type. */
export const PARAGRAPH_STYLES = ['plain', 'lead', 'quote', 'remark'] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

export interface TableColumn {
  readonly header: string;
  /** Share of the table's width; columns of one table are set in proportion to each other. */
  readonly share: number;
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly text: RichText }
  | { readonly kind: 'list'; readonly marks: 'bullets' | 'numbers'; readonly items: readonly RichText[] }
  | {
      readonly kind: 'table';
      /** Numbered and set above the table. */
      readonly caption?: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly RichText[])[];
    }
  | { readonly kind: 'keyValue'; readonly entries: readonly { readonly key: string; readonly value: RichText }[] }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'tableOfContents' };

/** A document by what it says, whatever it is written as. Its title is set on top by the writer and is not among the blocks. */
export interface DocumentModel {
  readonly title: string;
  readonly language: Language;
  /** Our reference, at the head of every page. */
  readonly reference?: string;
  /** Whom the file names as its author. */
  readonly author?: string;
  /** When it is written, for what the file says of itself; the time of writing when left out. */
  readonly writtenAt?: Date;
  /** Gone through more than once, so that a long document need never be whole in memory. */
  readonly blocks: Iterable<DocumentBlock>;
}
