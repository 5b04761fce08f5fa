import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import type { Actor } from '../../../identity/access/actor.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { instantFrom, Clock } from '../../../shared/time/clock.js';
import { AnalysisAccess } from '../../analysis-access.js';
import type { CommentCard } from '../../comment/comment-card.js';
import type { PlacementSnapshot } from '../../comment/comment-snapshot.js';
import type { EarlierDecision, Placement } from '../../placement/placement.entity.js';
import { CommentsInTexts, IN_ONE_TRANSACTION } from './comments-in-texts.js';
import { FamilyDecision, FamilyDecisionPart } from './family-decision.entity.js';
import type { TakingBackOutcome } from './following.rules.js';
import { lockDecision } from './lock-decision.js';
import { standingParts, type StandingPart } from './standing-parts.js';

/** Takes back a decision that was given to many: each is as it was before, save those decided by themselves since. */
@Injectable()
export class TakingBackService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly comments: CommentsInTexts,
  ) {}

  /** Done twice it is done once, and goes on where it was stopped. */
  async takeBack(actor: Actor, consultationId: string, decisionId: string): Promise<FamilyDecision> {
    const decision = await this.database.write((transaction) =>
      this.begin(transaction, actor, consultationId, decisionId),
    );
    while (await this.database.write((transaction) => this.restoreSome(transaction, actor, decision)));
    return decision;
  }

  private async begin(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    decisionId: string,
  ): Promise<FamilyDecision> {
    await this.access.toWork(actor, consultationId, transaction);
    // Whoever is joining is waited for, and is then taken back with the others.
    await lockDecision(transaction, decisionId);
    const decision = await transaction.findOneBy(FamilyDecision, { id: decisionId, consultationId });
    if (!decision) throw new NotFound('decision');
    if (decision.isUndone) return decision;
    decision.takeBack(actor.name, this.clock.now());
    const { undoneAt, undoneByName, replacesId, firstPlacementId } = decision;
    await transaction.update(FamilyDecision, { id: decision.id }, { undoneAt, undoneByName });
    if (replacesId !== null) await transaction.update(FamilyDecision, { id: replacesId }, { firstPlacementId });
    await this.audit.record(transaction, actor, {
      action: 'family.decisionTakenBack',
      objectType: 'familyDecision',
      objectId: decision.id,
    });
    return decision;
  }

  private async restoreSome(transaction: Transaction, actor: Actor, decision: FamilyDecision): Promise<boolean> {
    const parts = await transaction.find(FamilyDecisionPart, {
      where: { decisionId: decision.id, versionAfter: Not(IsNull()), takenBack: IsNull() },
      order: { position: 'ASC' },
      take: IN_ONE_TRANSACTION,
    });
    const standing = await standingParts(
      transaction,
      decision.place,
      parts.map(({ id }) => id),
    );
    const byComment = new Map(parts.map((part) => [standing.get(part.id)?.commentId ?? part.commentId, part]));
    const ref = { consultationId: decision.consultationId, deed: 'followTakenBack' } as const;
    const done = await this.comments.onEach(transaction, actor, ref, [...byComment.keys()], (card) => {
      const part = byComment.get(card.comment.id);
      const at = standing.get(part?.id ?? '');
      return part && at ? restore(card, part, { ...at, place: decision.place }) : 'gone';
    });
    for (const { id, commentId } of parts) {
      const takenBack = done.get(standing.get(id)?.commentId ?? commentId) ?? 'gone';
      // Two may take back at once: what the first of them did is what became of it.
      await transaction.update(FamilyDecisionPart, { id, takenBack: IsNull() }, { takenBack });
    }
    return parts.length === IN_ONE_TRANSACTION;
  }
}

/** A follower still follows; the first still has what it was given. Whatever was decided by itself since is left. */
function restore(
  card: CommentCard,
  part: FamilyDecisionPart,
  at: StandingPart & { readonly place: string },
): TakingBackOutcome {
  const isCarried = card.comment.id !== part.commentId;
  const placed = isCarried ? card.at(at.place) : card.find(part.placementId ?? '');
  if (!placed) return 'gone';
  const { placement } = placed;
  const stands = part.outcome === 'first' ? isUntouched(placement, at) : placement.followsId === part.decisionId;
  if (!stands) return 'changedMeanwhile';
  if (part.before) placement.decideAsBefore(decisionIn(part.before));
  else card.drop(placement.id);
  return 'restored';
}

function isUntouched({ version, isDecided }: Placement, { untouched, changedBefore }: StandingPart): boolean {
  return isDecided && version === untouched && changedBefore === 0;
}

function decisionIn(before: PlacementSnapshot): EarlierDecision {
  const { decision, reason, decidedByName, decidedAt, followsId = null, standardTextKey = null } = before;
  return {
    ...{ decision, reason, decidedByName, followsId, standardTextKey },
    decidedAt: decidedAt === null ? null : instantFrom(decidedAt),
  };
}
