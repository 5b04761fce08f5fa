import { lastDayInTime } from '../../consultation/deadline/deadline.rules.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { ReplyKind } from '../response-status.js';

/**
 * Why a body is not reminded: it has spoken, by itself or through another; its mail does not arrive; or its deadline is
 * over. In the order in which they are said when several hold.
 */
export const SPEAKING_REASONS = [
  'hasAnswered',
  'declined',
  'answersThrough',
  'standsBehind',
  'bounced',
  'deadlineOver',
] as const;
export type SpeakingReason = (typeof SPEAKING_REASONS)[number];

/** What is known of one body when it is asked whether it is silent. */
export interface KnownOfBody {
  /** The kinds of its answers that stand. */
  readonly replies: readonly ReplyKind[];
  /** True when an answer of another body names it among those it is given for. */
  readonly isSpokenFor: boolean;
  /** What became of the last letter that was handed over to the address it has now; null for none. */
  readonly lastLetter: MessageState | null;
  /** Its own deadline, or that of the hearing. */
  readonly deadlineOn: CalendarDay | null;
}

/** What each kind of answer means to whoever would be reminded. */
const MEANING: Record<ReplyKind, SpeakingReason> = {
  withRemarks: 'hasAnswered',
  withoutRemarks: 'hasAnswered',
  attachmentOnly: 'hasAnswered',
  endorses: 'standsBehind',
  answersThrough: 'answersThrough',
  declines: 'declined',
};

/** Why a body is not reminded on a day; null for one that is silent and shall be. */
export function reasonNotToRemind(body: KnownOfBody, today: CalendarDay): SpeakingReason | null {
  const reasons: SpeakingReason[] = body.replies.map((reply) => MEANING[reply]);
  if (body.isSpokenFor) reasons.push('standsBehind');
  if (body.lastLetter === 'bounced' || body.lastLetter === 'rejected') reasons.push('bounced');
  if (body.deadlineOn === null || lastDayInTime(body.deadlineOn).isBefore(today)) reasons.push('deadlineOver');
  return SPEAKING_REASONS.find((reason) => reasons.includes(reason)) ?? null;
}
