import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import { ConsultationProgress } from '../../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { EmailWriter } from '../../../delivery/email/email-writer.js';
import { PostOffice } from '../../../delivery/post-office.service.js';
import { systemActor } from '../../../identity/access/actor.js';
import { Host } from '../../../identity/host/host.entity.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { Worker } from '../../../shared/jobs/worker.js';
import type { LanguageForm } from '../../../shared/language/words.js';
import { Clock } from '../../../shared/time/clock.js';
import { MemberNewsEmail, type NewsMatter } from './member-news.email.js';
import { MemberNews } from './member-news.entity.js';
import { NewsDue, type DueNews } from './news-due.js';

/** A member that has answered, with the link that it answers by. */
interface ToldMember {
  readonly invitationId: string;
  readonly name: string;
  readonly email: string;
  readonly languageForm: LanguageForm;
  readonly linkId: string;
}

/**
 * Tells the members of an internal hearing that the answer is submitted, and again that the outer hearing is summarised: once
 * each. Told are those whose answer counts. Who has taken it back, or was taken off the list, hears nothing.
 */
@Injectable()
export class MemberNewsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly due: NewsDue,
    private readonly hearings: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.round());
  }

  /** Tells what is due; true when there was anything. */
  async round(): Promise<boolean> {
    const due = await this.due.find(this.database.reader);
    for (const news of due) await this.tell(news);
    return due.length > 0;
  }

  /** Two workers wait for each other on the hearing's row, and the second finds what the first has written. */
  private async tell({ consultationId, occasion }: DueNews): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      if (await transaction.existsBy(MemberNews, { consultationId, occasion })) return;
      const outline = await this.hearings.outline(consultationId, transaction);
      const { consultation, seenThrough } = outline;
      const told = (occasion === 'submitted' ? seenThrough[0] : seenThrough.at(-1)) ?? consultation;
      const matter = {
        occasion,
        hostName: await hostName(transaction, consultation),
        contact: contactOf(consultation),
        outerTitle: told.title,
        outerHostName: await hostName(transaction, told),
      };
      const members = await membersOf(transaction, consultationId);
      for (const member of members) await this.queue(transaction, consultation, member, matter);
      const row = { id: newId(), consultationId, occasion, members: members.length, at: this.clock.now() };
      await transaction.insert(MemberNews, row);
      await this.audit.record(transaction, systemActor(consultation.hostId), {
        action: 'internalHearing.membersTold',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { occasion, members: members.length },
      });
    });
  }

  private async queue(
    transaction: Transaction,
    { id, hostId }: Consultation,
    { invitationId, name, email, languageForm, linkId }: ToldMember,
    matter: NewsMatter,
  ): Promise<void> {
    const recipient = { address: email, name };
    await this.post.queue(transaction, {
      ...this.emails.write(new MemberNewsEmail(recipient, languageForm, matter, linkId)),
      hostId,
      purpose: 'notice',
      uniqueKey: `memberNews:${matter.occasion}:${invitationId}`,
      subjectType: 'consultation',
      subjectId: id,
      recipientRef: invitationId,
      linkIds: [linkId],
    });
  }
}

async function hostName(transaction: Transaction, { hostId }: Consultation): Promise<string> {
  return (await transaction.findOneByOrFail(Host, { id: hostId })).name;
}

function contactOf({ contactName, contactPhone, contactEmail }: Consultation): NewsMatter['contact'] {
  return { contactName, contactPhone, contactEmail };
}

/** Those who are invited and have an answer that counts, each with the newest link of the body's own that works. */
async function membersOf(transaction: Transaction, consultationId: string): Promise<readonly ToldMember[]> {
  return transaction.query<ToldMember[]>(
    `SELECT i."id" AS "invitationId", i."addressedName" AS "name", i."email", i."languageForm", l."id" AS "linkId"
     FROM "invitation" i
     JOIN "response_link" l ON l."invitationId" = i."id" AND l."serial" = (
       SELECT MAX(k."serial") FROM "response_link" k
       WHERE k."invitationId" = i."id" AND k."revokedAt" IS NULL AND k."holderEmail" = '')
     WHERE i."consultationId" = $1 AND i."isInvited" = $2 AND i."email" IS NOT NULL
       AND EXISTS (SELECT 1 FROM "response" r WHERE r."invitationId" = i."id" AND r."state" = 'submitted')
     ORDER BY i."sortKey", i."id"`,
    [consultationId, true],
  );
}
