import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { ConsultationService } from '../../consultation/consultation.service.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { Person } from '../../identity/person/person.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { InternalHearing } from '../internal-hearing.entity.js';
import { proposedHearing } from './proposed-hearing.js';

/** What an internal hearing is made from. */
export interface InternalGround {
  /** The link that it was started by. */
  readonly link: LinkActor;
  readonly invitation: Invitation;
  readonly outline: ConsultationOutline;
}

/** Makes the hearing that answers for an invitation, at the desk of whoever starts it. */
@Injectable()
export class InternalHearingMaking {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationService,
    private readonly links: ResponseLinkService,
  ) {}

  /** In the transaction of whoever has taken the invitation's lock, and asked that nobody else answers. */
  async make(transaction: Transaction, ground: InternalGround, person: PersonActor): Promise<Consultation> {
    const { email } = await transaction.findOneByOrFail(Person, { id: person.id });
    const input = proposedHearing(ground, person, email);
    const consultation = await this.consultations.createIn(transaction, person, input, ground.invitation.id);
    const { link, invitation } = ground;
    const holder = {
      role: 'maySubmit' as const,
      ...{ holderName: person.name, holderEmail: email, invitedByLinkId: link.id },
    };
    const outerLink = await this.links.makeFor(transaction, invitation, holder);
    const internal = {
      ...{ id: newId(), consultationId: consultation.id, hostId: person.hostId },
      ...{
        outerConsultationId: invitation.consultationId,
        outerInvitationId: invitation.id,
        outerLinkId: outerLink.id,
      },
      ...{ meetingId: null, outerDeadlineSeenOn: invitation.deadlineIn(ground.outline.consultation) },
      ...{ startedById: person.id, startedAt: this.clock.now() },
    };
    await transaction.insert(InternalHearing, internal);
    await this.record(transaction, ground, person, internal);
    return consultation;
  }

  /** The outer host's chain is told of the link, which is theirs; what is done with it is the inner host's own. */
  private async record(
    transaction: Transaction,
    { link }: InternalGround,
    person: PersonActor,
    { id, consultationId, outerLinkId, outerInvitationId }: InternalHearing,
  ): Promise<void> {
    const made = { action: 'responseLink.made', objectType: 'responseLink', objectId: outerLinkId };
    await this.audit.record(transaction, link, made);
    const started = { action: 'internalHearing.started', objectType: 'internalHearing', objectId: id };
    await this.audit.record(transaction, person, { ...started, changes: { consultationId, outerInvitationId } });
  }
}
