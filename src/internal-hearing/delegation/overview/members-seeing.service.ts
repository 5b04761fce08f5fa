import { Injectable } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import { Consultation, type MembersSee } from '../../../consultation/consultation.entity.js';
import { ConsultationProgress } from '../../../consultation/consultation-progress.service.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Database } from '../../../shared/database/database.js';
import { InternalHearings } from '../../internal-hearings.js';
import { MembersWereTold } from '../delegation.errors.js';

/**
 * Says whether the members see each other's answers. Chosen while the hearing is being written; afterwards they can be let
 * see less, but not more than they were told when they answered: that is refused with `MembersWereTold`.
 */
@Injectable()
export class MembersSeeing {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly progress: ConsultationProgress,
    private readonly hearings: InternalHearings,
  ) {}

  async choose(person: PersonActor, consultationId: string, membersSee: MembersSee): Promise<void> {
    await this.database.write(async (transaction) => {
      // It may be opened at the same moment.
      await this.progress.lock(transaction, consultationId);
      const { consultation } = await this.hearings.find(person, consultationId, 'mayEdit', transaction);
      if (consultation.membersSee === membersSee) return;
      if (membersSee === 'all' && !consultation.isInPreparation) throw new MembersWereTold();
      await transaction.update(Consultation, { id: consultationId }, { membersSee });
      await this.audit.record(transaction, person, {
        ...{ action: 'consultation.membersSee', objectType: 'consultation', objectId: consultationId },
        changes: { membersSee },
      });
    });
  }
}
