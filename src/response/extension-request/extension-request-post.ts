import { Injectable } from '@nestjs/common';
import { Consultation } from '../../consultation/consultation.entity.js';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { CaseOfficers } from '../../consultation/people/case-officers.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import type { EmailRecipient } from '../../delivery/email/email.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { Settings } from '../../shared/config/settings.js';
import type { Transaction } from '../../shared/database/database.js';
import { ExtensionDecidedEmail } from './extension-decided.email.js';
import { ExtensionRequestEmail } from './extension-request.email.js';
import type { ExtensionRequest } from './extension-request.entity.js';

/** Tells a hearing's editors that a body wishes for a later deadline, and the body what came of it. */
@Injectable()
export class ExtensionRequestPost {
  constructor(
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly officers: CaseOfficers,
    private readonly settings: Settings,
  ) {}

  async tellEditors(
    transaction: Transaction,
    matter: {
      readonly consultation: Consultation;
      readonly invitation: Invitation;
      readonly request: ExtensionRequest;
    },
  ): Promise<void> {
    const { id, consultationId, hostId } = matter.request;
    const address = `${this.settings.baseUrl}${consultationPath(consultationId, 'fristonsker', id)}`;
    for (const officer of await this.officers.of(transaction, consultationId)) {
      await this.post.queue(transaction, {
        ...this.emails.write(new ExtensionRequestEmail(officer, { ...matter, address })),
        hostId,
        purpose: 'notice',
        uniqueKey: `extensionRequest:${id}:${officer.id}`,
        subjectType: 'consultation',
        subjectId: consultationId,
        recipientRef: officer.id,
      });
    }
  }

  /** To whoever asked and to the body's own address; one e-mail when they are the same. */
  async tellBody(
    transaction: Transaction,
    request: ExtensionRequest,
    decision: { readonly words: string; readonly extension: Extension | null },
  ): Promise<void> {
    const consultation = await transaction.findOneByOrFail(Consultation, { id: request.consultationId });
    const invitation = await transaction.findOneByOrFail(Invitation, { id: request.invitationId });
    for (const recipient of recipientsOf(request, invitation)) {
      await this.post.queue(transaction, {
        ...this.emails.write(new ExtensionDecidedEmail(recipient, { consultation, invitation, request, ...decision })),
        hostId: request.hostId,
        purpose: 'notice',
        uniqueKey: `extensionDecision:${request.id}:${recipient.address.toLowerCase()}`,
        subjectType: 'consultation',
        subjectId: request.consultationId,
        recipientRef: request.invitationId,
      });
    }
  }
}

function recipientsOf(request: ExtensionRequest, invitation: Invitation): readonly EmailRecipient[] {
  const asker = { address: request.askedByEmail, name: request.askedByName };
  const body = { address: invitation.email ?? '', name: invitation.addressedName };
  const isSame = asker.address.toLowerCase() === body.address.toLowerCase();
  return (isSame ? [asker] : [asker, body]).filter(({ address }) => address !== '');
}
