import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { WorkingAnswer } from '../working-answer.js';

/** What the sender puts to an answer on the check page. */
export interface AboutAnswer {
  readonly senderName: string;
  readonly senderEmail: string;
  readonly onBehalfOf: readonly string[];
  readonly adoptedOn: CalendarDay | null;
  readonly isPreliminary: boolean;
  readonly followUpOn: CalendarDay | null;
}

/** What is said of an answer as its working copy keeps it. */
export function aboutAsWorking(about: AboutAnswer): Partial<WorkingAnswer> {
  const { senderName, senderEmail, onBehalfOf, adoptedOn, isPreliminary, followUpOn } = about;
  return {
    senderName,
    senderEmail,
    onBehalfOf,
    adoptedOn: adoptedOn?.toString() ?? null,
    isPreliminary,
    followUpOn: followUpOn?.toString() ?? null,
  };
}
