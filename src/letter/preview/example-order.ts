import type { LanguageForm } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { announcementOccasion, emptyOccasion, type LetterKind, type LetterOccasion } from '../letter-occasion.js';
import { shownAnnouncement, type ShownOrder } from '../letter-order.js';
import { fieldSamples } from '../merge/letter-field.words.js';

const EXTENDED_BY_DAYS = 28;

/**
 * How a letter of the kind is shown before there is any occasion for it: with the examples of the fields that only this
 * kind has, and as not approved, since nobody has approved a sending of it.
 */
export function exampleOrder(kind: LetterKind, form: LanguageForm, deadlineOn: CalendarDay | null): ShownOrder {
  return kind === 'announcement'
    ? shownAnnouncement
    : { occasion: exampleOccasion(kind, form, deadlineOn), approval: null };
}

function exampleOccasion(kind: LetterKind, form: LanguageForm, deadlineOn: CalendarDay | null): LetterOccasion {
  const { reason, correctedDraft: draftTitle, whatChanged, summaryAddress } = fieldSamples[form];
  switch (kind) {
    case 'announcement':
      return announcementOccasion;
    case 'reminder':
      return emptyOccasion(kind);
    case 'extension':
      return { ...emptyOccasion(kind), formerDeadlineOn: deadlineOn?.plusDays(-EXTENDED_BY_DAYS) ?? null, reason };
    case 'correction':
      return { ...emptyOccasion(kind), draftTitle, whatChanged };
    case 'closing':
      return { ...emptyOccasion(kind), summaryAddress };
  }
}
