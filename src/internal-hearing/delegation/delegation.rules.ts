import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';

/** True of a body that was asked as itself; private persons, groups and those that came unasked answer for themselves. */
export function mayLetOthersAnswer({
  isInvited,
  isPrivatePerson,
  organisationId,
}: Pick<Invitation, 'isInvited' | 'isPrivatePerson' | 'organisationId'>): boolean {
  return isInvited && !isPrivatePerson && organisationId !== null;
}

/** True while there is time for somebody else to answer: the hearing takes answers, and the body's deadline is not over. */
export function isTimeToDelegate(
  { receivesAnswers }: { readonly receivesAnswers: boolean },
  deadlineOn: CalendarDay | null,
  today: CalendarDay,
): boolean {
  return receivesAnswers && (deadlineOn === null || !today.isAfter(deadlineOn));
}
