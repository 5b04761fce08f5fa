import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import type { Actor } from '../../../identity/access/actor.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { Clock } from '../../../shared/time/clock.js';
import { AnalysisAccess } from '../../analysis-access.js';
import { ReasonMissing } from '../../analysis.errors.js';
import { insertInHundreds } from '../../insert-in-hundreds.js';
import { needsReason } from '../../placement/assessment.rules.js';
import { PlaceCatalogue, type HearingPlace } from '../../placement/place-catalogue.js';
import { ChooseFollowers } from '../alike.errors.js';
import { CommentsInTexts, IN_ONE_TRANSACTION } from './comments-in-texts.js';
import { FamilyDecision, FamilyDecisionPart } from './family-decision.entity.js';
import { FamilyGiving, type GivenPart, type Giving } from './family-giving.js';
import { MOST_FOLLOWERS } from './following.rules.js';

/** A decision on its way to the chosen. */
interface UnderWay {
  readonly actor: Actor;
  readonly decision: FamilyDecision;
  readonly work: FamilyGiving;
}

/**
 * Gives one decision to many who say the same: the first of them has it, and the others follow. What was done stays done
 * when the rest is stopped.
 */
@Injectable()
export class FamilyDecisionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly hearings: ConsultationReader,
    private readonly access: AnalysisAccess,
    private readonly comments: CommentsInTexts,
  ) {}

  /**
   * Gives the decision to the chosen, the first that came leading, and says what became of each. Refuses a decision that
   * lacks its reason with `ReasonMissing`, and too few or too many with `ChooseFollowers`; a place that the hearing does
   * not have is `NotFound`.
   */
  async give(actor: Actor, consultationId: string, giving: Giving): Promise<FamilyDecision> {
    const { assessment, chosen } = giving;
    if (needsReason(assessment.decision) && (assessment.reason ?? '').trim() === '') throw new ReasonMissing();
    if (chosen.length === 0 || chosen.length > MOST_FOLLOWERS) throw new ChooseFollowers(MOST_FOLLOWERS);
    const ordered = await this.inOrder(consultationId, giving);
    const { decision, place } = await this.database.write((transaction) =>
      this.begin(transaction, actor, consultationId, giving),
    );
    const work = new FamilyGiving(decision.id, place, giving);
    for (let index = 0; index < ordered.length; index += IN_ONE_TRANSACTION) {
      const some = ordered.slice(index, index + IN_ONE_TRANSACTION);
      await this.database.write((transaction) => this.giveSome(transaction, { actor, decision, work }, some, index));
    }
    return decision;
  }

  private async begin(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    { familyId, place: key, assessment, chosen }: Giving,
  ): Promise<{ readonly decision: FamilyDecision; readonly place: HearingPlace }> {
    await this.access.toWork(actor, consultationId, transaction);
    const place = new PlaceCatalogue(await this.hearings.outline(consultationId, transaction)).find(key);
    if (!place) throw new NotFound('place');
    const decision = transaction.create(FamilyDecision, {
      ...{ id: newId(), consultationId, familyId, place: key, firstPlacementId: null, replacesId: null },
      ...{ byId: actor.id, byName: actor.name, at: this.clock.now(), undoneAt: null, undoneByName: null },
    });
    await transaction.insert(FamilyDecision, decision);
    await this.audit.record(transaction, actor, {
      action: 'family.decided',
      objectType: 'familyDecision',
      objectId: decision.id,
      changes: { familyId, place: key, decision: assessment.decision, chosen: chosen.length },
    });
    return { decision, place };
  }

  private async giveSome(
    transaction: Transaction,
    { actor, decision, work }: UnderWay,
    commentIds: readonly string[],
    offset: number,
  ): Promise<void> {
    const ref = { consultationId: decision.consultationId, deed: 'decidedAlike' } as const;
    const given = await this.comments.onEach(transaction, actor, ref, commentIds, (card, bench) =>
      work.giveTo(card, bench),
    );
    const parts = commentIds.map((commentId, index) =>
      transaction.create(FamilyDecisionPart, {
        ...{ id: newId(), decisionId: decision.id, commentId, position: offset + index + 1, takenBack: null },
        ...partOf(given.get(commentId) ?? null),
      }),
    );
    await insertInHundreds(transaction, FamilyDecisionPart, parts);
    if (decision.firstPlacementId === null && work.first) await this.lead(transaction, decision, work.first.id);
  }

  /** Who leads this decision no longer leads the one before, whose followers were perhaps left out on purpose. */
  private async lead(transaction: Transaction, decision: FamilyDecision, firstPlacementId: string): Promise<void> {
    const led = await transaction.findOneBy(FamilyDecision, {
      firstPlacementId,
      undoneAt: IsNull(),
      id: Not(decision.id),
    });
    if (led) await transaction.update(FamilyDecision, { id: led.id }, { firstPlacementId: null });
    decision.firstPlacementId = firstPlacementId;
    decision.replacesId = led?.id ?? null;
    const { replacesId } = decision;
    await transaction.update(FamilyDecision, { id: decision.id }, { firstPlacementId, replacesId });
  }

  /** The chosen in the order in which their answers came; one that is no longer of the family is left out. */
  private async inOrder(consultationId: string, { familyId, chosen }: Giving): Promise<readonly string[]> {
    const rows = await this.database.reader.query<{ commentId: string }[]>(
      `SELECT t."commentId" FROM "alike_text" t JOIN "response_version" v ON v."id" = t."versionId"
       WHERE t."consultationId" = $1 AND t."familyId" = $2 AND t."kind" = 'passage'
       ORDER BY v."submittedAt", t."id"`,
      [consultationId, familyId],
    );
    const wanted = new Set(chosen.map(({ commentId }) => commentId));
    const ordered = rows.map(({ commentId }) => commentId).filter((id) => wanted.has(id));
    if (ordered.length === 0) throw new NotFound('family');
    return ordered;
  }

  /** What became of each, in the order in which it was given. */
  async partsOf(decisionId: string): Promise<readonly FamilyDecisionPart[]> {
    return this.database.reader.find(FamilyDecisionPart, {
      where: { decisionId },
      order: { position: 'ASC', id: 'ASC' },
      take: MOST_FOLLOWERS,
    });
  }

  /** A decision of the hearing, for whoever may read it; another is `NotFound`. */
  async find(actor: Actor, consultationId: string, decisionId: string): Promise<FamilyDecision> {
    await this.access.toRead(actor, consultationId);
    const decision = await this.database.reader.findOneBy(FamilyDecision, { id: decisionId, consultationId });
    if (!decision) throw new NotFound('decision');
    return decision;
  }

  /** The decisions that have been given in the families, and hold; newest first. */
  async holdingIn(consultationId: string, familyIds: readonly string[]): Promise<readonly FamilyDecision[]> {
    if (familyIds.length === 0) return [];
    return this.database.reader.find(FamilyDecision, {
      where: { consultationId, familyId: In([...familyIds]), undoneAt: IsNull(), firstPlacementId: Not(IsNull()) },
      order: { at: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
  }
}

const MOST_SHOWN = 20;

function partOf(
  given: GivenPart | null,
): Pick<FamilyDecisionPart, 'outcome' | 'before' | 'placementId' | 'versionAfter'> {
  if (!given) return { outcome: 'gone', before: null, placementId: null, versionAfter: null };
  const { outcome, before, placementId, changed } = given;
  return { outcome, before, placementId, versionAfter: changed?.version ?? null };
}
