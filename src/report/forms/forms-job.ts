import type { Language } from '../../shared/language/words.js';
import type { FormsProgress, SummaryFormat, SummaryKind } from './summary-forms.types.js';

/** What the process that writes the forms is told, in a file of its own beside what it is to write. */
export interface FormsJob {
  readonly modelPath: string;
  /** Null where the summary is of no umbrella. */
  readonly accountPath: string | null;
  /** The host's own template; null where it has none. */
  readonly templatePath: string | null;
  readonly language: Language;
  readonly reason: string;
  readonly kind: SummaryKind;
  readonly number: number | null;
  /** ISO, so that the same summary written for the same instant is the same file. */
  readonly writtenAt: string;
  readonly formats: readonly SummaryFormat[];
  /** Where the forms are put, each under the name of its format. */
  readonly folder: string;
}

/** One line that the process writes: how far it has come, that one form is there, or at last what memory it has needed. */
export type FormsLine =
  | { readonly kind: 'progress'; readonly progress: FormsProgress }
  | { readonly kind: 'made'; readonly format: SummaryFormat; readonly filename: string }
  | { readonly kind: 'measured'; readonly peakMegabytes: number };

/** Where a form lies before it is kept. */
export function formPath(folder: string, format: SummaryFormat): string {
  return `${folder}/form.${format}`;
}
