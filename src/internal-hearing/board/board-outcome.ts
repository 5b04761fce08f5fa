/** What an organ made of a proposal: adopted it, adopted it with changes, or did not adopt it. */
export const BOARD_OUTCOMES = ['adopted', 'adoptedWithChanges', 'notAdopted'] as const;
export type BoardOutcome = (typeof BOARD_OUTCOMES)[number];

/** True when the answer may be sent after such a decision. */
export function letsSubmit(outcome: BoardOutcome): boolean {
  return outcome !== 'notAdopted';
}
