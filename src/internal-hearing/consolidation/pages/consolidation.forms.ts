import { typedFrom, typedList, typedText } from '../../../shared/web/form.js';

const CHOICE = /^(mine|theirs|both) \S+$/;

/** What a deed on comments was pressed with. */
export interface CommentDeedForm {
  /** The place whose workbench it was pressed on. */
  readonly place: string;
  /** See `intoPassage` and `intoPlace`. */
  readonly into: string;
  /** The comment whose own button was pressed, or those that were chosen. */
  readonly placementIds: readonly string[];
  readonly reason: string;
}

export function commentDeedFrom(body: unknown): CommentDeedForm {
  const typed = typedFrom(body);
  const own = typedText(typed, 'placementId');
  const chosen = typedList(typed, 'valgt').filter((id) => id !== '');
  return {
    place: typedText(typed, 'sted'),
    into: typedText(typed, 'inn'),
    placementIds: own === '' ? [...new Set(chosen)] : [own],
    reason: typedText(typed, 'reason'),
  };
}

/** How somebody answered a conflict; null for a text that was simply saved. */
export type ConflictAnswer = 'mine' | 'theirs' | 'both';

/** What a form of a passage was sent with. */
export interface PassageForm {
  readonly place: string;
  readonly text: string;
  readonly reason: string;
  /** See `parsePassageBase`. */
  readonly base: string;
  readonly answer: ConflictAnswer | null;
  readonly way: 'up' | 'down';
}

export function passageFormFrom(body: unknown): PassageForm {
  const typed = typedFrom(body);
  const [, answer] = CHOICE.exec(typedText(typed, 'choose')) ?? [];
  return {
    place: typedText(typed, 'sted'),
    text: typedText(typed, 'text'),
    reason: typedText(typed, 'reason'),
    base: typedText(typed, 'base'),
    answer: answer === 'mine' || answer === 'theirs' || answer === 'both' ? answer : null,
    way: typedText(typed, 'way') === 'up' ? 'up' : 'down',
  };
}

/** What the umbrella states of a place, as its form sends it. */
export interface ChoiceForm {
  readonly place: string;
  readonly choice: string | null;
  readonly seenVersion: number;
}

export function choiceFormFrom(body: unknown): ChoiceForm {
  const typed = typedFrom(body);
  return {
    place: typedText(typed, 'sted'),
    choice: typedText(typed, 'choice') || null,
    seenVersion: Number(typedText(typed, 'version')) || 0,
  };
}
