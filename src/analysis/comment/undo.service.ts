import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { instantFrom } from '../../shared/time/clock.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { AnalysisAccess } from '../analysis-access.js';
import { NothingToUndo } from '../analysis.errors.js';
import { Placement } from '../placement/placement.entity.js';
import { CommentBench, type BenchWork } from './comment-bench.js';
import { isSameSnapshot, type CardPlacement, type CommentCard } from './comment-card.js';
import { CommentChange } from './comment-change.entity.js';
import type { Comment } from './comment.entity.js';
import type { CommentSnapshot, PlacementSnapshot } from './comment-snapshot.js';

/** Takes back what a person last did in an answer; pressed again, what they did before that. */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly bench: CommentBench,
  ) {}

  /**
   * Undoes the actor's last deed in a version of an answer that is not undone, and gives the comment to go on with. What
   * somebody else has changed since is `ChangedMeanwhile`; nothing left to undo is `NothingToUndo`.
   */
  async undo(actor: Actor, consultationId: string, versionId: string): Promise<Comment> {
    await this.access.toWork(actor, consultationId);
    const isOwn = await this.database.reader.existsBy(ResponseVersion, { id: versionId, consultationId });
    if (!isOwn) throw new NotFound('answer');
    const rows = await this.lastDeedOf(actor, versionId);
    const first = rows[0];
    if (!first) throw new NothingToUndo();
    const ref = { consultationId, commentId: first.commentId };
    return this.bench.onComment(actor, ref, 'undone', async (bench) => {
      const cards: CommentCard[] = [];
      for (const row of rows) cards.push(await takeBack(bench, row));
      const standing = cards.find(({ comment }) => !comment.isRemoved) ?? (await bench.take(first.commentId));
      return standing.comment;
    });
  }

  private async lastDeedOf(actor: Actor, versionId: string): Promise<readonly CommentChange[]> {
    const { reader } = this.database;
    const last: { deedId: string }[] = await reader.query(
      `SELECT "deedId" FROM "comment_change" WHERE "byId" = $1 AND "versionId" = $2 AND "undoneAt" IS NULL
       AND "deed" <> 'undone' ORDER BY "at" DESC, "id" DESC LIMIT 1`,
      [actor.id, versionId],
    );
    const deedId = last[0]?.deedId;
    return deedId === undefined ? [] : reader.findBy(CommentChange, { deedId });
  }
}

async function takeBack(bench: BenchWork, row: CommentChange): Promise<CommentCard> {
  const card = await bench.take(row.commentId);
  if (!isSameSnapshot(card.snapshot(), row.what.after)) throw new ChangedMeanwhile();
  if (row.what.before) await restore(bench, card, row.what.before);
  else card.comment.remove(bench.at);
  await bench.transaction.update(CommentChange, { id: row.id }, { undoneAt: bench.at });
  return card;
}

async function restore(bench: BenchWork, card: CommentCard, picture: CommentSnapshot): Promise<void> {
  const { comment } = card;
  comment.cover(await bench.text(), { start: picture.startOffset, end: picture.endOffset });
  if (picture.setAsideKind === null) comment.becomeComment();
  else comment.becomeSetAside(picture.setAsideKind);
  comment.removedAt = picture.removedAt === null ? null : instantFrom(picture.removedAt);
  card.placements = picture.placements.map((then) => placementOf(bench, card, then));
}

function placementOf(bench: BenchWork, card: CommentCard, picture: PlacementSnapshot): CardPlacement {
  const { tagIds, decidedAt, createdAt, ...then } = picture;
  const placement = bench.transaction.create(Placement, {
    ...then,
    commentId: card.comment.id,
    consultationId: card.comment.consultationId,
    decidedAt: decidedAt === null ? null : instantFrom(decidedAt),
    createdAt: instantFrom(createdAt),
    version: card.find(picture.id)?.placement.version ?? 1,
  });
  return { placement, tagIds };
}
