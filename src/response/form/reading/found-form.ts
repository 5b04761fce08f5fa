import type { ExtractionFailure } from '../../../shared/documents/reading/text-block.js';

/** What a form that came back may be. */
export const FORM_KINDS = ['docx', 'xlsx', 'pdf'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A cell with text in it; columns count from 1. */
export interface FoundCell {
  readonly column: number;
  readonly text: string;
}

/**
 * What stands in a form, in the order of reading and before anybody has asked what it means: a heading, a passage outside
 * tables, a row of a table (empty cells left out), or what was typed or chosen in a field of a PDF.
 */
export type FoundPart =
  | { readonly kind: 'heading' | 'passage'; readonly text: string }
  | { readonly kind: 'row'; readonly table: string; readonly row: number; readonly cells: readonly FoundCell[] }
  | { readonly kind: 'field'; readonly name: string; readonly text: string };

/** What reading a form came to. */
export type FormReading =
  | { readonly ok: true; readonly kind: FormKind; readonly parts: readonly FoundPart[] }
  | { readonly ok: false; readonly reason: ExtractionFailure };
