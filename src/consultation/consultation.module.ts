import { Global, Module } from '@nestjs/common';
import { SecretLinks } from '../delivery/secret-links.js';
import { LinkHolders } from '../identity/access/request.js';
import { TextExtractor } from '../shared/documents/reading/text-extractor.js';
import { Completeness } from './completeness.service.js';
import { ConsultationFormController } from './consultation-form.controller.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { ConsultationReader } from './consultation-reader.js';
import { ConsultationService } from './consultation.service.js';
import { DeadlineCalendar } from './deadline/deadline-calendar.js';
import { DeadlineFileController } from './deadline/deadline-file.controller.js';
import { DeadlineSetting } from './deadline/deadline-setting.service.js';
import { ExtensionReader } from './deadline/extension/extension-reader.js';
import { ExtensionService } from './deadline/extension/extension.service.js';
import { CorrectionReader } from './draft/correction/correction-reader.js';
import { CorrectionService } from './draft/correction/correction.service.js';
import { DraftFinder } from './draft/draft-finder.js';
import { DraftListController } from './draft/draft-list.controller.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftService } from './draft/draft.service.js';
import { OutlineController } from './draft/outline.controller.js';
import { OutlineService } from './draft/outline.service.js';
import { DocumentIntake } from './file/document-intake.js';
import { InquiryAnswering } from './inquiry/inquiry-answering.service.js';
import { InquiryAsking } from './inquiry/inquiry-asking.service.js';
import { InquiryLimits } from './inquiry/inquiry-limits.js';
import { InquiryReader } from './inquiry/inquiry-reader.js';
import { PortalInquiriesController } from './inquiry/portal-inquiries.controller.js';
import { PublicInquiriesController } from './inquiry/public-inquiries.controller.js';
import { ReceivedInquiriesController } from './inquiry/received-inquiries.controller.js';
import { KnownLinks } from './invitation/known-links.js';
import { ResponseLinkService } from './invitation/response-link.service.js';
import { ConsultationListController } from './list/consultation-list.controller.js';
import { ConsultationListService } from './list/consultation-list.service.js';
import { ClosingService } from './opening/closing.service.js';
import { OpeningService } from './opening/opening.service.js';
import { LetterStep } from './overview/letter-step.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewService } from './overview/overview.service.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperService } from './paper/paper.service.js';
import { CaseOfficers } from './people/case-officers.js';
import { HostPeople } from './people/host-people.js';
import { Preparation } from './preparation.service.js';
import { CourseReader } from './programme/course-reader.js';
import { LineageController } from './programme/lineage.controller.js';
import { LineageService } from './programme/lineage.service.js';
import { MilestoneController } from './programme/milestone.controller.js';
import { ProgrammeCourse } from './programme/programme-course.service.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ProgrammeService } from './programme/programme.service.js';
import { QuestionController } from './question/question.controller.js';
import { QuestionService } from './question/question.service.js';
import { ExclusionController } from './recipient/exclusion.controller.js';
import { ListLocking } from './recipient/list-locking.service.js';
import { ListStateController } from './recipient/list-state.controller.js';
import { RecipientReader } from './recipient/recipient-reader.js';
import { RecipientRowsService } from './recipient/recipient-rows.service.js';
import { RecipientController } from './recipient/recipient.controller.js';
import { RecipientService } from './recipient/recipient.service.js';
import { OtherRounds } from './round/other-rounds.js';
import { RoundCopies } from './round/round-copies.js';
import { RoundReader } from './round/round-reader.js';
import { RoundController } from './round/round.controller.js';
import { RoundService } from './round/round.service.js';
import { HearingTopics } from './topic/hearing-topics.js';
import { WorkingGroupMembers } from './working-group/working-group-members.service.js';

const forOthers = [
  ConsultationReader,
  ConsultationService,
  ConsultationProgress,
  Completeness,
  Preparation,
  LetterStep,
  OpeningService,
  ClosingService,
  ExtensionService,
  ExtensionReader,
  CorrectionService,
  CorrectionReader,
  DeadlineCalendar,
  DeadlineSetting,
  InquiryReader,
  CaseOfficers,
  WorkingGroupMembers,
  KnownLinks,
  DraftFinder,
  DraftService,
  OutlineService,
  DocumentIntake,
  PaperService,
  QuestionService,
  RecipientReader,
  RecipientService,
  ListLocking,
  CourseReader,
  ProgrammeCourse,
  LineageService,
  OtherRounds,
  RoundCopies,
  RoundService,
  ResponseLinkService,
  HearingTopics,
  { provide: TextExtractor, useFactory: () => new TextExtractor() },
  { provide: LinkHolders, useExisting: ResponseLinkService },
  { provide: SecretLinks, useExisting: KnownLinks },
];

/** The hearing itself: what it asks, whom it invites, when it opens and closes. Knows no letters and no answers. */
@Global()
@Module({
  // `ny` and other fixed words stand before `:id`, which would take them for a hearing.
  controllers: [
    ConsultationListController,
    ConsultationFormController,
    OverviewController,
    DraftListController,
    DraftController,
    OutlineController,
    PaperController,
    QuestionController,
    RecipientController,
    ListStateController,
    ExclusionController,
    RoundController,
    ProgrammeController,
    MilestoneController,
    LineageController,
    DeadlineFileController,
    PublicInquiriesController,
    PortalInquiriesController,
    ReceivedInquiriesController,
  ],
  providers: [
    ...forOthers,
    ProgrammeService,
    HostPeople,
    ConsultationListService,
    OverviewService,
    RoundReader,
    RecipientRowsService,
    InquiryAsking,
    InquiryAnswering,
    InquiryLimits,
  ],
  exports: forOthers,
})
export class ConsultationModule {}
