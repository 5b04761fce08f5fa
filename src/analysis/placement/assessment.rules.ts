/** What the host decided (vurdering): tas til følge, delvis, ikke, til orientering, utenfor høringen. */
export const DECISIONS = ['followed', 'partly', 'notFollowed', 'noted', 'outOfScope'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A decision with why; the reason is null where none is needed and none was given. */
export interface Assessment {
  readonly decision: Decision;
  readonly reason: string | null;
  /** The standard text that the reason was made from; see `Placement.standardTextKey`. */
  readonly standardTextKey?: string | null;
}

/** Bodies ask why when they are not fully followed; thanks and agreement say enough. */
const SPEAKS_FOR_ITSELF: readonly Decision[] = ['followed', 'noted'];

export function needsReason(decision: Decision): boolean {
  return !SPEAKS_FOR_ITSELF.includes(decision);
}
