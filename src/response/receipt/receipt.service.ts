import { Injectable } from '@nestjs/common';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import type { ResponseWithdrawal } from '../response.entity.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { recipientsOf } from './receipt.email.js';
import { Receipt } from './receipt.entity.js';
import { WithdrawalEmail, type WithdrawalMatter } from './withdrawal.email.js';

/** Draws the receipt of the version whose id is the job's key, and sends it. */
export const MAKE_RECEIPT_JOB = 'receipt.make';

/** Asks for receipts in the transaction of what they are about, and knows which are made. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
  ) {}

  /** Asks for the receipt of a version. It is drawn and sent by a worker, as soon as the transaction is committed. */
  async queue(transaction: Transaction, { id: versionId }: Pick<ResponseVersion, 'id'>): Promise<void> {
    await this.jobs.add(transaction, MAKE_RECEIPT_JOB, versionId, { versionId });
  }

  /** Says to whoever sent the answer last, and to the body's registered address, that it was taken back. */
  async queueWithdrawal(
    transaction: Transaction,
    withdrawal: ResponseWithdrawal,
    about: Pick<WithdrawalMatter, 'consultation' | 'invitation'>,
  ): Promise<void> {
    const { responseId } = withdrawal;
    const version = await transaction.findOne(ResponseVersion, { where: { responseId }, order: { number: 'DESC' } });
    if (!version) return;
    for (const recipient of recipientsOf({ invitation: about.invitation, written: { version } })) {
      await this.post.queue(transaction, {
        ...this.emails.write(new WithdrawalEmail({ ...about, version, withdrawal }, recipient)),
        hostId: version.hostId,
        purpose: 'receipt',
        uniqueKey: `withdrawal:${responseId}:${recipient.address.toLowerCase()}`,
        subjectType: 'responseVersion',
        subjectId: version.id,
        recipientRef: version.invitationId,
      });
    }
  }

  /** The receipt of a version as it was made; null while it is not made yet. */
  async of(versionId: string): Promise<Receipt | null> {
    return this.database.reader.findOneBy(Receipt, { versionId });
  }
}
