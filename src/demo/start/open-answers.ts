import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { answers, type AnswerContent } from '../content/index.js';

/** Answers that could have been given today, of different kinds; the cast's own bodies are left to answer themselves. */
export const OPEN_ANSWERS: readonly AnswerContent['key'][] = [
  'trondheim',
  'a-larm',
  'borgestad',
  'farmaceutene',
  'tydal',
  'lade',
  'psykiatrisk-forening',
];

/** The answers that the open hearing has got already, sent today. */
export function openAnswers(today: CalendarDay): readonly AnswerContent[] {
  const submittedOn = today.toString() as AnswerContent['submittedOn']; // reason: a day is written as one
  return answers.filter(({ key }) => OPEN_ANSWERS.includes(key)).map((answer) => ({ ...answer, submittedOn }));
}
