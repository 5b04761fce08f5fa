import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { linksIn } from '../../delivery/secret-links.js';
import { systemActor } from '../../identity/access/actor.js';
import type { Host } from '../../identity/host/host.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../../shared/language/sorting.js';
import type { Language } from '../../shared/language/words.js';
import { digestOf } from '../../shared/security/keyring.js';
import { Clock } from '../../shared/time/clock.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';
import { AnswersNotReceived } from '../response.errors.js';
import { OwnLinkEmail } from './own-link.email.js';
import { UninvitedRequest } from './uninvited-request.entity.js';
import type { Asker } from './uninvited.form.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** Nobody gets more mail than this from us because somebody wrote their address in a form. */
export const LINKS_PER_ADDRESS_A_DAY = 3;
/** More than any hearing has had answers in an hour; beyond it somebody is filling the hearing with names. */
export const REQUESTS_PER_HEARING_AN_HOUR = 200;

/** The link was sent, or why not: the body is invited already, or too many links have been asked for. */
export type Asked = 'sent' | 'alreadyInvited' | 'enoughLinks' | 'busy';

/** What the register and the list of the hearing know of what an asker claims to be. */
interface Claim {
  readonly knownOrganisationId: string | null;
  readonly claimedInvitationId: string | null;
}

const NO_CLAIM: Claim = { knownOrganisationId: null, claimedInvitationId: null };

/**
 * Gives whoever was not invited a link of their own to an open hearing, by e-mail, so that the address is theirs. Everyone
 * may answer (utredningsinstruksen 3-3). The same asker gets the same place in the hearing again; another address gets
 * another place, whatever name it gives, so that nobody comes into somebody else's answer by knowing their name or number.
 */
