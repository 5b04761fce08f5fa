import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TextExtractor } from '../shared/documents/reading/text-extractor.js';
import { Worker } from '../shared/jobs/worker.js';
import { AnalysisAccess } from './analysis-access.js';
import { AnalysisReader } from './analysis-reader.js';
import { GroupDeskController } from './group/group-desk.controller.js';
import { GroupDeskReader } from './group/group-desk-reader.js';
import { GroupInvitations } from './group/group-invitations.service.js';
import { GroupReader } from './group/group-reader.js';
import { GroupWork } from './group/group-work.service.js';
import { GroupController } from './group/group.controller.js';
import { ProposalCard } from './group/proposal-card.js';
import { ProposalFollowingController } from './group/proposal-following.controller.js';
import { ProposalFollowing } from './group/proposal-following.service.js';
import { BulkChoiceService } from './bulk/bulk-choice.service.js';
import { BulkHearings } from './bulk/bulk-hearing.js';
import { BulkPages } from './bulk/bulk-pages.js';
import { BulkReader } from './bulk/bulk-reader.js';
import { BulkWorker } from './bulk/bulk-worker.js';
import { AlikeJobs } from './alike/alike-jobs.js';
import { AlikeWork } from './alike/alike-work.js';
import { CommentsInTexts } from './alike/deciding/comments-in-texts.js';
import { FamilyDecisionService } from './alike/deciding/family-decision.service.js';
import { FollowingService } from './alike/deciding/following.service.js';
import { TakingBackService } from './alike/deciding/taking-back.service.js';
import { AlikeShelves } from './alike/family/alike-shelves.js';
import { AlikeSorting } from './alike/family/alike-sorting.js';
import { AlikeCard } from './alike/pages/alike-card.js';
import { FamilyDecisionController } from './alike/pages/family-decision.controller.js';
import { FamilyDecisions } from './alike/pages/family-decisions.js';
import { FamilyDesk } from './alike/pages/family-desk.js';
import { FamilyController } from './alike/pages/family.controller.js';
import { FollowingController } from './alike/pages/following.controller.js';
import { FamilyReader } from './alike/family/family-reader.js';
import { BulkController } from './bulk/bulk.controller.js';
import { ChosenRows } from './bulk/chosen-rows.js';
import { BULK_JOB, BulkService } from './bulk/bulk.service.js';
import { CardParts } from './card/card-parts.js';
import { CodebookDesk } from './codebook/codebook-desk.js';
import { CodebookReader } from './codebook/codebook-reader.js';
import { CodebookController } from './codebook/codebook.controller.js';
import { CodebookService } from './codebook/codebook.service.js';
import { SharedCodebooksController } from './codebook/shared/shared-codebooks.controller.js';
import { SharedCodebooksService } from './codebook/shared/shared-codebooks.service.js';
import { TagMergingController } from './codebook/tag-merging.controller.js';
import { TagMergingService } from './codebook/tag-merging.service.js';
import { CommentBench } from './comment/comment-bench.js';
import { CommentCards } from './comment/comment-cards.js';
import { CommentService } from './comment/comment.service.js';
import { UndoService } from './comment/undo.service.js';
import { ChangeDeedsController } from './deeds/change-deeds.controller.js';
import { CommentDeedsController } from './deeds/comment-deeds.controller.js';
import { PlacementDeedsController } from './deeds/placement-deeds.controller.js';
import { CommentLines } from './line/comment-lines.js';
import { LetterTexts } from './line/letter-texts.js';
import { LINES_JOB, LinesService } from './line/lines.service.js';
import { CommentListReader } from './list/comment-list.js';
import { CommentListController } from './list/comment-list.controller.js';
import { LineFilters } from './list/line-filter.js';
import { ListChoicesReader } from './list/list-choices.js';
import { MemoController } from './memo/memo.controller.js';
import { MemoService } from './memo/memo.service.js';
import { DeedAnswers } from './deeds/deed-answers.js';
import { CommentPages } from './one/comment-pages.js';
import { CommentReader } from './one/comment-reader.js';
import { CommentController } from './one/comment.controller.js';
import { PlacementService } from './placement/placement.service.js';
import { ProposalController } from './proposal/proposal.controller.js';
import { ProposalService } from './proposal/proposal.service.js';
import { ReadingQueue } from './queue/reading-queue.js';
import { ReadingQueueController } from './queue/reading-queue.controller.js';
import { Carrying } from './reading/carrying.js';
import { FieldComments } from './reading/field-comments.js';
import { OutdatedTexts } from './reading/outdated-texts.js';
import { ScannedAnswers } from './reading/scanned-answers.js';
import { ReadingService } from './reading/reading.service.js';
import { ReadingAnew } from './reading/reading-anew.js';
import { ReadingJobs } from './reading/reading-jobs.js';
import { RereadingService } from './reading/rereading.service.js';
import { TextReader } from './reading/text-reader.js';
import { ReasonTexts } from './standard-text/reason-texts.js';
import { StandardTextReader } from './standard-text/standard-text-reader.js';
import { StandardTextController } from './standard-text/standard-text.controller.js';
import { StandardTextService } from './standard-text/standard-text.service.js';
import { suggestionControllers, suggestionReaders, suggestionServices } from './suggestion/suggestion.providers.js';
import { SourceTexts } from './text/source-texts.js';
import { workControllers, workReaders, workServices } from './work/work.providers.js';
import { LetterSearch } from './search/letter-search.js';
import { SearchController } from './search/search.controller.js';
import { OriginalFiles } from './workbench/original-files.js';
import { SetAsideGuess } from './workbench/set-aside-guess.js';
import { WorkbenchReader } from './workbench/workbench-reader.js';
import { WorkbenchController } from './workbench/workbench.controller.js';

