import { Inject, Injectable } from '@nestjs/common';
import PostalMime from 'postal-mime';
import type { PersonActor } from '../../identity/access/actor.js';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { likePattern } from '../../shared/language/sorting.js';
import { MailboxMessage } from './mailbox-message.entity.js';
import { mailboxPolicy } from './mailbox.policy.js';

/** An e-mail that has been read: its text, and the files that came with it. */
export interface OpenedMessage {
  readonly message: MailboxMessage;
  readonly text: string;
  readonly files: readonly OpenedFile[];
}

export interface OpenedFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Reads the built-in mailbox. There is none when the service has a mail server, and everything in it is not found. */
@Injectable()
export class MailboxService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** A page of the messages of the actor's host, newest first, filtered by words in recipient or subject. */
  async list(actor: PersonActor, search: string, page: string | undefined): Promise<Page<MailboxMessage>> {
    this.demandAccess(actor);
    const matching = this.database.reader
      .createQueryBuilder(MailboxMessage, 'm')
      .where('m.hostId = :hostId', { hostId: actor.hostId })
      .andWhere(`m.searchText LIKE :pattern ESCAPE '\\'`, { pattern: likePattern(search) });
    const total = await matching.getCount();
    const number = boundedPage(page, total);
    const rows = await matching
      .orderBy('m.receivedAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .offset((number - 1) * PAGE_SIZE)
      .limit(PAGE_SIZE)
      .getMany();
    return pageOf(rows, total, number);
  }

  /** Opens one message; throws `NotFound` for one of another host. */
  async open(actor: PersonActor, id: string): Promise<OpenedMessage> {
    this.demandAccess(actor);
    const message = await this.database.reader.findOneBy(MailboxMessage, { id, hostId: actor.hostId });
    if (!message) throw new NotFound('mailboxMessage');
    const read = await PostalMime.parse(await this.files.read(message.sha256), { attachmentEncoding: 'arraybuffer' });
    const files = read.attachments.map((file) => ({
      filename: file.filename ?? 'vedlegg',
      mediaType: file.mimeType,
      content: typeof file.content === 'string' ? Buffer.from(file.content) : new Uint8Array(file.content),
    }));
    return { message, text: (read.text ?? '').trim(), files };
  }

  /** One file of a message, counted from 1. */
  async file(actor: PersonActor, id: string, number: number): Promise<OpenedFile> {
    const file = (await this.open(actor, id)).files[number - 1];
    if (!file) throw new NotFound('mailboxFile');
    return file;
  }

  private demandAccess(actor: PersonActor): void {
    if (this.settings.smtpUrl !== undefined) throw new NotFound('mailbox');
    if (!mailboxPolicy.read(actor)) throw new NotAllowed('mailbox.read');
  }
}
