import type { LanguageForm } from '../shared/language/words.js';

/** What an adviser may choose: a whole category, a group, or a single body. */
export interface RecipientTarget {
  readonly kind: 'category' | 'group' | 'organisation';
  readonly targetId: string;
}

/** A place in the printed list. */
export interface ListedUnder {
  readonly category: string;
  readonly categoryPosition: number;
  /** As printed: the body's own name, or the group's. */
  readonly listedName: string;
}

/** Somebody who would get a letter: a body, or a group without members as one recipient. Each stands once, however often it is listed. */
export interface RecipientCandidate {
  readonly organisationId: string | null;
  readonly groupId: string | null;
  readonly name: string;
  readonly sortKey: string;
  readonly languageForm: LanguageForm;
  /** The host's address for hearings, else its general one; null when the host has none. */
  readonly email: string | null;
  readonly listedUnder: readonly ListedUnder[];
}

/** A line of the printed list: a group is one line, whatever is behind it. */
export interface PrintedLine {
  readonly category: string;
  readonly categoryPosition: number;
  readonly name: string;
  readonly sortKey: string;
}

export interface Expansion {
  readonly candidates: readonly RecipientCandidate[];
  readonly lines: readonly PrintedLine[];
  /** Groups that get no letter of their own since another group's members pass it on. */
  readonly reachedThrough: readonly { readonly group: string; readonly through: string }[];
}

export interface CategorySummary {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly organisations: number;
  readonly groups: number;
}
