import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { FileStore, type StoredBytes } from '../../shared/files/file-store.js';
import type { ClaimedJob } from '../../shared/jobs/job-queue.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { DisputeLinks } from './dispute/dispute-links.js';
import { PDF, ReceiptFiles } from './receipt-files.js';
import { receiptFilename, type ReceiptMatter } from './receipt-matter.js';
import { ReceiptMatters } from './receipt-matters.js';
import { ReceiptEmail, recipientsOf } from './receipt.email.js';
import { Receipt } from './receipt.entity.js';
import { MAKE_RECEIPT_JOB } from './receipt.service.js';

/** A document that cannot be drawn does not keep the receipt from those who wait for it longer than this. */
const ATTEMPTS_WITH_DOCUMENT = 3;

/**
 * Makes the receipt of a submitted version after the submission, so that no drawing holds up the only writer: draws it, keeps
 * the file, and then in one transaction writes its row and queues the messages that carry it. The job was written with the
 * submission; done again it changes nothing.
 */
@Injectable()
export class ReceiptMaker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly matters: ReceiptMatters,
    private readonly receipts: ReceiptFiles,
    private readonly files: FileStore,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.worker.handle(MAKE_RECEIPT_JOB, (job) => this.make(job));
  }

  async make({ key: versionId, attempts }: Pick<ClaimedJob, 'key' | 'attempts'>): Promise<void> {
    const { reader } = this.database;
    const version = await reader.findOneBy(ResponseVersion, { id: versionId });
    if (!version || (await reader.existsBy(Receipt, { versionId }))) return;
    const matter = await this.matters.of(version);
    try {
      const stored = await this.files.keep(await this.receipts.draw(matter));
      await this.database.write((transaction) => this.give(transaction, matter, stored));
    } catch (error) {
      if (attempts >= ATTEMPTS_WITH_DOCUMENT) await this.sendWithout(matter);
      throw error;
    }
  }

  private async give(
    transaction: Transaction,
    matter: ReceiptMatter,
    { sha256, sizeBytes }: StoredBytes,
  ): Promise<void> {
    const { id: versionId, hostId, receiptNumber } = matter.written.version;
    if (await transaction.existsBy(Receipt, { versionId })) return;
    await transaction.insert(Receipt, { versionId, hostId, sha256, sizeBytes, madeAt: this.clock.now() });
    const filename = receiptFilename(receiptNumber);
    await this.queue(transaction, matter, [{ sha256, sizeBytes, filename, mediaType: PDF }]);
    await this.audit.record(transaction, systemActor(hostId), {
      action: 'receipt.made',
      objectType: 'responseVersion',
      objectId: versionId,
      changes: { sha256 },
    });
  }

  /** The messages hold the complete answer as text too. The document is still tried, and can be downloaded once it is there. */
  private async sendWithout(matter: ReceiptMatter): Promise<void> {
    await this.database.write((transaction) => this.queue(transaction, matter, []));
  }

  private async queue(
    transaction: Transaction,
    matter: ReceiptMatter,
    attachments: readonly NewAttachment[],
  ): Promise<void> {
    const { version } = matter.written;
    for (const recipient of recipientsOf(matter)) {
      await this.post.queue(transaction, {
        ...this.emails.write(
          new ReceiptEmail(matter, recipient, attachments.length > 0 ? 'withDocument' : 'textAlone'),
        ),
        hostId: version.hostId,
        purpose: 'receipt',
        uniqueKey: `receipt:${version.id}:${recipient.address.toLowerCase()}`,
        subjectType: 'responseVersion',
        subjectId: version.id,
        recipientRef: version.invitationId,
        linkIds: recipient.as === 'body' ? [DisputeLinks.idFor(version.id)] : [],
        attachments,
      });
    }
  }
}
