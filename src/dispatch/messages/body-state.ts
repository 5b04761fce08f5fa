import { FAILING_STATES, type MessageState } from '../../delivery/message/message-status.js';
import type { ExclusionReason } from '../dispatch-exclusion.entity.js';

/** Where a dispatch stands with one body of its list. Every body is in exactly one of these. */
export const BODY_STATES = [
  'waiting',
  'accepted',
  'delayed',
  'bounced',
  'rejected',
  'uncertain',
  'expired',
  'onPaper',
  'cancelled',
  'excluded',
] as const;
export type BodyState = (typeof BODY_STATES)[number];

/** What each state of an e-mail is to the sender: what waits, waits, whatever it waits for. */
const STATE_OF_EMAIL: Readonly<Record<MessageState, BodyState>> = {
  preparing: 'waiting',
  queued: 'waiting',
  held: 'waiting',
  sending: 'waiting',
  accepted: 'accepted',
  delayed: 'delayed',
  bounced: 'bounced',
  rejected: 'rejected',
  uncertain: 'uncertain',
  expired: 'expired',
  cancelled: 'cancelled',
};

/** The states in which nobody sends the letter once more. */
export type SettledState = Exclude<BodyState, (typeof FAILING_STATES)[number]>;

export function isSettled(state: BodyState): state is SettledState {
  return !FAILING_STATES.some((failing) => failing === state);
}

/** What the list of bodies can be narrowed to: one state, all that somebody must look at, or what may have come twice. */
export const BODY_FILTERS = ['all', 'failing', ...BODY_STATES, 'doubled'] as const;
export type BodyFilter = (typeof BODY_FILTERS)[number];

/** The state as SQL over a row with `reason`, `channel` and `state`; its texts are the members above, nothing that was typed. */
export const BODY_STATE_SQL = `CASE WHEN "reason" IS NOT NULL THEN 'excluded' WHEN "state" = 'cancelled' THEN 'cancelled'
  WHEN "channel" = 'print' THEN 'onPaper' ${Object.entries(STATE_OF_EMAIL)
    .map(([state, found]) => `WHEN "state" = '${state}' THEN '${found}'`)
    .join(' ')} END`;

/** The same of one message, which nobody was left out by. */
export function bodyStateOf({ state, channel }: { readonly state: MessageState; readonly channel: string }): BodyState {
  if (state === 'cancelled') return 'cancelled';
  return channel === 'print' ? 'onPaper' : STATE_OF_EMAIL[state];
}

/** One body of a dispatch's list: its message, or why it has none. */
export interface BodyRow {
  readonly invitationId: string;
  readonly name: string;
  readonly bodyState: BodyState;
  readonly messageId: string | null;
  readonly state: MessageState | null;
  readonly channel: string | null;
  readonly toAddress: string;
  readonly attempts: number;
  readonly lastResponse: string | null;
  readonly mayBeDoubled: boolean;
  readonly acceptedAt: Date | null;
  readonly reason: ExclusionReason | null;
}
