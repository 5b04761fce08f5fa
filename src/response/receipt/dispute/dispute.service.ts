import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { CaseOfficers } from '../../../consultation/people/case-officers.js';
import { EmailWriter } from '../../../delivery/email/email-writer.js';
import { PostOffice } from '../../../delivery/post-office.service.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Settings } from '../../../shared/config/settings.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { Clock } from '../../../shared/time/clock.js';
import { ResponseVersion } from '../../submission/response-version.entity.js';
import { AnswerDispute } from './answer-dispute.entity.js';
import { DisputeEmail } from './dispute.email.js';
import { DisputeLinks } from './dispute-links.js';

/** An answer as its body sees it through the link in the receipt: whose, about what, and whether it was disputed. */
export interface DisputedAnswer {
  readonly version: ResponseVersion;
  readonly invitation: Invitation;
  readonly consultation: Consultation;
  readonly dispute: AnswerDispute | null;
}

/** A dispute with the number of the version it is about, as staff see it. */
export interface NumberedDispute {
  readonly dispute: AnswerDispute;
  readonly number: number;
}

/**
 * Takes note that a body says that an answer is not from it, tells the case officer, and lets staff settle it. Nothing is
 * taken out of the hearing: an answer is a record, whoever sent it.
 */
@Injectable()
export class DisputeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly officers: CaseOfficers,
    private readonly links: DisputeLinks,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** What the secret of a link is about; null for one that we never gave. Reads only, since mail scanners follow links. */
  async find(secret: string): Promise<DisputedAnswer | null> {
    const { reader } = this.database;
    const versionId = this.links.versionOf(secret);
    const version = versionId === null ? null : await reader.findOneBy(ResponseVersion, { id: versionId });
    if (!version) return null;
    const invitation = await reader.findOneBy(Invitation, { id: version.invitationId });
    const consultation = await reader.findOneBy(Consultation, { id: version.consultationId });
    if (!invitation || !consultation) return null;
    return {
      version,
      invitation,
      consultation,
      dispute: await reader.findOneBy(AnswerDispute, { versionId: version.id }),
    };
  }

  /** Records that the version is not from the body. Doing it again changes nothing. Throws `NotFound` for a wrong secret. */
  async raise(secret: string, said: string): Promise<void> {
    const found = await this.find(secret);
    if (!found) throw new NotFound('dispute');
    const { version, invitation } = found;
    const { id: versionId, responseId, consultationId, hostId } = version;
    await this.database.write(async (transaction) => {
      // The version's answer is locked, so that a button pressed twice finds what it did the first time.
      await transaction.query('UPDATE "response" SET "workingVersion" = "workingVersion" WHERE "id" = $1', [
        responseId,
      ]);
      if (await transaction.existsBy(AnswerDispute, { versionId })) return;
      const open = { settledAt: null, settledById: null, settledByName: null, settlement: null };
      const at = this.clock.now();
      await transaction.insert(AnswerDispute, { versionId, responseId, consultationId, hostId, at, said, ...open });
      await this.audit.record(
        transaction,
        { id: invitation.id, name: invitation.addressedName, hostId },
        {
          action: 'response.disputed',
          objectType: 'response',
          objectId: responseId,
          changes: { version: version.number, said },
        },
      );
      await this.tell(transaction, found, said);
    });
  }

  /** Ends the dispute about a version with what was found out. For those who may summarise the hearing. */
  async settle(person: PersonActor, answer: AnswerAddress, settlement: string): Promise<void> {
    const { consultationId, responseId, versionId } = answer;
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    await this.database.write(async (transaction) => {
      await transaction.query('UPDATE "response" SET "workingVersion" = "workingVersion" WHERE "id" = $1', [
        responseId,
      ]);
      const dispute = await transaction.findOneBy(AnswerDispute, { versionId, responseId, consultationId });
      if (!dispute) throw new NotFound('dispute');
      dispute.settle(person, this.clock.now(), settlement);
      await transaction.save(AnswerDispute, dispute);
      await this.audit.record(transaction, person, {
        action: 'response.disputeSettled',
        objectType: 'response',
        objectId: responseId,
        changes: { versionId, settlement },
      });
    });
  }

  /** What was disputed of an answer, the newest first. Asks no policy: whoever calls has been let in already. */
  async ofResponse(responseId: string): Promise<readonly NumberedDispute[]> {
    const { reader } = this.database;
    const disputes = await reader.find(AnswerDispute, {
      where: { responseId },
      order: { at: 'DESC', versionId: 'ASC' },
    });
    if (disputes.length === 0) return [];
    const versions = await reader.findBy(ResponseVersion, { id: In(disputes.map(({ versionId }) => versionId)) });
    const numbers = new Map(versions.map(({ id, number }) => [id, number]));
    return disputes.map((dispute) => ({ dispute, number: numbers.get(dispute.versionId) ?? 0 }));
  }

  /** Which of these answers have a dispute that nobody has settled, for lists. */
  async openAmong(responseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { responseId: In([...responseIds]), settledAt: IsNull() };
    const open = await this.database.reader.find(AnswerDispute, {
      where,
      select: { responseId: true, versionId: true },
    });
    return new Set(open.map(({ responseId }) => responseId));
  }

  private async tell(
    transaction: Transaction,
    { version, invitation, consultation }: DisputedAnswer,
    said: string,
  ): Promise<void> {
    const address = `${this.settings.baseUrl}${consultationPath(consultation.id, 'svar', version.responseId)}`;
    const notice = { body: invitation.addressedName, hearing: consultation.title, said, address };
    for (const officer of await this.officers.of(transaction, consultation.id)) {
      const recipient = { address: officer.email, name: officer.name };
      await this.post.queue(transaction, {
        ...this.emails.write(new DisputeEmail(notice, recipient, officer.language)),
        hostId: version.hostId,
        purpose: 'notice',
        uniqueKey: `dispute:${version.id}:${officer.id}`,
        subjectType: 'responseVersion',
        subjectId: version.id,
        recipientRef: officer.id,
      });
    }
  }
}

/** The answer that a dispute is about, and which of its versions. */
export interface AnswerAddress {
  readonly consultationId: string;
  readonly responseId: string;
  readonly versionId: string;
}
