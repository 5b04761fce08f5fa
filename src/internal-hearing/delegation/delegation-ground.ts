import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { AnswerInHand } from '../../response/answer-in-hand.js';
import { responsePolicy } from '../../response/response.policy.js';
import type { Reader } from '../../shared/database/database.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { DelegationReader } from './delegation-reader.js';
import { DelegatedAlready, TooLateToDelegate } from './delegation.errors.js';
import { isTimeToDelegate, mayLetOthersAnswer } from './delegation.rules.js';

/** Refuses whoever cannot let others answer now: `NotFound` for those it is not for, then who may, then the time. */
export function requireDelegable(
  link: LinkActor,
  { outline, invitation, deadlineOn }: Pick<AnswerInHand, 'outline' | 'invitation' | 'deadlineOn'>,
  today: CalendarDay,
): void {
  if (!mayLetOthersAnswer(invitation)) throw new NotFound('delegation');
  if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('response.maySubmit');
  if (!isTimeToDelegate(outline.consultation, deadlineOn, today)) throw new TooLateToDelegate();
}

/** Refuses when somebody else answers for the body already; asked again in the transaction that changes it. */
export async function requireNobody(reader: DelegationReader, via: Reader, invitation: Invitation): Promise<void> {
  if ((await reader.of(invitation, via))?.kind !== 'nothing') throw new DelegatedAlready();
}
