/** Where a message stands. Never "sent" or "delivered": a relay that accepts has only taken over the responsibility. */
export const MESSAGE_STATES = [
  'preparing',
  'queued',
  'held',
  'sending',
  'accepted',
  'delayed',
  'bounced',
  'rejected',
  'uncertain',
  'expired',
  'cancelled',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What each state may become. */
export const MESSAGE_TRANSITIONS: { readonly [From in MessageState]: readonly Exclude<MessageState, From>[] } = {
  preparing: ['queued', 'cancelled'],
  // To `accepted` only when evidence of an earlier hand-over comes while it waits to be sent once more.
  queued: ['sending', 'accepted', 'held', 'expired', 'cancelled'],
  held: ['queued', 'cancelled'],
  // Back to `queued` or `held` only while it is known that nothing was handed over.
  sending: ['accepted', 'queued', 'held', 'rejected', 'uncertain', 'expired'],
  accepted: ['delayed', 'bounced'],
  delayed: ['accepted', 'bounced'],
  bounced: ['queued'],
  rejected: ['queued'],
  uncertain: ['accepted', 'delayed', 'bounced', 'queued'],
  expired: ['queued'],
  cancelled: [],
};

/** True when the state is one of those. */
export function isOneOf(states: readonly MessageState[], state: MessageState): boolean {
  return states.includes(state);
}

export function mayBecome(from: MessageState, to: MessageState): boolean {
  return MESSAGE_TRANSITIONS[from].some((state) => state === to);
}

/** What a person must look at, and may send once more: it did not arrive, or nobody knows whether it did. */
export const FAILING_STATES = [
  'bounced',
  'rejected',
  'uncertain',
  'expired',
] as const satisfies readonly MessageState[];

/** Not handed over yet, and nothing a person must do. */
export const WAITING_STATES = ['preparing', 'queued', 'held', 'sending'] as const satisfies readonly MessageState[];
