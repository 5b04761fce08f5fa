import { typedFrom, typedList, typedText } from '../../../shared/web/form.js';
import { BULK_WRITINGS, type BulkWriting, type TakenProposal } from '../proposals.js';
import type { TextEdit } from '../summary-texts.js';

const BASE = /^(\d{1,9})(?:\.([0-9a-f-]{36}))?$/;
const LONGEST_TEXT = 100_000;

/** What a page hands out with a text: the version that was seen, and after a conflict the text that was kept beside it. */
export function textBase(version: number, besideId?: string): string {
  return besideId === undefined ? String(version) : `${String(version)}.${besideId}`;
}

/** A text that was sent. What cannot be read as a version is one that nobody has seen, so that the text is kept beside. */
export function textEditFrom(body: unknown): TextEdit & { readonly isTooLong: boolean } {
  const typed = typedFrom(body);
  const [, version, besideId] = BASE.exec(typedText(typed, 'base')) ?? [];
  const text = typedText(typed, 'text').replaceAll('\r\n', '\n');
  return {
    place: placeFrom(body),
    text,
    isTooLong: text.length > LONGEST_TEXT,
    seenVersion: version === undefined ? -1 : Number(version),
    letsGo: besideId ?? null,
  };
}

/** The place or theme whose page a form was sent from. */
export function placeFrom(body: unknown): string {
  return typedText(typedFrom(body), 'sted');
}

/** The comment whose own button was pressed, or those that were chosen. */
export function chosenCommentsFrom(body: unknown): readonly string[] {
  const typed = typedFrom(body);
  const own = typedText(typed, 'placementId');
  return own === '' ? [...new Set(typedList(typed, 'valgt').filter((id) => id !== ''))] : [own];
}

export function takenProposalFrom(body: unknown): TakenProposal {
  return { place: placeFrom(body), digest: typedText(typedFrom(body), 'digest') };
}

/** Which places something is done with, and what. */
export interface BulkForm {
  readonly what: BulkWriting;
  readonly places: readonly string[];
}

export function bulkFormFrom(body: unknown): BulkForm {
  const typed = typedFrom(body);
  const what = BULK_WRITINGS.find((one) => one === typedText(typed, 'what')) ?? 'propose';
  return { what, places: [...new Set(typedList(typed, 'places').filter((key) => key !== ''))] };
}
