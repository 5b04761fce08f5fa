import type { Wording } from '../../shared/errors/domain-error.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { fieldError, type FieldError } from '../../shared/web/form.js';
import { liesBeforeOuter } from './outer-deadline.rules.js';

/** Why a deadline of an internal hearing cannot stand, with the day it must lie before. */
export function notBeforeOuterWording(outerOn: CalendarDay): Wording {
  return {
    nb: `Fristen må være før ${formatDay(outerOn, 'nb')}, som er fristen for høringen dere svarer på.`,
    nn: `Fristen må vere før ${formatDay(outerOn, 'nn')}, som er fristen for høyringa de svarer på.`,
    en: `The deadline must be before ${formatDay(outerOn, 'en')}, the deadline of the consultation that you answer.`,
  };
}

/** What refuses a deadline of an internal hearing, beside the field where it was written. */
export function outerDeadlineErrors(
  { field, deadlineOn }: { readonly field: string; readonly deadlineOn: CalendarDay },
  outerOn: CalendarDay | null,
  language: Language,
): readonly FieldError[] {
  if (outerOn === null || liesBeforeOuter(deadlineOn, outerOn)) return [];
  return [fieldError(field, notBeforeOuterWording(outerOn), language)];
}
