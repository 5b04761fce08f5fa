import { Global, Module } from '@nestjs/common';
import { Settings } from '../shared/config/settings.js';
import { uploadsFolder } from '../shared/shared.module.js';
import { AnswersInHand } from './answer-in-hand.js';
import { AnswerListService } from './answers/answer-list.service.js';
import { AnswerService } from './answers/answer.service.js';
import { AnswersController } from './answers/answers.controller.js';
import { FileOrderService } from './attachment/file-order.service.js';
import { PartController } from './attachment/part/part.controller.js';
import { PartFiles } from './attachment/part/part-files.js';
import { PartService } from './attachment/part/part.service.js';
import { PartSweep } from './attachment/part/part-sweep.js';
import { PartIntake } from './attachment/part/part-intake.js';
import { UploadController } from './attachment/upload.controller.js';
import { UploadService } from './attachment/upload.service.js';
import { ColleagueController } from './colleague/colleague.controller.js';
import { ColleagueList } from './colleague/colleague-list.js';
import { ColleaguePost } from './colleague/colleague-post.js';
import { ColleagueService } from './colleague/colleague.service.js';
import { ConfirmationController } from './confirmation/confirmation.controller.js';
import { PressedViews } from './confirmation/pressed-views.js';
import { SenderCodes } from './confirmation/sender-codes.js';
import { SenderConfirmations } from './confirmation/sender-confirmations.service.js';
import { VersionSenders } from './confirmation/version-senders.js';
import { BodyFinder } from './by-mail/body-finder.js';
import { HearingFinder } from './by-mail/hearing-finder.js';
import { MailAnswerController } from './by-mail/mail-answer.controller.js';
import { MailAnswers } from './by-mail/mail-answers.service.js';
import { MailForms } from './by-mail/mail-forms.js';
import { MailProposals } from './by-mail/mail-proposals.service.js';
import { BehalfController } from './behalf/behalf.controller.js';
import { BehalfService } from './behalf/behalf.service.js';
import { BehindWriter } from './behalf/behind-writer.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageService } from './coverage/coverage.service.js';
import { PortalDocumentsController } from './documents/portal-documents.controller.js';
import { OthersAnswers } from './others/others-answers.js';
import { OthersController } from './others/others.controller.js';
import { ExtensionRequestController } from './extension-request/extension-request.controller.js';
import { ExtensionRequestPost } from './extension-request/extension-request-post.js';
import { ExtensionRequestReader } from './extension-request/extension-request-reader.js';
import { ExtensionRequests } from './extension-request/extension-requests.service.js';
import { FindingBackModule } from './finding-back/finding-back.module.js';
import { FindingsController } from './form/finding/findings.controller.js';
import { FindingsService } from './form/finding/findings.service.js';
import { FormFileController } from './form/file/form-file.controller.js';
import { FormFiles } from './form/file/form-files.js';
import { FormWithLetter } from './form/file/form-with-letter.js';
import { FormUploadController } from './form/upload/form-upload.controller.js';
import { LetterModule } from '../letter/letter.module.js';
import { LetterheadReader } from '../letter/letterhead/letterhead-reader.js';
import { PdfModule } from '../shared/documents/pdf/pdf.module.js';
import { AroundAnswer } from './portal/around-answer.js';
import { LandingService } from './portal/landing.service.js';
import { PersonalDataFindings } from './personal-data/personal-data-findings.js';
import { PortalController } from './portal/portal.controller.js';
import { PortalService } from './portal/portal.service.js';
import { PresenceController } from './presence/presence.controller.js';
import { PresenceService } from './presence/presence.service.js';
import { DisputeController } from './receipt/dispute/dispute.controller.js';
import { DisputeLinks } from './receipt/dispute/dispute-links.js';
import { DisputeService } from './receipt/dispute/dispute.service.js';
import { SettlementController } from './receipt/dispute/settlement.controller.js';
import { AnswerReceiptController } from './receipt/answer-receipt.controller.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { ReceiptFiles } from './receipt/receipt-files.js';
import { ReceiptMaker } from './receipt/receipt-maker.js';
import { ReceiptMatters } from './receipt/receipt-matters.js';
import { ReceiptService } from './receipt/receipt.service.js';
import { Withdrawals } from './receipt/withdrawals.js';
import { BulkRegisteringService } from './registering/bulk-registering.service.js';
import { CorrectionsService } from './registering/corrections.service.js';
import { MovingController } from './registering/moving.controller.js';
import { MovingService } from './registering/moving.service.js';
import { QueueController } from './registering/queue.controller.js';
import { RegisteringController } from './registering/registering.controller.js';
import { RegisteringQueue } from './registering/registering-queue.service.js';
import { RegisteringService } from './registering/registering.service.js';
import { TargetHearings } from './registering/target-hearings.js';
import { RegistrationController } from './registration/registration.controller.js';
import { RegistrationService } from './registration/registration.service.js';
import { Receptions } from './registration/receptions.service.js';
import { UninvitedBodies } from './registration/uninvited-bodies.js';
import { UmbrellaReader } from './portal/umbrella-reader.js';
import { SupplementController } from './supplement/supplement.controller.js';
import { SupplementService } from './supplement/supplement.service.js';
import { ResponseService } from './response.service.js';
import { SilenceService } from './silence/silence.service.js';
import { NamingController } from './statement/naming.controller.js';
import { NoRemarksController } from './statement/statement.controller.js';
import { StatementService } from './statement/statement.service.js';
import { CheckViews } from './submission/check-views.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { QuarantineService } from './quarantine/quarantine.service.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmissionService } from './submission/submission.service.js';
import { VersionReader } from './submission/version-reader.js';
import { VersionWriter } from './submission/version-writer.js';
import { WithdrawalService } from './submission/withdrawal.service.js';
import { UninvitedController } from './uninvited/uninvited.controller.js';
import { UninvitedService } from './uninvited/uninvited.service.js';
import { FillingController } from './typing/filling.controller.js';
import { TypingService } from './typing/typing.service.js';

