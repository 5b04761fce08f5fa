/** What a mail from the mailbox is taken for. `letter` is everything that no rule knows, an answer to a hearing among it. */
export const INCOMING_KINDS = ['unread', 'deliveryReport', 'readReceipt', 'autoReply', 'complaint', 'letter'] as const;
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/** Whether a mail waits for a person, was set aside by a rule, or a person has said that it is done. */
export const INCOMING_STATES = ['waiting', 'setAside', 'done'] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];

/** What a person can do with a mail. */
export const INCOMING_DEEDS = ['finished', 'calledBounce', 'takenUp'] as const;
export type IncomingDeedKind = (typeof INCOMING_DEEDS)[number];

/** Why a mail lies where it lies, in the order in which the rules ask. Not closed in the database: a new rule must not rebuild the table. */
export const INCOMING_REASONS = [
  'notReadYet',
  'broken',
  'tooLarge',
  'forged',
  'contradicting',
  'unknownMessage',
  'formerAddress',
  'withoutEffect',
  'reportTaken',
  'unclearReport',
  'complaint',
  'deletedUnread',
  'readReceipt',
  'challenge',
  'changedAddress',
  'autoReply',
  'fromAPerson',
] as const;
export type IncomingReason = (typeof INCOMING_REASONS)[number];

/** By what the message was found that a mail concerns, strongest first. The last one is a guess, and no evidence. */
export const FOUND_BY = ['verp', 'envelopeId', 'returnedHeader', 'thread', 'address'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** What each state may become. */
export const INCOMING_TRANSITIONS: { readonly [From in IncomingState]: readonly Exclude<IncomingState, From>[] } = {
  waiting: ['setAside', 'done'],
  setAside: ['waiting', 'done'],
  done: ['waiting'],
};

export function mayBecome(from: IncomingState, to: IncomingState): boolean {
  return INCOMING_TRANSITIONS[from].some((state) => state === to);
}
