import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Placement } from '../placement/placement.entity.js';
import { PlacementService, type SeenPlacement } from '../placement/placement.service.js';
import { ProposedAssessment } from './proposed-assessment.entity.js';

/** Decides as a working group proposes: the decision is the person's own, and the proposal remembers that it was followed. */
@Injectable()
export class ProposalFollowing {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly placements: PlacementService,
  ) {}

  /** A proposal that was superseded meanwhile, or is of another place, is `NotFound`. */
  async follow(actor: PersonActor, seen: SeenPlacement, proposalId: string): Promise<Placement> {
    const { placementId, consultationId } = seen;
    const standing = { id: proposalId, placementId, consultationId, supersededAt: IsNull() };
    const proposal = await this.database.reader.findOneBy(ProposedAssessment, standing);
    if (!proposal) throw new NotFound('proposedAssessment');
    const { decision, reason } = proposal;
    return this.placements.assess(actor, seen, { decision, reason }, async ({ transaction, at }) => {
      if (!(await transaction.existsBy(ProposedAssessment, standing))) throw new NotFound('proposedAssessment');
      await transaction.update(ProposedAssessment, standing, { followedAt: at, followedByName: actor.name });
      await this.audit.record(transaction, actor, {
        action: 'proposedAssessment.followed',
        objectType: 'proposedAssessment',
        objectId: proposalId,
        changes: { placementId, decision },
      });
    });
  }
}
