import type { Language } from '../shared/language/words.js';
import type { SheetField, SheetPart } from './answer-sheet.js';
import { choiceText } from './choice-text.js';
import { contentWords } from './answer-content.words.js';

/** What is answered at one place, as a page or a receipt shows it. */
export interface AnsweredPlace {
  readonly label: string;
  readonly choice: string | false;
  readonly text: string | false;
}

/** What is answered about one draft, or about the hearing as a whole. */
export interface AnsweredPart {
  readonly title: string;
  readonly places: readonly AnsweredPlace[];
}

interface AnswerAtPlace {
  readonly place: string;
  readonly text: string;
  readonly choice: string | null;
}

/** The answers in the order of the form, under the titles of their drafts; places without an answer are left out. */
export function answeredParts(
  parts: readonly SheetPart[],
  answers: readonly AnswerAtPlace[],
  language: Language,
): readonly AnsweredPart[] {
  const words = contentWords[language];
  const byPlace = new Map(answers.map((answer) => [answer.place, answer]));
  const shown = parts.map((part) => ({
    title: part.draft?.title ?? words.whole,
    places: part.fields.flatMap((field) => {
      const answer = byPlace.get(field.place);
      byPlace.delete(field.place);
      return answer ? [answeredPlace(field, answer, language)] : [];
    }),
  }));
  // What was answered is shown even if the hearing no longer has the place.
  const elsewhere = [...byPlace.values()].map(({ text, choice }) => ({
    label: words.elsewhere,
    choice: choice ?? (false as const),
    text: text || (false as const),
  }));
  return [...shown, { title: words.elsewhere, places: elsewhere }].filter((part) => part.places.length > 0);
}

function answeredPlace(field: SheetField, answer: AnswerAtPlace, language: Language): AnsweredPlace {
  return {
    label: field.label === '' ? wholeLabel(field, language) : field.label,
    choice: answer.choice === null ? false : choiceText(field.kind, answer.choice, language),
    text: answer.text || false,
  };
}

function wholeLabel(field: SheetField, language: Language): string {
  return field.kind === 'draft' ? contentWords[language].wholeDraft : contentWords[language].general;
}
