import type { Language } from '../shared/language/words.js';
import type { SheetFieldKind } from './answer-sheet.js';
import { draftChoiceWords, questionChoiceWords } from './labels.words.js';
import { DRAFT_CHOICES, QUESTION_CHOICES } from './response-status.js';

/** What a stored choice is called. The option of a choice question is its own text. */
export function choiceText(kind: SheetFieldKind, choice: string, language: Language): string {
  if (kind === 'draft') {
    const known = DRAFT_CHOICES.find((candidate) => candidate === choice);
    return known ? draftChoiceWords[language][known] : choice;
  }
  if (kind === 'yesPartlyNoUnsure') {
    const known = QUESTION_CHOICES.find((candidate) => candidate === choice);
    return known ? questionChoiceWords[language][known] : choice;
  }
  return choice;
}
