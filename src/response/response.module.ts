import { Global, Module } from '@nestjs/common';
import { AnswersInHand } from './answer-in-hand.js';
import { AnswerListService } from './answers/answer-list.service.js';
import { AnswerService } from './answers/answer.service.js';
import { AnswersController } from './answers/answers.controller.js';
import { UploadController } from './attachment/upload.controller.js';
import { UploadService } from './attachment/upload.service.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageService } from './coverage/coverage.service.js';
import { FindingsController } from './form/finding/findings.controller.js';
import { FindingsService } from './form/finding/findings.service.js';
import { FormFileController } from './form/file/form-file.controller.js';
import { FormFiles } from './form/file/form-files.js';
import { FormUploadController } from './form/upload/form-upload.controller.js';
import { LandingController } from './portal/landing.controller.js';
import { LandingService } from './portal/landing.service.js';
import { PortalController } from './portal/portal.controller.js';
import { PortalService } from './portal/portal.service.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { ReceiptService } from './receipt/receipt.service.js';
import { RegistrationController } from './registration/registration.controller.js';
import { RegistrationService } from './registration/registration.service.js';
import { UninvitedBodies } from './registration/uninvited-bodies.js';
import { ResponseService } from './response.service.js';
import { SilenceService } from './silence/silence.service.js';
import { NamingController } from './statement/naming.controller.js';
import { NoRemarksController } from './statement/statement.controller.js';
import { StatementService } from './statement/statement.service.js';
import { CheckViews } from './submission/check-views.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmissionService } from './submission/submission.service.js';
import { VersionReader } from './submission/version-reader.js';
import { VersionWriter } from './submission/version-writer.js';
import { WithdrawalService } from './submission/withdrawal.service.js';
import { FillingController } from './typing/filling.controller.js';
import { TypingService } from './typing/typing.service.js';

const services = [
  AnswersInHand,
  ResponseService,
  TypingService,
  UploadService,
  StatementService,
  SubmissionService,
  WithdrawalService,
  RegistrationService,
  SilenceService,
  VersionReader,
  FormFiles,
];

/** How bodies answer, what they answered, and who is silent. Sends no reminders, and knows nothing of what is made of an answer afterwards. */
@Global()
@Module({
  controllers: [
    PortalController,
    FillingController,
    UploadController,
    FormUploadController,
    FindingsController,
    FormFileController,
    NoRemarksController,
    NamingController,
    SubmissionController,
    ReceiptController,
    RegistrationController,
    AnswersController,
    CoverageController,
    // Last: `/svar/:secret` would take every other address below `/svar`.
    LandingController,
  ],
  providers: [
    ...services,
    LandingService,
    PortalService,
    ReceiptService,
    CheckViews,
    VersionWriter,
    UninvitedBodies,
    AnswerListService,
    AnswerService,
    CoverageService,
    FindingsService,
  ],
  exports: services,
})
export class ResponseModule {}
