import { Injectable } from '@nestjs/common';
import { DeliveryReport } from '../../delivery/incoming/delivery-report.entity.js';
import type { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { PostRecords, type MessageRecord } from '../../delivery/post-records.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { PostalAddressService } from '../../register/contact/postal/postal-address.service.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Download } from '../../shared/web/page.js';
import { MessageAccess, type MessageInView } from './message-access.js';
import { subjectOf, type MessageRef } from './message-mend.service.js';

const MOST_REPORTS = 50;

/** Everything that is known of one letter of a dispatch. */
export interface MessageStory extends MessageInView, MessageRecord {
  readonly reports: readonly DeliveryReport[];
  /** Where a letter on paper goes; empty when the register does not know. */
  readonly postalAddress: string;
}

/** Reads one letter of a dispatch with all that happened to it. */
@Injectable()
export class MessageReader {
  constructor(
    private readonly database: Database,
    private readonly access: MessageAccess,
    private readonly records: PostRecords,
    private readonly postalAddresses: PostalAddressService,
    private readonly files: FileStore,
  ) {}

  async story(actor: PersonActor, ref: MessageRef): Promise<MessageStory> {
    const view = await this.access.message(actor, ref, 'see');
    const record = await this.records.record(ref.messageId);
    if (!record) throw new NotFound('message');
    const reports = await this.database.reader.find(DeliveryReport, {
      where: { messageId: ref.messageId },
      order: { reportedAt: 'ASC', id: 'ASC' },
      take: MOST_REPORTS,
    });
    return { ...view, ...record, reports, postalAddress: await this.postalAddressOf(view) };
  }

  /** A file of the letter, by its place: 1 is the letter itself. */
  async file(actor: PersonActor, ref: MessageRef, place: number): Promise<Download> {
    await this.access.message(actor, ref, 'see');
    const record = await this.records.record(ref.messageId);
    const file: MessageAttachment | undefined = record?.attachments[place - 1];
    if (!file) throw new NotFound('attachment');
    return new Download(await this.files.stream(file.sha256), file.filename, file.mediaType);
  }

  private async postalAddressOf({ message, invitation }: MessageInView): Promise<string> {
    const subject = subjectOf(invitation);
    if (message.channel !== 'print' || subject === null) return '';
    return this.postalAddresses.of(invitation.hostId, subject);
  }
}
