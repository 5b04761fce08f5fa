import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { instantFrom } from '../../shared/time/clock.js';
import { Placement } from '../placement/placement.entity.js';
import type { BenchWork } from './comment-bench.js';
import { isSameSnapshot, type CardPlacement, type CommentCard } from './comment-card.js';
import { CommentChange } from './comment-change.entity.js';
import type { CommentSnapshot, PlacementSnapshot } from './comment-snapshot.js';
import type { Comment } from './comment.entity.js';

const NOTHING_MORE = {
  followsId: null,
  standardTextKey: null,
  changeNote: null,
  changeEditionId: null,
  suggestionId: null,
  placedByName: null,
} as const;

/**
 * Takes back a deed, which is all rows with its `deedId`, and gives the comment to go on with: the first in the text that
 * stands. What has been changed since by somebody else is `ChangedMeanwhile`.
 */
export async function takeBack(bench: BenchWork, rows: readonly CommentChange[]): Promise<Comment> {
  const cards = await bench.takeAll(rows.map((row) => row.commentId));
  for (const [index, row] of rows.entries()) {
    const card = cards[index];
    if (!card || !isSameSnapshot(card.snapshot(), row.what.after)) throw new ChangedMeanwhile();
    if (row.what.before) await restore(bench, card, row.what.before);
    else card.comment.remove(bench.at);
  }
  await bench.transaction.update(CommentChange, { deedId: rows[0]?.deedId ?? '' }, { undoneAt: bench.at });
  return toGoOnWith(cards);
}

function toGoOnWith(cards: readonly CommentCard[]): Comment {
  const comments = cards.map(({ comment }) => comment);
  const standing = comments
    .filter((comment) => !comment.isRemoved)
    .sort((left, right) => left.startOffset - right.startOffset);
  const comment = standing[0] ?? comments[0];
  if (!comment) throw new NotFound('comment');
  return comment;
}

async function restore(bench: BenchWork, card: CommentCard, picture: CommentSnapshot): Promise<void> {
  const { comment } = card;
  comment.cover(await bench.text(), { start: picture.startOffset, end: picture.endOffset });
  if (picture.setAsideKind === null) comment.becomeComment();
  else comment.becomeSetAside(picture.setAsideKind);
  comment.memo = picture.memo ?? '';
  comment.removedAt = picture.removedAt === null ? null : instantFrom(picture.removedAt);
  card.placements = picture.placements.map((then) => placementOf(bench, card, then));
  card.work = picture.work ?? null;
}

function placementOf(bench: BenchWork, card: CommentCard, picture: PlacementSnapshot): CardPlacement {
  const { tagIds, decidedAt, createdAt, ...then } = picture;
  const placement = bench.transaction.create(Placement, {
    // A picture leaves out what there was none of, and an update leaves a column that is left out as it is.
    ...NOTHING_MORE,
    ...then,
    commentId: card.comment.id,
    consultationId: card.comment.consultationId,
    decidedAt: decidedAt === null ? null : instantFrom(decidedAt),
    createdAt: instantFrom(createdAt),
    version: card.find(picture.id)?.placement.version ?? 1,
  });
  return { placement, tagIds };
}