@Injectable()
export class UninvitedService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly links: ResponseLinkService,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly audit: AuditService,
    private readonly limits: DatabaseRateLimits,
    private readonly clock: Clock,
  ) {}

  /** The hearing that everyone may answer. Throws `NotFound` for one that is not public, and `AnswersNotReceived`. */
  async hearing(id: string): Promise<{ readonly consultation: Consultation; readonly host: Host }> {
    const found = await this.consultations.findPublic(id);
    if (!found.consultation.receivesAnswers) throw new AnswersNotReceived();
    return found;
  }

  /** Sends the link, unless the limits or an invitation speak against it. */
  async ask(consultationId: string, asker: Asker, language: Language): Promise<Asked> {
    const { consultation, host } = await this.hearing(consultationId);
    const claim = await this.claimOf(this.database.reader, consultationId, asker);
    if (claim.claimedInvitationId !== null && !asker.isInsisting) return 'alreadyInvited';
    const refusal = await this.refusalFor(consultationId, asker);
    if (refusal) return refusal;
    await this.database.write(async (transaction) => {
      const request = await this.requestFor(transaction, consultation, asker, { claim, language });
      const link = await this.linkOf(transaction, request.invitationId);
      const about = { linkId: link.id, hearing: consultation.title, host: host.name };
      const email = this.emails.write(new OwnLinkEmail(about, asker.email, language));
      await this.post.queue(transaction, {
        ...email,
        hostId: host.id,
        purpose: 'notice',
        uniqueKey: `ownLink:${request.id}:${String(request.linksSent)}`,
        subjectType: 'consultation',
        subjectId: consultation.id,
        recipientRef: request.invitationId,
        linkIds: linksIn(email.textBody, email.htmlBody),
      });
      await this.record(transaction, consultation.hostId, request);
    });
    return 'sent';
  }

  /** The address first, so that whoever is refused there does not use up the hearing for others. */
  private async refusalFor(consultationId: string, { email }: Asker): Promise<'enoughLinks' | 'busy' | null> {
    const address = `ownLink:address:${digestOf(email)}`;
    const ofAddress = await this.limits.increment(address, DAY_MILLISECONDS, LINKS_PER_ADDRESS_A_DAY);
    if (ofAddress.isBlocked) return 'enoughLinks';
    const hearing = `ownLink:hearing:${consultationId}`;
    const ofHearing = await this.limits.increment(hearing, HOUR_MILLISECONDS, REQUESTS_PER_HEARING_AN_HOUR);
    return ofHearing.isBlocked ? 'busy' : null;
  }

  /** Finds out whom of the register, and whom of the invited, a body says that it is. */
  private async claimOf(via: Reader, consultationId: string, asker: Asker): Promise<Claim> {
    if (asker.kind === 'privatePerson') return NO_CLAIM;
    const known = await knownBodies(via, asker);
    const invited = { consultationId, isInvited: true };
    const order = { sortKey: 'ASC', id: 'ASC' } as const;
    const claimed = await via.findOne(Invitation, {
      where: [
        { ...invited, searchText: foldForSearch(asker.name) },
        { ...invited, organisationId: In(known.map(({ id }) => id)) },
      ],
      order,
    });
    const [only, another] = known;
    const knownOrganisationId = only && !another ? only.id : null;
    return claimed
      ? { knownOrganisationId: claimed.organisationId, claimedInvitationId: claimed.id }
      : { knownOrganisationId, claimedInvitationId: null };
  }

  private async requestFor(
    transaction: Transaction,
    consultation: Consultation,
    asker: Asker,
    { claim, language }: { readonly claim: Claim; readonly language: Language },
  ): Promise<UninvitedRequest> {
    // Two requests of the same asker at once wait here for each other.
    await transaction.query('UPDATE "consultation" SET "version" = "version" WHERE "id" = $1', [consultation.id]);
    const { kind } = asker;
    const [addressDigest, nameKey] = [digestOf(asker.email), foldForSearch(asker.name)];
    const where = { consultationId: consultation.id, addressDigest, kind, nameKey };
    const known = await transaction.findOneBy(UninvitedRequest, where);
    if (known) {
      known.linksSent += 1;
      await transaction.update(UninvitedRequest, { id: known.id }, { linksSent: known.linksSent });
      return known;
    }
    const invitation = this.placeFor(transaction, consultation, asker, language);
    await transaction.insert(Invitation, invitation);
    const request = transaction.create(UninvitedRequest, {
      ...where,
      ...claim,
      id: newId(),
      hostId: consultation.hostId,
      invitationId: invitation.id,
      organisationNumber: asker.organisationNumber,
      postalArea: asker.postalArea,
      linksSent: 1,
      requestedAt: this.clock.now(),
    });
    await transaction.insert(UninvitedRequest, request);
    return request;
  }

  /** Their place in the hearing. No body of the register is tied to it: that is for staff to say. */
  private placeFor(
    transaction: Transaction,
    { id: consultationId, hostId }: Consultation,
    asker: Asker,
    language: Language,
  ): Invitation {
    return transaction.create(Invitation, {
      id: newId(),
      consultationId,
      hostId,
      organisationId: null,
      groupId: null,
      addressedName: asker.name,
      sortKey: norwegianSortKey(asker.name),
      searchText: foldForSearch(asker.name),
      email: asker.email,
      languageForm: language,
      ownDeadlineOn: null,
      isInvited: false,
      isPrivatePerson: asker.kind === 'privatePerson',
      createdAt: this.clock.now(),
    });
  }

  /** The link they have, or the next one when it has been revoked. */
  private async linkOf(transaction: Transaction, invitationId: string): Promise<ResponseLink> {
    const links = await transaction.find(ResponseLink, { where: { invitationId }, order: { serial: 'DESC' } });
    const usable = links.find((link) => link.isUsable && !link.isOfColleague);
    if (usable) return usable;
    const invitation = await transaction.findOneByOrFail(Invitation, { id: invitationId });
    const [made] = await this.links.make(transaction, [invitation], (links[0]?.serial ?? 0) + 1);
    if (!made) throw new Error('A link was made and is not there');
    return made;
  }

  private async record(transaction: Transaction, hostId: string, request: UninvitedRequest): Promise<void> {
    const { invitationId, kind, linksSent, claimedInvitationId } = request;
    await this.audit.record(transaction, systemActor(hostId), {
      action: 'invitation.askedForLink',
      objectType: 'invitation',
      objectId: invitationId,
      changes: { kind, linksSent, claimedInvitationId },
    });
  }
}

/** The bodies of the register that have the number that was given, or else exactly the name. */
async function knownBodies(via: Reader, { name, organisationNumber }: Asker): Promise<readonly Organisation[]> {
  const isActive = true;
  const numbered = organisationNumber === null ? [] : await via.findBy(Organisation, { organisationNumber, isActive });
  return numbered.length > 0 ? numbered : via.findBy(Organisation, { name, isActive });
}
