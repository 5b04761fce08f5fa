import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { instantFrom } from '../../shared/time/clock.js';
import { PlacementTag } from '../codebook/tag.entity.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { Placement } from '../placement/placement.entity.js';
import { CommentWork } from '../work/comment-work.entity.js';
import { CommentCard, isSameApartFromWork, type CardPlacement } from './comment-card.js';
import type { CommentSnapshot, PlacementSnapshot, WorkSnapshot } from './comment-snapshot.js';
import { Comment } from './comment.entity.js';

/** Fetches and saves comments with their placements, tags and who has them: four statements to fetch any number. */
@Injectable()
export class CommentCards {
  /** The cards of the ids, in their order. Throws `NotFound` when one does not exist. */
  async load(via: Reader, commentIds: readonly string[]): Promise<readonly CommentCard[]> {
    if (commentIds.length === 0) return [];
    const comments = await via.findBy(Comment, { id: In(commentIds) });
    const placements = await via.find(Placement, { where: { commentId: In(commentIds) }, order: { id: 'ASC' } });
    const tags = placements.length === 0 ? [] : await this.tagsOf(via, placements);
    const work = await via.findBy(CommentWork, { commentId: In(commentIds) });
    return commentIds.map((id) => {
      const comment = comments.find((candidate) => candidate.id === id);
      if (!comment) throw new NotFound('comment');
      const own = placements.filter((placement) => placement.commentId === id);
      return new CommentCard(
        comment,
        own.map((placement) => ({ placement, tagIds: tagIdsOf(placement, tags) })),
        workOf(work.find(({ commentId }) => commentId === id)),
      );
    });
  }

  /** Saves new cards with everything on them. */
  async insert(transaction: Transaction, cards: readonly CommentCard[]): Promise<void> {
    const placed = cards.flatMap((card) => card.placements);
    await insertInHundreds(
      transaction,
      Comment,
      cards.map((card) => card.comment),
    );
    await insertInHundreds(
      transaction,
      Placement,
      placed.map(({ placement }) => placement),
    );
    await this.insertTags(transaction, placed);
    await insertInHundreds(
      transaction,
      CommentWork,
      cards.flatMap((card) => workRow(card)),
    );
  }

  /** Saves what has been changed on a card since the picture was taken; raises the version of what changed. */
  async update(transaction: Transaction, card: CommentCard, before: CommentSnapshot): Promise<void> {
    await this.saveWork(transaction, card, before.work);
    // Who has a comment says nothing of what it says: whoever is changing it need not look again.
    if (isSameApartFromWork(card.snapshot(), before)) return;
    card.comment.version += 1;
    await transaction.update(Comment, { id: card.comment.id }, card.comment);
    const now = new Map(card.snapshot().placements.map((placement) => [placement.id, placement]));
    const gone = before.placements.filter((placement) => !now.has(placement.id)).map((placement) => placement.id);
    if (gone.length > 0) {
      await transaction.delete(PlacementTag, { placementId: In(gone) });
      await transaction.delete(Placement, { id: In(gone) });
    }
    const then = new Map(before.placements.map((placement) => [placement.id, placement]));
    for (const placed of card.placements) {
      await this.savePlacement(transaction, placed, now.get(placed.placement.id), then.get(placed.placement.id));
    }
  }

  private async saveWork(transaction: Transaction, card: CommentCard, before: WorkSnapshot | undefined): Promise<void> {
    const commentId = card.comment.id;
    if (JSON.stringify(card.work ?? undefined) === JSON.stringify(before)) return;
    await transaction.delete(CommentWork, { commentId });
    for (const row of workRow(card)) await transaction.insert(CommentWork, row);
  }

  private async savePlacement(
    transaction: Transaction,
    placed: CardPlacement,
    now: PlacementSnapshot | undefined,
    before: PlacementSnapshot | undefined,
  ): Promise<void> {
    if (before && JSON.stringify(now) === JSON.stringify(before)) return;
    const { placement } = placed;
    if (before) {
      placement.version += 1;
      await transaction.update(Placement, { id: placement.id }, placement);
      await transaction.delete(PlacementTag, { placementId: placement.id });
    } else {
      await transaction.insert(Placement, placement);
    }
    await this.insertTags(transaction, [placed]);
  }

  private async insertTags(transaction: Transaction, placed: readonly CardPlacement[]): Promise<void> {
    const rows = placed.flatMap(({ placement, tagIds }) =>
      tagIds.map((tagId) => transaction.create(PlacementTag, { id: newId(), placementId: placement.id, tagId })),
    );
    await insertInHundreds(transaction, PlacementTag, rows);
  }

  private tagsOf(via: Reader, placements: readonly Placement[]): Promise<PlacementTag[]> {
    return via.findBy(PlacementTag, { placementId: In(placements.map((placement) => placement.id)) });
  }
}

function workOf(row: CommentWork | undefined): WorkSnapshot | null {
  if (!row) return null;
  const { assigneeId, assigneeName, claimedAt, stepId } = row;
  return { assigneeId, assigneeName, claimedAt: claimedAt?.toISOString() ?? null, stepId };
}

function workRow({ comment, work }: CommentCard): readonly CommentWork[] {
  if (!work) return [];
  const { id: commentId, consultationId } = comment;
  const claimedAt = work.claimedAt === null ? null : instantFrom(work.claimedAt);
  return [Object.assign(new CommentWork(), { ...work, commentId, consultationId, claimedAt })];
}

function tagIdsOf(placement: Placement, tags: readonly PlacementTag[]): readonly string[] {
  return tags.filter((tag) => tag.placementId === placement.id).map((tag) => tag.tagId);
}
