import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Clock } from '../../shared/time/clock.js';
import type { OutgoingMail } from '../channel/mail-channel.js';
import { BounceAddresses } from '../incoming/bounce-addresses.js';
import type { ClaimedMessage } from '../ledger/claimed-message.js';
import { SecretLinks, withAddresses } from '../secret-links.js';

/** The hosts that messages are sent for, by id. */
export type Senders = ReadonlyMap<string, Host>;

/** Makes of a frozen message what leaves the building: secret addresses in their places, files opened. */
@Injectable()
export class MailAssembly {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly links: SecretLinks,
    private readonly addresses: BounceAddresses,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async sendersOf(batch: readonly ClaimedMessage[]): Promise<Senders> {
    const ids = new Set(batch.flatMap(({ message }) => message.hostId ?? []));
    const hosts = await this.database.reader.findBy(Host, { id: In([...ids]) });
    return new Map(hosts.map((host) => [host.id, host]));
  }

  /** Throws when a link is revoked or a file is missing; nothing has left then. */
  async assemble({ message, attachments }: ClaimedMessage, senders: Senders): Promise<OutgoingMail> {
    const host = message.hostId === null ? undefined : senders.get(message.hostId);
    const addresses = new Map(
      await Promise.all(message.linkIds.map(async (id) => [id, await this.links.addressOf(id)] as const)),
    );
    const files = attachments.map(async (file) => ({
      filename: file.filename,
      mediaType: file.mediaType,
      content: await this.files.stream(file.sha256),
    }));
    return {
      messageId: message.messageIdHeader,
      envelopeFrom: this.addresses.addressFor(message.id),
      envelopeId: message.id,
      from: { name: host?.name ?? 'Høring', address: this.settings.mailFrom },
      to: { name: message.toName ?? '', address: message.toAddress },
      replyTo: host?.mailbox ?? null,
      date: this.clock.now(),
      language: message.languageForm,
      subject: message.subject,
      text: withAddresses(message.textBody, addresses),
      html: withAddresses(message.htmlBody, addresses),
      files: await Promise.all(files),
      unsubscribe: message.unsubscribeLinkId === null ? null : await this.links.addressOf(message.unsubscribeLinkId),
    };
  }
}
