import { Global, Module, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SignInPost } from '../identity/sign-in/sign-in-post.js';
import { Settings } from '../shared/config/settings.js';
import { Worker } from '../shared/jobs/worker.js';
import { MailChannel } from './channel/mail-channel.js';
import { SmtpChannel } from './channel/smtp-channel.js';
import { EmailWriter } from './email/email-writer.js';
import { LedgerWriter } from './ledger/ledger-writer.js';
import { MessageLedger } from './ledger/message-ledger.js';
import { BuiltInMailbox } from './mailbox/built-in-mailbox.js';
import { MailboxChannel } from './mailbox/mailbox-channel.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MailboxService } from './mailbox/mailbox.service.js';
import { MailAssembly } from './postman/mail-assembly.js';
import { Postman } from './postman/postman.js';
import { PostOffice } from './post-office.service.js';
import { PostRecords } from './post-records.service.js';
import { SignInMail } from './sign-in/sign-in-mail.js';

/** The post office: takes messages, hands them over, keeps the ledger of every try. Knows nothing of what they are about. */
@Global()
@Module({
  controllers: [MailboxController],
  providers: [
    PostOffice,
    PostRecords,
    EmailWriter,
    MessageLedger,
    LedgerWriter,
    MailAssembly,
    Postman,
    BuiltInMailbox,
    MailboxService,
    { provide: SignInPost, useClass: SignInMail },
    {
      provide: MailChannel,
      useFactory: (settings: Settings, mailbox: BuiltInMailbox) =>
        settings.smtpUrl === undefined ? new MailboxChannel(mailbox) : new SmtpChannel(settings.smtpUrl),
      inject: [Settings, BuiltInMailbox],
    },
  ],
  exports: [PostOffice, PostRecords, EmailWriter, SignInPost, MailChannel],
})
export class DeliveryModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly worker: Worker,
    private readonly postman: Postman,
    private readonly channel: MailChannel,
    private readonly mailbox: BuiltInMailbox,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.postman.round());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.channel.close();
    await this.mailbox.stop();
  }
}
