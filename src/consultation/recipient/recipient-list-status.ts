/** A list of recipients is chosen, said to be complete, and locked as a snapshot. */
export const RECIPIENT_LIST_STATES = ['draft', 'ready', 'locked'] as const;
export type RecipientListState = (typeof RECIPIENT_LIST_STATES)[number];

/** Every state leads back to `draft`: until the hearing opens, a list can be mended and locked anew. */
export const RECIPIENT_LIST_TRANSITIONS: Readonly<Record<RecipientListState, readonly RecipientListState[]>> = {
  draft: ['ready'],
  ready: ['locked', 'draft'],
  locked: ['draft'],
};
