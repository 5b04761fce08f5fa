import { typedFrom, typedList, typedText } from '../../shared/web/form.js';

const PLACED = /^([0-9a-f-]{36})\.(\d{1,9})$/;
const ALONE = /^merknad\.([0-9a-f-]{36})$/;

/** A row of the list as its box sends it: a placement in the version that was shown, or a comment that stands nowhere. */
export function choiceOf(row: {
  readonly commentId: string;
  readonly placementId: string | null;
  readonly placementVersion: number | null;
}): string {
  if (row.placementId === null) return `merknad.${row.commentId}`;
  return `${row.placementId}.${String(row.placementVersion ?? 0)}`;
}

/** What was chosen in a list, box by box; what cannot be read is as if it had not been chosen. */
export function choicesFrom(body: unknown): readonly string[] {
  const words = typedList(typedFrom(body), 'valgt').flatMap((text) => text.split(/\s+/));
  return [...new Set(words)].filter((word) => PLACED.test(word) || ALONE.test(word));
}

/** True when all that the list shows were asked for, over all its pages. */
export function asksForAll(body: unknown): boolean {
  return typedText(typedFrom(body), 'alle') === 'ja';
}

/** What a box says was chosen: a placement in a version, or a comment alone. */
export function choiceFrom(choice: string): {
  readonly placementId: string | null;
  readonly commentId: string | null;
  readonly seenVersion: number;
} {
  const [, placementId = null, version = '0'] = PLACED.exec(choice) ?? [];
  return { placementId, commentId: ALONE.exec(choice)?.[1] ?? null, seenVersion: Number(version) };
}
