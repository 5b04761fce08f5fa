import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { IsSetAside } from '../analysis.errors.js';
import { CommentBench, type BenchWork, type CommentRef } from '../comment/comment-bench.js';
import type { CommentCard } from '../comment/comment-card.js';
import { newPlacement } from '../placement/new-placement.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import { SuggestionModels } from './suggestion-models.js';
import { Suggestion } from './suggestion.entity.js';
import { AlreadyAccepted, PlaceItFirst } from './suggestion.errors.js';

/** A suggestion for a comment of a hearing; one of another comment is `NotFound`. */
export interface SuggestionRef extends CommentRef {
  readonly suggestionId: string;
}

/** What a person says of suggestions: only here do they lead to anything. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly hearings: ConsultationReader,
    private readonly bench: CommentBench,
    private readonly models: SuggestionModels,
  ) {}

  /**
   * Accepts a suggestion: the comment is placed there, with the suggestion as its origin; a tag is put on it in every place
   * where it stands, and refused with `PlaceItFirst` where it stands nowhere. What is set aside is refused. A place where
   * it stands already is left as it is.
   */
  async accept(actor: Actor, ref: SuggestionRef): Promise<void> {
    const catalogue = new PlaceCatalogue(await this.hearings.outline(ref.consultationId));
    await this.bench.onComment(actor, ref, 'suggestionAccepted', async (bench) => {
      const suggestion = await find(bench.transaction, ref);
      const card = await openCard(bench, ref.commentId);
      if (suggestion.place === null) tag(card, suggestion);
      else place(bench, card, suggestion, catalogue);
      suggestion.accept(actor.name, bench.at);
      await this.save(bench.transaction, actor, suggestion, 'suggestion.accepted');
    });
  }

  /**
   * Rejects a suggestion: it is offered no more, and counts against the model. One that was accepted and still holds is
   * refused with `AlreadyAccepted`.
   */
  async reject(actor: Actor, ref: SuggestionRef): Promise<void> {
    await this.bench.onComment(actor, ref, 'suggestionAccepted', async (bench) => {
      const suggestion = await find(bench.transaction, ref);
      const card = await openCard(bench, ref.commentId);
      if (holds(card, suggestion)) throw new AlreadyAccepted();
      suggestion.reject(actor.name, bench.at);
      await this.save(bench.transaction, actor, suggestion, 'suggestion.rejected');
    });
  }

  /** Takes a rejection back: the suggestion is offered again. */
  async reconsider(actor: Actor, ref: SuggestionRef): Promise<void> {
    await this.bench.onComment(actor, ref, 'suggestionAccepted', async (bench) => {
      const suggestion = await find(bench.transaction, ref);
      if (!suggestion.isRejected) return;
      suggestion.reopen();
      await this.save(bench.transaction, actor, suggestion, 'suggestion.reconsidered');
    });
  }

  /**
   * Has everything in a hearing learnt and suggested anew, for comments that nobody has placed: for answers that were read
   * before there were suggestions, and after the places or the codebook have changed.
   */
  async renewAll(actor: Actor, consultationId: string): Promise<void> {
    const at = this.clock.now();
    await this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      await transaction.query(
        `INSERT INTO "suggestion_mark" ("commentId", "consultationId", "versionId", "changedAt", "isDue")
         SELECT c."id", c."consultationId", c."versionId", $1, TRUE FROM "comment" c
         WHERE c."consultationId" = $2 AND c."kind" = 'comment' AND c."removedAt" IS NULL
         ON CONFLICT ("commentId") DO UPDATE SET "isDue" = excluded."isDue"`,
        [at.toISOString(), consultationId],
      );
      await this.audit.record(transaction, actor, {
        action: 'suggestion.renewed',
        objectType: 'consultation',
        objectId: consultationId,
      });
    });
    this.models.drop(consultationId);
  }

  private async save(transaction: Transaction, actor: Actor, suggestion: Suggestion, action: string): Promise<void> {
    const { id, commentId, place: placeKey, tagId, confidence, outcome, decidedAt, decidedByName } = suggestion;
    await transaction.update(Suggestion, { id }, { outcome, decidedAt, decidedByName });
    await this.audit.record(transaction, actor, {
      action,
      objectType: 'suggestion',
      objectId: id,
      changes: { commentId, place: placeKey, tagId, confidence },
    });
  }
}

async function find(transaction: Transaction, ref: SuggestionRef): Promise<Suggestion> {
  const { suggestionId: id, consultationId, commentId } = ref;
  const suggestion = await transaction.findOneBy(Suggestion, { id, consultationId, commentId });
  if (!suggestion) throw new NotFound('suggestion');
  return suggestion;
}

async function openCard(bench: BenchWork, commentId: string): Promise<CommentCard> {
  const card = await bench.take(commentId);
  if (card.comment.isRemoved) throw new NotFound('comment');
  if (card.comment.isSetAside) throw new IsSetAside();
  return card;
}

function place(bench: BenchWork, card: CommentCard, suggestion: Suggestion, catalogue: PlaceCatalogue): void {
  const at = catalogue.find(suggestion.place ?? '');
  if (!at) throw new NotFound('place');
  if (card.at(at.key)) return;
  const placement = newPlacement(card.comment, at, bench.at, bench.actor.name);
  placement.suggestionId = suggestion.id;
  card.add({ placement, tagIds: [] });
}

function tag(card: CommentCard, { tagId }: Suggestion): void {
  if (tagId === null) return;
  if (card.placements.length === 0) throw new PlaceItFirst();
  for (const placed of card.placements) placed.tagIds = [...new Set([...placed.tagIds, tagId])];
}

/** Whether the comment stands where it was suggested, or has the tag in each of its places. */
function holds(card: CommentCard, { place: key, tagId }: Suggestion): boolean {
  if (key !== null) return card.at(key) !== undefined;
  return card.placements.length > 0 && card.placements.every(({ tagIds }) => tagIds.includes(tagId ?? ''));
}
