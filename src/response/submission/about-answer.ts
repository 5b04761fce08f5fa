import { CalendarDay } from '../../shared/time/calendar-day.js';
import { EMPTY_ANSWER, type WorkingAnswer } from '../working-answer.js';

/** What the sender puts to an answer on the check page. */
export interface AboutAnswer {
  readonly senderName: string;
  readonly senderEmail: string;
  readonly onBehalfOf: readonly string[];
  readonly adoptedOn: CalendarDay | null;
  readonly isPreliminary: boolean;
  readonly followUpOn: CalendarDay | null;
  /** The whole answer is attached, and what is typed sums it up. */
  readonly isSummary?: boolean;
  /** The drafts it is said to be about; left out by whoever was not asked. */
  readonly draftIds?: readonly string[];
}

/** What is said of an answer as its working copy keeps it. */
export function aboutAsWorking(about: AboutAnswer): Partial<WorkingAnswer> {
  const { senderName, senderEmail, onBehalfOf, adoptedOn, isPreliminary, followUpOn, isSummary = false } = about;
  const { draftIds } = about;
  return {
    senderName,
    senderEmail,
    onBehalfOf,
    adoptedOn: adoptedOn?.toString() ?? null,
    isPreliminary,
    followUpOn: followUpOn?.toString() ?? null,
    isSummary,
    ...(draftIds === undefined ? {} : { draftIds }),
  };
}

/** The same read back. */
export function aboutOfWorking(working: Partial<WorkingAnswer>): AboutAnswer {
  const { senderName, senderEmail, onBehalfOf, isPreliminary, isSummary, adoptedOn, followUpOn, draftIds } = {
    ...EMPTY_ANSWER,
    ...working,
  };
  return {
    senderName,
    senderEmail,
    onBehalfOf,
    adoptedOn: adoptedOn === null ? null : CalendarDay.of(adoptedOn),
    isPreliminary,
    followUpOn: followUpOn === null ? null : CalendarDay.of(followUpOn),
    isSummary: isSummary === true,
    ...(draftIds === undefined ? {} : { draftIds }),
  };
}
