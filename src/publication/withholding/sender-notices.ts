import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { Transaction } from '../../shared/database/database.js';
import type { AnswerToDecide } from '../published/decision-ground.js';
import { WithheldEmail } from './withheld.email.js';
import type { WithheldOfAnswer } from './withheld-parts.js';
import type { Withholding } from './withholding.entity.js';

/**
 * Tells whoever sent an answer that it is not published, or not as it was sent: once for each set of decisions. One that
 * came without an e-mail address has nobody to tell.
 */
@Injectable()
export class SenderNotices {
  constructor(
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
  ) {}

  async tell(
    transaction: Transaction,
    { consultation, response, version }: AnswerToDecide,
    withheld: WithheldOfAnswer,
  ): Promise<void> {
    const decisions = decisionsIn(withheld);
    if (decisions.length === 0 || version.senderEmail === '') return;
    const invitation = await transaction.findOneByOrFail(Invitation, { id: response.invitationId });
    const recipient = { address: version.senderEmail, name: version.senderName };
    await this.post.queue(transaction, {
      ...this.emails.write(new WithheldEmail(recipient, { consultation, invitation, version, decisions })),
      hostId: response.hostId,
      purpose: 'notice',
      uniqueKey: `withheld:${version.id}:${keyOf(decisions)}`,
      subjectType: 'responseVersion',
      subjectId: version.id,
      recipientRef: response.invitationId,
    });
  }
}

function decisionsIn({ whole, attachments, passages }: WithheldOfAnswer): readonly Withholding[] {
  return [...whole, ...attachments, ...passages.map(({ decision }) => decision)];
}

function keyOf(decisions: readonly Withholding[]): string {
  const ids = decisions.map(({ id }) => id).sort();
  return createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 32);
}
