import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { AuditActor } from '../../audit/audit.service.js';
import type { ResponseVersion } from '../../response/submission/response-version.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { CommentCard } from '../comment/comment-card.js';
import { CommentCards } from '../comment/comment-cards.js';
import { CommentChange, type CommentDeed } from '../comment/comment-change.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { copiedPlacements } from '../comment/placements-of-parts.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { CommentLines } from '../line/comment-lines.js';
import { markForSuggestions } from '../suggestion/mark-for-suggestions.js';
import { SourceTexts } from '../text/source-texts.js';
import { TextSource } from '../text/text-source.entity.js';
import { RuleAssigning } from '../work/rule-assigning.js';
import { passagesThatStand, type Carried, type KeyedText } from './carrying.rules.js';

/** A text of the new version, just read. */
export interface FreshText {
  readonly source: TextSource;
  readonly text: string;
}

/** Takes comments along to a new version of an answer: those on text that the body has not changed. */
@Injectable()
export class Carrying {
  constructor(
    private readonly clock: Clock,
    private readonly cards: CommentCards,
    private readonly texts: SourceTexts,
    private readonly rules: RuleAssigning,
    private readonly lines: CommentLines,
  ) {}

  /**
   * Copies to the fresh texts of a version the comments of the version before that stand word for word, with placements,
   * tags and decisions. What was carried before is not carried again; the old comments stay where they were.
   */
  async carry(
    transaction: Transaction,
    actor: AuditActor,
    earlier: ResponseVersion,
    fresh: readonly FreshText[],
  ): Promise<void> {
    const sources = await this.lockedSourcesOf(transaction, earlier.id);
    const comments = await this.leftBehind(transaction, earlier.id, fresh);
    const oldTexts = await this.keyed(transaction, sources, comments);
    const carried = passagesThatStand(
      oldTexts,
      comments.map((comment) => ({
        commentId: comment.id,
        sourceId: comment.sourceId,
        start: comment.startOffset,
        end: comment.endOffset,
      })),
      fresh.map(({ source, text }) => ({ sourceId: source.id, sourceKey: source.sourceKey, text })),
    );
    const originals = await this.cards.load(
      transaction,
      carried.map(({ commentId }) => commentId),
    );
    const copies = carried.flatMap((to, index) => {
      const original = originals[index];
      const at = fresh.find(({ source }) => source.id === to.sourceId);
      return original && at ? [copyOf(original, at, to)] : [];
    });
    await this.insert(transaction, actor, 'carried', copies);
  }

  /** Saves comments that came into being without a person drawing them, each with its first line of history. */
  async insert(
    transaction: Transaction,
    actor: AuditActor,
    deed: CommentDeed,
    cards: readonly CommentCard[],
  ): Promise<void> {
    const at = this.clock.now();
    await this.rules.assign(transaction, cards, at);
    await this.cards.insert(transaction, cards);
    const rows = cards.map((card) =>
      transaction.create(CommentChange, {
        id: newId(),
        deedId: newId(),
        commentId: card.comment.id,
        versionId: card.comment.versionId,
        at,
        byId: actor.id,
        byName: actor.name,
        deed,
        what: { before: null, after: card.snapshot() },
        undoneAt: null,
      }),
    );
    await insertInHundreds(transaction, CommentChange, rows);
    await this.lines.refresh(
      transaction,
      cards.map(({ comment }) => comment.id),
    );
    await markForSuggestions(
      transaction,
      cards.map(({ comment }) => comment),
      at,
    );
  }

  private async lockedSourcesOf(transaction: Transaction, versionId: string): Promise<readonly TextSource[]> {
    const sources = await transaction.find(TextSource, { select: { id: true }, where: { versionId } });
    // Whoever was drawing a comment when the new version came is waited for, so that it is carried too.
    return this.texts.lock(
      transaction,
      sources.map(({ id }) => id),
    );
  }

  private async leftBehind(
    transaction: Transaction,
    versionId: string,
    fresh: readonly FreshText[],
  ): Promise<readonly Comment[]> {
    const comments = await transaction.find(Comment, {
      where: { versionId, removedAt: IsNull() },
      order: { sourceId: 'ASC', startOffset: 'ASC', id: 'ASC' },
    });
    const toVersionId = fresh[0]?.source.versionId;
    if (comments.length === 0 || toVersionId === undefined) return [];
    const copies = await transaction.find(Comment, {
      select: { id: true, carriedFromId: true },
      where: { versionId: toVersionId, carriedFromId: In(comments.map(({ id }) => id)) },
    });
    const done = new Set(copies.map(({ carriedFromId }) => carriedFromId));
    return comments.filter(({ id }) => !done.has(id));
  }

  private async keyed(
    transaction: Transaction,
    sources: readonly TextSource[],
    comments: readonly Comment[],
  ): Promise<readonly KeyedText[]> {
    const commented = new Set(comments.map(({ sourceId }) => sourceId));
    const texts = await this.texts.textsOf(transaction, [...commented]);
    return sources
      .filter(({ id }) => commented.has(id))
      .map(({ id, sourceKey }) => ({ sourceId: id, sourceKey, text: texts.get(id) ?? '' }));
  }
}

function copyOf(original: CommentCard, { source, text }: FreshText, to: Carried): CommentCard {
  const comment = Object.assign(new Comment(), original.comment, {
    id: newId(),
    versionId: source.versionId,
    sourceId: source.id,
    carriedFromId: original.comment.id,
    edition: source.edition,
    version: 1,
  });
  comment.cover(text, to);
  return new CommentCard(comment, copiedPlacements(original, comment.id), original.work);
}
