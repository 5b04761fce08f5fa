import { Injectable } from '@nestjs/common';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { ANONYMOUS, type LinkActor } from '../../identity/access/actor.js';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader, type Visitor } from '../consultation-reader.js';
import type { Consultation } from '../consultation.entity.js';
import { CaseOfficers } from '../people/case-officers.js';
import { InquiryArrivedEmail } from './inquiry-arrived.email.js';
import { Inquiry } from './inquiry.entity.js';
import { NoMoreInquiries } from './inquiry.errors.js';

/** A question as somebody asks it. */
export interface AskedInquiry {
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly languageForm: LanguageForm;
}

/** Takes questions about a hearing, from a body with its link and from anyone on the public page, and tells its editors. */
@Injectable()
export class InquiryAsking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly officers: CaseOfficers,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly settings: Settings,
  ) {}

  /** From a body, as long as its hearing receives answers. Throws `NotFound` and `NoMoreInquiries`. */
  async askByLink(link: LinkActor, asked: AskedInquiry): Promise<Inquiry> {
    const consultation = await this.reader.find(link, link.consultationId);
    if (!consultation.receivesAnswers) throw new NoMoreInquiries();
    return this.take(link, consultation, asked, link.invitationId);
  }

  /** From anyone who finds the hearing's page, while it is open. Throws `NotFound` and `NoMoreInquiries`. */
  async askInPublic(visitor: Visitor, consultationId: string, asked: AskedInquiry): Promise<Inquiry> {
    const { consultation } = await this.reader.findPublic(consultationId, visitor);
    if (!consultation.isOpen) throw new NoMoreInquiries();
    return this.take({ ...ANONYMOUS, hostId: consultation.hostId }, consultation, asked, null);
  }

  private async take(
    actor: AuditActor,
    { id: consultationId, hostId, title }: Consultation,
    asked: AskedInquiry,
    invitationId: string | null,
  ): Promise<Inquiry> {
    return this.database.write(async (transaction) => {
      const inquiry = transaction.create(Inquiry, {
        id: newId(),
        consultationId,
        hostId,
        invitationId,
        askerName: asked.name,
        askerEmail: asked.email,
        languageForm: asked.languageForm,
        text: asked.text,
        state: 'received',
        askedAt: this.clock.now(),
        publishedAt: null,
      });
      await transaction.insert(Inquiry, inquiry);
      const changes = { consultation: consultationId, name: asked.name, email: asked.email, text: asked.text };
      const deed = { action: 'inquiry.asked', objectType: 'inquiry', objectId: inquiry.id, changes };
      await this.audit.record(transaction, actor, deed);
      await this.tell(transaction, inquiry, title);
      return inquiry;
    });
  }

  private async tell(transaction: Transaction, inquiry: Inquiry, hearing: string): Promise<void> {
    const { id, consultationId, hostId } = inquiry;
    const address = `${this.settings.baseUrl}${consultationPath(consultationId, 'innkomne-sporsmal', id)}`;
    for (const officer of await this.officers.of(transaction, consultationId)) {
      await this.post.queue(transaction, {
        ...this.emails.write(new InquiryArrivedEmail(officer, { inquiry, hearing, address })),
        hostId,
        purpose: 'notice',
        uniqueKey: `inquiry:${id}:${officer.id}`,
        subjectType: 'consultation',
        subjectId: consultationId,
        recipientRef: officer.id,
      });
    }
  }
}
