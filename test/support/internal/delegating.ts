import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import type { LinkActor, PersonActor } from '../../../src/identity/access/actor.js';
import { Host } from '../../../src/identity/host/host.entity.js';
import { HearingStarts, type Started } from '../../../src/internal-hearing/delegation/hearing-starts.service.js';
import type { Starter } from '../../../src/internal-hearing/delegation/starter.js';
import { InternalHearing } from '../../../src/internal-hearing/internal-hearing.entity.js';
import { OrganisationService } from '../../../src/register/organisation/organisation.service.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import { lastCode } from '../response/confirmation.js';
import { holderOf, invitedAt, type OpenHearing } from '../response/open-hearing.js';

export const SECRETARY = 'Sunniva Sekretær';

/** The bodies of an open hearing, as they start internal hearings. */
export class Delegating {
  private readonly starts: HearingStarts;

  constructor(
    private readonly test: TestApp,
    private readonly hearing: OpenHearing,
  ) {
    this.starts = test.app.get(HearingStarts, { strict: false });
  }

  /** Somebody at one of the invited bodies, by its place on the list. */
  async at(index: number): Promise<Starter> {
    const link = await holderOf(this.test, invitedAt(this.hearing, index));
    return { link, browser: `browser ${String(index)}`, language: 'nb' };
  }

  invitationOf({ link }: Pick<Starter, 'link'>): Promise<Invitation> {
    return this.test.database.reader.findOneByOrFail(Invitation, { id: link.invitationId });
  }

  /** An address of the domain that the body is registered with. */
  async ownAddress(starter: Starter, name = 'sunniva'): Promise<string> {
    return `${name}@${(await this.invitationOf(starter)).email?.split('@')[1] ?? ''}`;
  }

  /** Writes codes on the page that asks for them. */
  written(starter: Starter, codes: Partial<Record<'person' | 'body', string>>): Promise<Started> {
    return this.starts.confirm(starter, { person: '', body: '', ...codes });
  }

  /** Starts the internal hearing of a body that has no desk. */
  async begun(starter: Starter): Promise<Extract<Started, { ok: true }>> {
    const email = await this.ownAddress(starter);
    await this.starts.ask(starter, { name: SECRETARY, email });
    const started = await this.written(starter, { person: await lastCode(this.test, email) });
    if (!started.ok) throw new Error(started.reason);
    return started;
  }

  /** The newest internal hearing that answers for a body. */
  internalUnder({ invitationId }: LinkActor): Promise<InternalHearing> {
    return this.test.database.reader.findOneOrFail(InternalHearing, {
      where: { outerInvitationId: invitationId },
      order: { startedAt: 'DESC' },
    });
  }

  /** Whoever started it, at its host. */
  async personAt({ hostId, startedById: id }: InternalHearing): Promise<PersonActor> {
    const { name: hostName, kind: hostKind } = await this.test.database.reader.findOneByOrFail(Host, { id: hostId });
    const roles = new Set(['administrator', 'adviser'] as const);
    return { kind: 'person', id, name: SECRETARY, hostId, hostName, hostKind, roles };
  }

  /** Lets a hearing stand as it does when it has been approved and sent. */
  async open(id: string): Promise<void> {
    const { clock, database } = this.test;
    const deadlineOn = clock.today().plusMonths(1);
    const open = { state: 'open', approvedDigest: 'approved', openedAt: clock.now(), deadlineOn } as const;
    await database.write((transaction) => transaction.update(Consultation, { id }, open));
  }

  /** The link of a member that an internal hearing invites. */
  async memberOf(internal: InternalHearing): Promise<LinkActor> {
    const { consultationId, hostId, outerInvitationId } = internal;
    const body = { name: 'Vestlandsgruppa', organisationNumber: null, languageForm: 'nb', bodyType: null } as const;
    const organisations = this.test.app.get(OrganisationService, { strict: false });
    const { id: organisationId } = await organisations.create(await this.personAt(internal), body);
    const asked = await this.test.database.reader.findOneByOrFail(Invitation, { id: outerInvitationId });
    const invitation = {
      ...{ ...asked, id: newId(), consultationId, hostId, organisationId },
      ...{ addressedName: body.name, email: 'post@vestland.example', ownDeadlineOn: null },
    };
    const links = this.test.app.get(ResponseLinkService, { strict: false });
    const holder = { role: 'maySubmit', holderName: '', holderEmail: '', invitedByLinkId: null } as const;
    const { id } = await this.test.database.write(async (transaction) => {
      await transaction.insert(Invitation, invitation);
      return links.makeFor(transaction, invitation, holder);
    });
    const link = await links.find(id);
    if (!link) throw new Error('The link does not work');
    return link;
  }
}
