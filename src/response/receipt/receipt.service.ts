import { Injectable } from '@nestjs/common';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import type { EmailRecipient } from '../../delivery/email/email.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { Transaction } from '../../shared/database/database.js';
import type { ReceiptMatter } from './receipt-matter.js';
import { ReceiptEmail } from './receipt.email.js';

/** Queues the receipt of a submission, in its transaction: to whoever sent it, and to the body's registered address. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
  ) {}

  async queue(transaction: Transaction, matter: ReceiptMatter): Promise<void> {
    const { version } = matter.written;
    for (const recipient of recipientsOf(matter)) {
      await this.post.queue(transaction, {
        ...this.emails.write(new ReceiptEmail(matter, recipient)),
        hostId: version.hostId,
        purpose: 'receipt',
        uniqueKey: `receipt:${version.id}:${recipient.address.toLowerCase()}`,
        subjectType: 'responseVersion',
        subjectId: version.id,
        recipientRef: version.invitationId,
      });
    }
  }
}

/** The sender and the body; one receipt when they have the same address, none when there is no address. */
function recipientsOf({ invitation, written }: ReceiptMatter): readonly EmailRecipient[] {
  const { senderEmail, senderName } = written.version;
  const sender = { address: senderEmail, name: senderName };
  const body = { address: invitation.email ?? '', name: invitation.addressedName };
  const isSame = sender.address.toLowerCase() === body.address.toLowerCase();
  return (isSame ? [body] : [sender, body]).filter((recipient) => recipient.address !== '');
}
