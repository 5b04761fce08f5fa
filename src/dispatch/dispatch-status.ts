/** What kind of letter is sent. */
export const DISPATCH_KINDS = ['announcement', 'reminder', 'extension', 'correction', 'closing'] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/** Where a dispatch stands. */
export const DISPATCH_STATES = ['preparing', 'queued', 'paused', 'done', 'cancelled'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/** What each state may become. A dispatch that has begun to leave the building cannot be cancelled, only paused. */
export const DISPATCH_TRANSITIONS: { readonly [From in DispatchState]: readonly Exclude<DispatchState, From>[] } = {
  preparing: ['queued', 'cancelled'],
  queued: ['paused', 'done'],
  paused: ['queued'],
  // When one of its letters is sent once more, or was marked as posted by mistake.
  done: ['queued'],
  cancelled: [],
};

export function mayBecome(from: DispatchState, to: DispatchState): boolean {
  return DISPATCH_TRANSITIONS[from].some((state) => state === to);
}
