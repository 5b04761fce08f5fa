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
  queued: ['sending', 'held', 'expired', 'cancelled'],
  held: ['queued', 'cancelled'],
  // Back to `queued` or `held` only while it is known that nothing was handed over.
  sending: ['accepted', 'queued', 'held', 'rejected', 'uncertain', 'expired'],
  accepted: ['delayed', 'bounced'],
  delayed: ['accepted', 'bounced'],
  bounced: ['queued'],
  rejected: ['queued'],
  uncertain: ['accepted', 'bounced', 'queued'],
  expired: ['queued'],
  cancelled: [],
};

export function mayBecome(from: MessageState, to: MessageState): boolean {
  return MESSAGE_TRANSITIONS[from].some((state) => state === to);
}

/** What a person must look at: it did not arrive, or nobody knows whether it did. */
export const FAILING_STATES = [
  'bounced',
  'rejected',
  'uncertain',
  'expired',
] as const satisfies readonly MessageState[];

/** Not handed over yet, and nothing a person must do. */
export const WAITING_STATES = ['preparing', 'queued', 'held', 'sending'] as const satisfies readonly MessageState[];
