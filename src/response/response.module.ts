import { Global, Module } from '@nestjs/common';
import { AnswersInHand } from './answer-in-hand.js';
import { AnswerListService } from './answers/answer-list.service.js';
import { AnswerService } from './answers/answer.service.js';
import { AnswersController } from './answers/answers.controller.js';
import { UploadController } from './attachment/upload.controller.js';
import { UploadService } from './attachment/upload.service.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageService } from './coverage/coverage.service.js';
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
  VersionReader,
];

/** How bodies answer, and what they answered. Knows no reminders, and nothing of what is made of an answer afterwards. */
@Global()
@Module({
  controllers: [
    PortalController,
    FillingController,
    UploadController,
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
  ],
  exports: services,
})
export class ResponseModule {}
