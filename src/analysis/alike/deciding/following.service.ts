import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { systemActor, type Actor } from '../../../identity/access/actor.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { Database, type Reader, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../../shared/errors/domain-error.js';
import { CommentBench, type BenchWork } from '../../comment/comment-bench.js';
import type { CommentDeed } from '../../comment/comment-change.entity.js';
import type { PlacementSnapshot } from '../../comment/comment-snapshot.js';
import type { SeenPlacement } from '../../placement/placement.service.js';
import { Placement } from '../../placement/placement.entity.js';
import { NothingToFollow } from '../alike.errors.js';
import { CommentsInTexts, IN_ONE_TRANSACTION } from './comments-in-texts.js';
import { FamilyDecision, FamilyDecisionPart } from './family-decision.entity.js';
import { lockDecision } from './lock-decision.js';

/** A decision that is followed, with the placement that has it. */
interface Followed {
  readonly decision: FamilyDecision;
  readonly first: Placement;
}

/** Lets a comment follow the decision of its family, or stand alone; and gives a changed decision to those that follow. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly bench: CommentBench,
    private readonly comments: CommentsInTexts,
  ) {}

  /** Follows a decision that was given in the same place; `NothingToFollow` when it no longer holds. */
  async join(actor: Actor, seen: SeenPlacement, decisionId: string): Promise<Placement> {
    return this.onPlacement(actor, seen, 'decidedAlike', async (placement, bench, before) => {
      const followed = await lockedIn(bench.transaction, decisionId);
      if (followed?.decision.consultationId !== seen.consultationId) throw new NothingToFollow();
      const { decision, first } = followed;
      if (decision.place !== placement.place || first.id === placement.id || !first.isDecided)
        throw new NothingToFollow();
      placement.follow(first, decision.id);
      await noteJoining(bench.transaction, decision, placement, before);
    });
  }

  /** Keeps the decision it has as its own; what becomes of the others is no longer its matter. */
  async leave(actor: Actor, seen: SeenPlacement): Promise<Placement> {
    return this.onPlacement(actor, seen, 'followLeft', (placement) => {
      placement.standAlone();
    });
  }

  /** Gives the decision as it now is to all that follow it; for the worker. Safe to do again. */
  async catchUp(decisionId: string): Promise<void> {
    // Whoever is joining has perhaps read what the first had before, and is waited for, to be found among the followers.
    await this.database.write((transaction) => lockDecision(transaction, decisionId));
    let after: string | null = '';
    while (after !== null) {
      const from: string = after;
      after = await this.database.write((transaction) => this.catchUpSome(transaction, decisionId, from));
    }
  }

  /** The last that was given it, or null when there are no more. */
  private async catchUpSome(transaction: Transaction, decisionId: string, after: string): Promise<string | null> {
    const decision = (await followedIn(transaction, decisionId))?.decision;
    if (!decision) return null;
    const followers = await transaction.find(Placement, {
      where: { followsId: decision.id, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: IN_ONE_TRANSACTION,
    });
    const byComment = new Map(followers.map((follower) => [follower.commentId, follower.id]));
    const hearing = await transaction.findOneByOrFail(Consultation, { id: decision.consultationId });
    const ref = { consultationId: decision.consultationId, deed: 'decidedAlike' } as const;
    let held: Promise<Followed | null> | null = null;
    await this.comments.onEach(transaction, systemActor(hearing.hostId), ref, [...byComment.keys()], async (card) => {
      // Read when the texts are locked: while they were waited for, it may have been decided anew or taken back.
      held ??= lockedIn(transaction, decision.id);
      const first = (await held)?.first;
      const placed = card.find(byComment.get(card.comment.id) ?? '');
      if (first && placed?.placement.followsId === decision.id) placed.placement.follow(first, decision.id);
    });
    return followers.length < IN_ONE_TRANSACTION ? null : (followers.at(-1)?.id ?? null);
  }

  private async onPlacement(
    actor: Actor,
    { consultationId, placementId, version }: SeenPlacement,
    deed: CommentDeed,
    work: (placement: Placement, bench: BenchWork, before: PlacementSnapshot | null) => Promise<void> | void,
  ): Promise<Placement> {
    const found = await this.database.reader.findOneBy(Placement, { id: placementId, consultationId });
    if (!found) throw new NotFound('placement');
    return this.bench.onComment(actor, { consultationId, commentId: found.commentId }, deed, async (bench) => {
      const card = await bench.take(found.commentId);
      const placed = card.find(placementId);
      if (!placed || card.comment.isRemoved) throw new NotFound('placement');
      if (placed.placement.version !== version) throw new ChangedMeanwhile();
      await work(placed.placement, bench, card.snapshot().placements.find(({ id }) => id === placementId) ?? null);
      return placed.placement;
    });
  }
}

/** The decision as it is when nobody else is joining it or taking it back, and stays until the transaction ends. */
async function lockedIn(transaction: Transaction, decisionId: string): Promise<Followed | null> {
  await lockDecision(transaction, decisionId);
  return followedIn(transaction, decisionId);
}

/** The decision with the placement that has it; null when it was taken back, or that one is gone or follows another. */
export async function followedIn(via: Reader, decisionId: string): Promise<Followed | null> {
  const decision = await via.findOneBy(FamilyDecision, { id: decisionId, undoneAt: IsNull() });
  if (decision?.firstPlacementId == null) return null;
  const first = await via.findOneBy(Placement, { id: decision.firstPlacementId });
  return first && first.followsId === null ? { decision, first } : null;
}

/** Whoever joins later is taken back with the others. */
export async function noteJoining(
  transaction: Transaction,
  { id: decisionId }: FamilyDecision,
  { id: placementId, commentId, version }: Placement,
  before: PlacementSnapshot | null,
): Promise<void> {
  const position = 1 + (await transaction.countBy(FamilyDecisionPart, { decisionId }));
  await transaction.delete(FamilyDecisionPart, { decisionId, commentId });
  const part = { id: newId(), decisionId, position, commentId, placementId, before, takenBack: null };
  await transaction.insert(FamilyDecisionPart, {
    ...part,
    outcome: 'follows' as const,
    // Saved with the deed, which raises it by one.
    versionAfter: version + 1,
  });
}
