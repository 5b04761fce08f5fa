import type { LanguageForm } from '../../shared/language/words.js';
import type { OrganisationNumber, OrganisationNumberRefusal } from '../organisation/organisation-number.js';
import type { NameRefusal } from './organisation-name.js';

/** One line of a list of consultation bodies that could be read, whatever the kind of file. */
export interface ListRow {
  /** Of the file as a person sees it, from 1: line of text, or row of the spreadsheet. */
  readonly line: number;
  readonly category: string;
  readonly name: string;
  readonly organisationNumber?: OrganisationNumber;
  readonly email?: string;
  readonly languageForm?: LanguageForm;
}

export interface TextLine {
  readonly line: number;
  readonly text: string;
}

export type UnreadableReason =
  | NameRefusal
  | 'beforeFirstHeading'
  | 'missingName'
  | 'missingCategory'
  | 'unreadableCategory'
  | 'tooManyCells'
  | 'cellError'
  | 'email'
  | 'languageForm'
  | `organisationNumber.${OrganisationNumberRefusal}`;

export interface UnreadableLine extends TextLine {
  readonly reason: UnreadableReason;
}

/**
 * What a file held. Every line that is not blank is in exactly one of `preamble`, `headings`, `rows` and `unreadable`,
 * so that nothing is dropped in silence. Lines in `possibleHeadings` are among the rows or the unreadable as well: they
 * are asked about, and the file is read again with those that are confirmed as headings.
 */
export interface ReadList {
  /** Title and column headings. */
  readonly preamble: readonly TextLine[];
  readonly headings: readonly TextLine[];
  readonly rows: readonly ListRow[];
  readonly unreadable: readonly UnreadableLine[];
  readonly possibleHeadings: readonly TextLine[];
}

const LONGEST_SHOWN = 120;

/** A line as it can be shown: without control characters, cut when it is long. */
export function shownText(text: string): string {
  const visible = text.replace(/\p{Cc}+/gu, '\ufffd').trim();
  return visible.length > LONGEST_SHOWN ? `${visible.slice(0, LONGEST_SHOWN)}…` : visible;
}
