import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { AnalysisAccess } from '../analysis-access.js';
import { AnswerReplaced, ReasonMissing } from '../analysis.errors.js';
import { CommentBench, type BenchWork } from '../comment/comment-bench.js';
import { Comment } from '../comment/comment.entity.js';
import { SourceTexts } from '../text/source-texts.js';
import type { TextSource } from '../text/text-source.entity.js';
import { needsReason, type Assessment } from './assessment.rules.js';
import { Placement } from './placement.entity.js';

/** A placement that was chosen from a list, in the version that was shown. */
export interface ChosenPlacement {
  readonly placementId: string;
  readonly version: number;
}

/** What to do with those that are decided already: leave them, or decide them anew. */
export const ON_DECIDED = ['keep', 'replace'] as const;
export type OnDecided = (typeof ON_DECIDED)[number];

/** What became of each: decided; left as it was decided before; changed by somebody meanwhile; no longer there to decide. */
export const BULK_OUTCOMES = ['assessed', 'kept', 'changedMeanwhile', 'gone'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export interface BulkResult {
  readonly placementId: string;
  readonly outcome: BulkOutcome;
}

/** How many can be decided at once; a list that is longer is narrowed first. */
export const MOST_AT_ONCE = 2000;
const IN_ONE_TRANSACTION = 50;

/** Decides many placements alike. Each is decided or says why not; what was done stays done when the rest is stopped. */
@Injectable()
export class BulkAssessmentService {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly bench: CommentBench,
    private readonly texts: SourceTexts,
  ) {}

  /** Gives a result for each of the chosen, in their order. Refuses a decision that lacks its reason with `ReasonMissing`. */
  async assess(
    actor: Actor,
    consultationId: string,
    chosen: readonly ChosenPlacement[],
    assessment: Assessment,
    onDecided: OnDecided,
  ): Promise<readonly BulkResult[]> {
    if (needsReason(assessment.decision) && (assessment.reason ?? '').trim() === '') throw new ReasonMissing();
    await this.access.toWork(actor, consultationId);
    const results: BulkResult[] = [];
    for (let index = 0; index < chosen.length; index += IN_ONE_TRANSACTION) {
      const some = chosen.slice(index, index + IN_ONE_TRANSACTION);
      const decide = (placement: Placement, bench: BenchWork): BulkOutcome => {
        if (placement.isDecided && onDecided === 'keep') return 'kept';
        placement.decide(assessment, bench.actor.name, bench.at);
        return 'assessed';
      };
      results.push(...(await this.assessSome(actor, consultationId, some, decide)));
    }
    return results;
  }

  private async assessSome(
    actor: Actor,
    consultationId: string,
    chosen: readonly ChosenPlacement[],
    decide: (placement: Placement, bench: BenchWork) => BulkOutcome,
  ): Promise<readonly BulkResult[]> {
    return this.database.write(async (transaction) => {
      const found = await this.find(transaction, consultationId, chosen);
      const results: BulkResult[] = [];
      for (const { placementId, version } of chosen) {
        const at = found.get(placementId);
        const outcome = at ? await this.assessOne(transaction, actor, { ...at, placementId, version }, decide) : 'gone';
        results.push({ placementId, outcome });
      }
      return results;
    });
  }

  /** Where each placement stands; locks the texts first, all in one order. */
  private async find(
    transaction: Transaction,
    consultationId: string,
    chosen: readonly ChosenPlacement[],
  ): Promise<ReadonlyMap<string, { source: TextSource; commentId: string }>> {
    const ids = chosen.map(({ placementId }) => placementId);
    const placements = await transaction.findBy(Placement, { id: In(ids), consultationId });
    const comments = await transaction.findBy(Comment, { id: In(placements.map(({ commentId }) => commentId)) });
    const sources = await this.texts.lock(
      transaction,
      comments.map(({ sourceId }) => sourceId),
    );
    const found = new Map<string, { source: TextSource; commentId: string }>();
    for (const { id, commentId } of placements) {
      const comment = comments.find((candidate) => candidate.id === commentId);
      const source = sources.find((candidate) => candidate.id === comment?.sourceId);
      if (source) found.set(id, { source, commentId });
    }
    return found;
  }

  private async assessOne(
    transaction: Transaction,
    actor: Actor,
    at: ChosenPlacement & { readonly source: TextSource; readonly commentId: string },
    decide: (placement: Placement, bench: BenchWork) => BulkOutcome,
  ): Promise<BulkOutcome> {
    try {
      return await this.bench.onLocked(transaction, actor, at.source, 'assessed', async (bench) => {
        const card = await bench.take(at.commentId);
        const placed = card.find(at.placementId);
        if (!placed || card.comment.isRemoved) return 'gone';
        return placed.placement.version === at.version ? decide(placed.placement, bench) : 'changedMeanwhile';
      });
    } catch (error) {
      if (error instanceof AnswerReplaced) return 'gone';
      throw error;
    }
  }
}
