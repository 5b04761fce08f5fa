import { lastDayInTime } from '../../consultation/deadline/deadline.rules.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { outerPartWords } from './outer-part.words.js';
import { portalWords } from './portal.words.js';

/** A deadline as a body reads it. */
export interface DeadlineView {
  /** `fredag 1. juni 2018`, or false while there is none. */
  readonly day: string | false;
  readonly left: string;
  readonly isOver: boolean;
  /** That it is the body's own, or false. */
  readonly own: string | false;
  /** The working day it lasts to, when the deadline itself is not one. */
  readonly lasts: string | false;
}

export function deadlineView(inHand: AnswerInHand, today: CalendarDay, language: Language): DeadlineView {
  const words = portalWords[language];
  const { deadlineOn } = inHand;
  if (deadlineOn === null) return { day: false, left: '', isOver: false, own: false, lasts: false };
  const last = lastDayInTime(deadlineOn);
  const isOver = today.isAfter(last);
  const isOwn = inHand.invitation.ownDeadlineOn !== null;
  return {
    day: formatDayWithWeekday(deadlineOn, language),
    left: isOver ? overText(inHand, language) : leftUntil(deadlineOn, today, language),
    isOver,
    own: isOwn && words.ownDeadline,
    lasts: !last.equals(deadlineOn) && !isOver && words.lastDayInTime(formatDayWithWeekday(last, language)),
  };
}

/** An association that hears its own members takes what comes, and does not speak of it as late. */
function overText({ host }: AnswerInHand, language: Language): string {
  return host.kind === 'association' ? outerPartWords[language].over : portalWords[language].over;
}

function leftUntil(deadlineOn: CalendarDay, today: CalendarDay, language: Language): string {
  const days = today.daysUntil(deadlineOn);
  return days > 0 ? portalWords[language].daysLeft(days) : portalWords[language].today;
}