const alike = [
  AlikeJobs,
  AlikeShelves,
  AlikeSorting,
  CommentsInTexts,
  FamilyDecisionService,
  TakingBackService,
  FollowingService,
  FamilyReader,
];

const services = [
  GroupWork,
  GroupInvitations,
  ProposalFollowing,
  ...workServices,
  ...suggestionServices,
  ...alike,
  AnalysisAccess,
  SourceTexts,
  TextReader,
  Carrying,
  FieldComments,
  ReadingService,
  RereadingService,
  ReadingAnew,
  OutdatedTexts,
  CommentCards,
  CommentLines,
  LetterTexts,
  LinesService,
  CommentBench,
  CommentService,
  UndoService,
  ProposalService,
  PlacementService,
  CodebookDesk,
  CodebookService,
  BulkChoiceService,
  BulkWorker,
  BulkService,
  TagMergingService,
  SharedCodebooksService,
  StandardTextService,
  MemoService,
  AnalysisReader,
];

/** What only the pages read with. */
const readers = [
  GroupReader,
  ProposalCard,
  GroupDeskReader,
  ...workReaders,
  ...suggestionReaders,
  ReadingQueue,
  WorkbenchReader,
  SetAsideGuess,
  OriginalFiles,
  LineFilters,
  ListChoicesReader,
  CommentListReader,
  LetterSearch,
  CommentReader,
  CommentPages,
  DeedAnswers,
  CardParts,
  FamilyDesk,
  FamilyDecisions,
  AlikeCard,
  CodebookReader,
  StandardTextReader,
  ReasonTexts,
  BulkReader,
  BulkHearings,
  BulkPages,
  ChosenRows,
];

/**
 * What the host makes of the answers: their text, the comments in it, where each belongs and what is decided. Knows nothing
 * of letters and dispatches, and never changes an answer.
 */
@Global()
@Module({
  controllers: [
    ReadingQueueController,
    WorkbenchController,
    ProposalController,
    CommentListController,
    SearchController,
    CommentController,
    CommentDeedsController,
    PlacementDeedsController,
    ChangeDeedsController,
    MemoController,
    BulkController,
    // The decisions stand before the families: their address would be read as that of a family.
    FamilyDecisionController,
    FamilyController,
    FollowingController,
    CodebookController,
    GroupDeskController,
    GroupController,
    ProposalFollowingController,
    TagMergingController,
    SharedCodebooksController,
    StandardTextController,
    ...workControllers,
    ...suggestionControllers,
  ],
  providers: [
    ...services,
    ...readers,
    ScannedAnswers,
    ReadingJobs,
    AlikeWork,
    { provide: TextExtractor, useFactory: () => new TextExtractor() },
  ],
  exports: services,
})
export class AnalysisModule implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly readingJobs: ReadingJobs,
    private readonly bulk: BulkService,
    private readonly lines: LinesService,
  ) {}

  onModuleInit(): void {
    this.readingJobs.watch();
    this.worker.handle(LINES_JOB, ({ key: consultationId }) => this.lines.make(consultationId));
    this.worker.handle(BULK_JOB, ({ key: runId }) => this.bulk.work(runId));
  }
}
