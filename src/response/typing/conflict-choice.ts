import { typedList, typedText, type Typed } from '../../shared/web/form.js';
import type { TypedField } from './typed-field.entity.js';
import type { FieldConflict, TypedChange } from './typing.service.js';

const CHOICE = /^(mine|theirs|both) (\S+)$/;

/** What is to be saved of a form that comes back with conflicts on it, and what is still to be decided. */
export interface Decided {
  readonly changes: readonly TypedChange[];
  readonly undecided: readonly FieldConflict[];
}

/**
 * Heeds the button in the box of a conflict: keep mine, use the other's, or put them together. It decides that one field;
 * other fields with a box stay undecided. Any other button saves every field as it stands.
 */
export function decidedIn(typed: Typed, changes: readonly TypedChange[], stored: readonly TypedField[]): Decided {
  const [, how, place] = CHOICE.exec(typedText(typed, 'choose')) ?? [];
  if (how === undefined) return { changes, undecided: [] };
  const byPlace = new Map(stored.map((field) => [field.place, field]));
  const open = new Set(typedList(typed, 'contested').filter((each) => each !== place));
  const undecided = changes.flatMap((change) => {
    const field = byPlace.get(change.place);
    return field && open.has(change.place) ? [{ place: change.place, stored: field, typed: change }] : [];
  });
  const decided = changes.flatMap((change) => {
    if (change.place !== place) return open.has(change.place) ? [] : [change];
    const theirs = byPlace.get(change.place);
    if (how === 'theirs') return [];
    return [how === 'both' && theirs ? { ...change, text: together(theirs.text, change.text) } : change];
  });
  return { changes: decided, undecided };
}

/** Both texts, the one that was saved first. */
function together(saved: string, mine: string): string {
  return [saved, mine].filter((text) => text !== '').join('\n\n');
}
