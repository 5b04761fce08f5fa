import { plainTextOf } from '../shared/documents/marked-text/marked-text.js';
import { markedTextView, type MarkedTextView } from '../shared/documents/marked-text/marked-text-view.js';
import type { Language } from '../shared/language/words.js';
import type { SheetField, SheetPart } from './answer-sheet.js';
import { choiceText } from './choice-text.js';
import { contentWords } from './answer-content.words.js';

/** What is answered at one place, as a page or a receipt shows it. */
export interface AnsweredPlace {
  readonly label: string;
  readonly choice: string | false;
  /** As it was typed, with its marks; empty where only a choice was made. */
  readonly written: string;
  /** Without marks, for what shows no headings. */
  readonly text: string | false;
  readonly blocks: readonly MarkedTextView[];
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
    ...shownText(text),
  }));
  return [...shown, { title: words.elsewhere, places: elsewhere }].filter((part) => part.places.length > 0);
}

function answeredPlace(field: SheetField, answer: AnswerAtPlace, language: Language): AnsweredPlace {
  return {
    label: field.label === '' ? wholeLabel(field, language) : field.label,
    choice: answer.choice === null ? false : choiceText(field.kind, answer.choice, language),
    ...shownText(answer.text),
  };
}

/** The parts of an answer have headings of the third rank on every page. */
function shownText(text: string): Pick<AnsweredPlace, 'written' | 'text' | 'blocks'> {
  return { written: text, text: plainTextOf(text) || false, blocks: markedTextView(text, 4) };
}

/** What a field about a whole draft, or the hearing as a whole, is called. */
export function wholeLabel(field: SheetField, language: Language): string {
  return field.kind === 'draft' ? contentWords[language].wholeDraft : contentWords[language].general;
}
