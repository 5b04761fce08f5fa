import { Global, Module, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SignInPost } from '../identity/sign-in/sign-in-post.js';
import { Settings } from '../shared/config/settings.js';
import { Worker } from '../shared/jobs/worker.js';
import { MailChannel } from './channel/mail-channel.js';
import { SmtpChannel } from './channel/smtp-channel.js';
import { EmailWriter } from './email/email-writer.js';
import { MessageForgetting } from './forgetting/message-forgetting.js';
import { BounceAddresses } from './incoming/bounce-addresses.js';
import { IncomingDeeds } from './incoming/incoming-deeds.service.js';
import { MailOffers } from './incoming/mail-offers.js';
import { IncomingMailService } from './incoming/incoming-mail.service.js';
import { MailIntake, READ_MAIL_JOB } from './incoming/mail-intake.js';
import { IncomingDeedsController } from './incoming/page/incoming-deeds.controller.js';
import { IncomingController } from './incoming/page/incoming.controller.js';
import { IncomingReading } from './incoming/reading/incoming-reading.service.js';
import { MailOpener } from './incoming/reading/mail-opener.js';
import { MailOwners } from './incoming/reading/mail-owners.js';
import { MessageFinder } from './incoming/reading/message-finder.js';
import { ImapSource } from './incoming/source/imap-source.js';
import { MailSource } from './incoming/source/mail-source.js';
import { SubjectPlaces } from './incoming/subject-places.js';
import { LedgerWriter } from './ledger/ledger-writer.js';
import { MessageLedger } from './ledger/message-ledger.js';
import { MessageReaper } from './ledger/message-reaper.js';
import { BuiltInMailbox } from './mailbox/built-in-mailbox.js';
import { MailboxChannel } from './mailbox/mailbox-channel.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MailboxService } from './mailbox/mailbox.service.js';
import { MessageEvidence } from './mending/message-evidence.service.js';
import { MessageMending } from './mending/message-mending.service.js';
import { MailAssembly } from './postman/mail-assembly.js';
import { Postman } from './postman/postman.js';
import { PostOffice } from './post-office.service.js';
import { PostRecords } from './post-records.service.js';
import { MessageRecall } from './recall/message-recall.service.js';
import { SignInMail } from './sign-in/sign-in-mail.js';
import { Throttles } from './throttle/throttles.service.js';

/** The post office: takes messages, hands them over, keeps the ledger of every try. Knows nothing of what they are about. */
@Global()
@Module({
  controllers: [MailboxController, IncomingController, IncomingDeedsController],
  providers: [
    MessageForgetting,
    PostOffice,
    PostRecords,
    MessageRecall,
    MessageMending,
    MessageEvidence,
    EmailWriter,
    MessageLedger,
    MessageReaper,
    Throttles,
    LedgerWriter,
    MailAssembly,
    Postman,
    BuiltInMailbox,
    MailboxService,
    BounceAddresses,
    MailIntake,
    IncomingReading,
    MailOpener,
    MailOwners,
    MessageFinder,
    SubjectPlaces,
    MailOffers,
    IncomingMailService,
    IncomingDeeds,
    {
      provide: MailSource,
      useFactory: (settings: Settings) => (settings.imapUrl === undefined ? null : new ImapSource(settings.imapUrl)),
      inject: [Settings],
    },
    { provide: SignInPost, useClass: SignInMail },
    {
      provide: MailChannel,
      useFactory: (settings: Settings, mailbox: BuiltInMailbox) =>
        settings.smtpUrl === undefined ? new MailboxChannel(mailbox) : new SmtpChannel(settings.smtpUrl),
      inject: [Settings, BuiltInMailbox],
    },
  ],
  exports: [
    MessageForgetting,
    PostOffice,
    PostRecords,
    MessageRecall,
    MessageMending,
    MessageEvidence,
    EmailWriter,
    SignInPost,
    MailChannel,
    SubjectPlaces,
    MailOffers,
    IncomingMailService,
    IncomingDeeds,
  ],
})
export class DeliveryModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly worker: Worker,
    private readonly postman: Postman,
    private readonly channel: MailChannel,
    private readonly mailbox: BuiltInMailbox,
    private readonly intake: MailIntake,
    private readonly incoming: IncomingReading,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.postman.round());
    this.worker.everyTick(() => this.intake.round());
    this.worker.handle(READ_MAIL_JOB, (job) => this.incoming.read(job.key));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.channel.close();
    await this.mailbox.stop();
  }
}
