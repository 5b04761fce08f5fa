import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { PlacementTag } from '../codebook/tag.entity.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { Placement } from '../placement/placement.entity.js';
import { CommentCard, type CardPlacement } from './comment-card.js';
import type { CommentSnapshot, PlacementSnapshot } from './comment-snapshot.js';
import { Comment } from './comment.entity.js';

/** Fetches and saves comments with their placements and tags: three statements to fetch any number. */
@Injectable()
export class CommentCards {
  /** The cards of the ids, in their order. Throws `NotFound` when one does not exist. */
  async load(via: Reader, commentIds: readonly string[]): Promise<readonly CommentCard[]> {
    if (commentIds.length === 0) return [];
    const comments = await via.findBy(Comment, { id: In(commentIds) });
    const placements = await via.find(Placement, { where: { commentId: In(commentIds) }, order: { id: 'ASC' } });
    const tags = placements.length === 0 ? [] : await this.tagsOf(via, placements);
    return commentIds.map((id) => {
      const comment = comments.find((candidate) => candidate.id === id);
      if (!comment) throw new NotFound('comment');
      const own = placements.filter((placement) => placement.commentId === id);
      return new CommentCard(
        comment,
        own.map((placement) => ({ placement, tagIds: tagIdsOf(placement, tags) })),
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
  }

  /** Saves what has been changed on a card since the picture was taken; raises the version of what changed. */
  async update(transaction: Transaction, card: CommentCard, before: CommentSnapshot): Promise<void> {
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

function tagIdsOf(placement: Placement, tags: readonly PlacementTag[]): readonly string[] {
  return tags.filter((tag) => tag.placementId === placement.id).map((tag) => tag.tagId);
}
