import { Host } from '../../identity/host/host.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { Consultation } from '../consultation.entity.js';
import { DeadlineRefused } from '../consultation.errors.js';
import { outerDeadlineOf } from '../outer-consultations.js';
import { judgeDeadline } from './deadline.rules.js';
import { NotBeforeOuter } from './outer-deadline.errors.js';
import { liesBeforeOuter } from './outer-deadline.rules.js';

/** A deadline that somebody sets, with the reason why it is short, if any. */
export interface SetDeadline {
  readonly deadlineOn: CalendarDay;
  readonly shortDeadlineReason: string;
  readonly today: CalendarDay;
}

/**
 * Asked wherever the deadline of a hearing that is not out is set, and again when it opens. Throws `DeadlineRefused` for one
 * that is over or too short for the host, and `NotBeforeOuter`.
 */
export async function requireDeadline(
  via: Reader,
  consultation: Pick<Consultation, 'hostId' | 'answersForInvitationId'>,
  { deadlineOn, shortDeadlineReason, today }: SetDeadline,
): Promise<void> {
  await requireBeforeOuter(via, consultation, deadlineOn);
  const host = await via.findOneBy(Host, { id: consultation.hostId });
  if (!host) throw new NotFound('host');
  const verdict = judgeDeadline(deadlineOn, { sentOn: today, hostKind: host.kind });
  if (verdict.findings.includes('past')) throw new DeadlineRefused('past');
  if (verdict.needsReason && shortDeadlineReason === '') throw new DeadlineRefused('reasonMissing');
}

/** Asked wherever any deadline is set or moved: an internal hearing must be done before the one it answers. */
export async function requireBeforeOuter(
  via: Reader,
  consultation: Pick<Consultation, 'answersForInvitationId'>,
  deadlineOn: CalendarDay,
): Promise<void> {
  const outerOn = await outerDeadlineOf(via, consultation);
  if (outerOn !== null && !liesBeforeOuter(deadlineOn, outerOn)) throw new NotBeforeOuter(outerOn);
}