const services = [
  AnswerService,
  AnswersInHand,
  ResponseService,
  TypingService,
  UploadService,
  FileOrderService,
  PartService,
  StatementService,
  SubmissionService,
  WithdrawalService,
  RegistrationService,
  Receptions,
  SilenceService,
  VersionReader,
  ExtensionRequests,
  ExtensionRequestReader,
  SenderConfirmations,
  PersonalDataFindings,
  FormFiles,
  ColleagueList,
  ColleagueService,
  SenderCodes,
  VersionSenders,
  LandingService,
  CoverageService,
];

/** How bodies answer, what they answered, and who is silent. Sends no reminders, and knows nothing of what is made of an answer afterwards. */
@Global()
@Module({
  imports: [LetterModule, PdfModule, FindingBackModule],
  controllers: [
    PortalController,
    PortalDocumentsController,
    OthersController,
    ExtensionRequestController,
    FillingController,
    PresenceController,
    ColleagueController,
    PartController,
    UploadController,
    FormUploadController,
    FindingsController,
    FormFileController,
    NoRemarksController,
    NamingController,
    BehalfController,
    SupplementController,
    SubmissionController,
    ConfirmationController,
    ReceiptController,
    AnswerReceiptController,
    DisputeController,
    SettlementController,
    RegistrationController,
    AnswersController,
    QuarantineController,
    QueueController,
    MovingController,
    RegisteringController,
    CoverageController,
    UninvitedController,
    MailAnswerController,
  ],
  providers: [
    ...services,
    AroundAnswer,
    OthersAnswers,
    ExtensionRequestPost,
    PresenceService,
    ColleaguePost,
    PortalService,
    PartIntake,
    PartSweep,
    {
      provide: PartFiles,
      useFactory: (settings: Settings) => new PartFiles(uploadsFolder(settings)),
      inject: [Settings],
    },
    ReceiptService,
    ReceiptMatters,
    LetterheadReader,
    ReceiptFiles,
    ReceiptMaker,
    Withdrawals,
    DisputeLinks,
    DisputeService,
    CheckViews,
    PressedViews,
    RegisteringQueue,
    RegisteringService,
    BulkRegisteringService,
    CorrectionsService,
    MovingService,
    TargetHearings,
    VersionWriter,
    BehindWriter,
    BehalfService,
    SupplementService,
    UmbrellaReader,
    UninvitedBodies,
    UninvitedService,
    BodyFinder,
    HearingFinder,
    MailForms,
    MailProposals,
    MailAnswers,
    AnswerListService,
    FindingsService,
    FormWithLetter,
    QuarantineService,
  ],
  exports: services,
})
export class ResponseModule {}
