import { Injectable } from '@nestjs/common';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { CaseOfficers } from '../../consultation/people/case-officers.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { Host } from '../../identity/host/host.entity.js';
import { Settings } from '../../shared/config/settings.js';
import type { Transaction } from '../../shared/database/database.js';
import { AccessArrivedEmail, type AccessOfficer } from './access-arrived.email.js';
import { AccessDecidedEmail } from './access-decided.email.js';
import type { AccessDecision, AccessRequest } from './access-request.entity.js';

/** What a request is about. */
export interface AccessMatter {
  readonly request: AccessRequest;
  readonly consultation: Consultation;
  readonly host: Host;
  /** The body whose answer it is. */
  readonly body: string;
}

/** Tells a host that somebody asks for access, and whoever asked what came of it. */
@Injectable()
export class AccessPost {
  constructor(
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly officers: CaseOfficers,
    private readonly settings: Settings,
  ) {}

  /** To the host's mailbox, where requests are journalled; to the hearing's editors where it has none. */
  async tellHost(transaction: Transaction, { request, consultation, host, body }: AccessMatter): Promise<void> {
    const address = `${this.settings.baseUrl}${consultationPath(consultation.id, 'innsynskrav', request.id)}`;
    const mailbox: AccessOfficer = { id: host.id, name: host.name, email: host.mailbox ?? '', language: 'nb' };
    const officers = host.mailbox ? [mailbox] : await this.officers.of(transaction, consultation.id);
    for (const officer of officers) {
      await this.post.queue(transaction, {
        ...this.emails.write(new AccessArrivedEmail(officer, { request, title: consultation.title, body, address })),
        hostId: host.id,
        purpose: 'notice',
        uniqueKey: `accessRequest:${request.id}:${officer.id}`,
        subjectType: 'accessRequest',
        subjectId: request.id,
        recipientRef: officer.id,
      });
    }
  }

  async tellAsker(
    transaction: Transaction,
    { request, consultation, body }: AccessMatter,
    decided: {
      readonly decision: AccessDecision;
      readonly typed: string;
      readonly attachments: readonly NewAttachment[];
    },
  ): Promise<void> {
    const { decision, typed, attachments } = decided;
    await this.post.queue(transaction, {
      ...this.emails.write(new AccessDecidedEmail(request, { consultation, body, decision, typed })),
      hostId: request.hostId,
      purpose: 'notice',
      uniqueKey: `accessDecision:${request.id}`,
      subjectType: 'accessRequest',
      subjectId: request.id,
      recipientRef: request.id,
      attachments,
    });
  }
}
