import type { CommentCard } from '../comment/comment-card.js';
import type { Assignee } from './assigning.rules.js';

/** Gives a card to somebody, whoever had it before; it stays in its step. */
export function giveTo(card: CommentCard, { id, name }: Assignee, at: Date): void {
  const stepId = card.work?.stepId ?? null;
  card.work = { assigneeId: id, assigneeName: name, claimedAt: at.toISOString(), stepId };
}

/** Takes a card from whoever has it; it stays in its step. */
export function giveToNobody(card: CommentCard): void {
  const stepId = card.work?.stepId ?? null;
  card.work = stepId === null ? null : { assigneeId: null, assigneeName: null, claimedAt: null, stepId };
}

/** Puts a card in a step, or back before all of them; whoever has it keeps it. */
export function putIn(card: CommentCard, stepId: string | null): void {
  const now = card.work ?? { assigneeId: null, assigneeName: null, claimedAt: null };
  card.work = stepId === null && now.assigneeId === null ? null : { ...now, stepId };
}
