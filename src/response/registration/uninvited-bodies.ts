import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { systemActor, type PersonActor, type SystemActor } from '../../identity/access/actor.js';
import { OrganisationService } from '../../register/organisation/organisation.service.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import type { BodyType } from '../../register/reference/body-type.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../../shared/language/sorting.js';
import { Clock } from '../../shared/time/clock.js';

/** What the forms call somebody who answers for themselves alone. */
const PRIVATE_PERSON = 'Privatperson' satisfies BodyType;

/**
 * Gives a body that answers without having been asked its place in the hearing. Everyone may answer a hearing
 * (utredningsinstruksen 3-3), but those who were not asked are not counted as silent or reminded.
 */
@Injectable()
export class UninvitedBodies {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly organisations: OrganisationService,
  ) {}

  /**
   * The body's place in the hearing, made when it has none; a body of exactly that name in the register is the one. A
   * private person always gets a place of their own: two persons may have the same name. They stand in the hearing only.
   */
  async take(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    consultation: Consultation,
    body: { readonly name: string; readonly bodyType: BodyType | null },
  ): Promise<Invitation> {
    const { id: consultationId, hostId } = consultation;
    if (body.bodyType === PRIVATE_PERSON) return this.add(transaction, actor, consultation, { name: body.name });
    const named = { consultationId, searchText: foldForSearch(body.name), isPrivatePerson: false };
    const here = await transaction.findOneBy(Invitation, named);
    if (here) return here;
    const organisation = await this.organisationOf(transaction, actor, hostId, body);
    const known = await transaction.findOneBy(Invitation, { consultationId, organisationId: organisation.id });
    if (known) return known;
    return this.add(transaction, actor, consultation, { name: body.name, organisation });
  }

  private async add(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    { id: consultationId, hostId }: Consultation,
    { name, organisation }: { readonly name: string; readonly organisation?: Organisation },
  ): Promise<Invitation> {
    const invitation = transaction.create(Invitation, {
      id: newId(),
      consultationId,
      hostId,
      organisationId: organisation?.id ?? null,
      groupId: null,
      addressedName: name,
      sortKey: norwegianSortKey(name),
      searchText: foldForSearch(name),
      email: null,
      languageForm: organisation?.languageForm ?? 'nb',
      ownDeadlineOn: null,
      isInvited: false,
      isPrivatePerson: organisation === undefined,
      createdAt: this.clock.now(),
    });
    await transaction.insert(Invitation, invitation);
    await this.audit.record(transaction, actor, {
      action: 'invitation.addedUninvited',
      objectType: 'invitation',
      objectId: invitation.id,
      changes: { addressedName: name },
    });
    return invitation;
  }

  private async organisationOf(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    hostId: string,
    { name, bodyType }: { readonly name: string; readonly bodyType: BodyType | null },
  ): Promise<Organisation> {
    const known = await transaction.findOne(Organisation, {
      where: { name, isActive: true },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    if (known) return known;
    // Entering an answer is not keeping the register: the service adds the body for whoever may only do the former.
    const service = systemActor(hostId, actor.name);
    return this.organisations.add(transaction, service, {
      name,
      organisationNumber: null,
      languageForm: 'nb',
      bodyType,
    });
  }
}
