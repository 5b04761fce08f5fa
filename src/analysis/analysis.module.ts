import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TextExtractor } from '../shared/documents/reading/text-extractor.js';
import { Worker } from '../shared/jobs/worker.js';
import { AnalysisAccess } from './analysis-access.js';
import { AnalysisReader } from './analysis-reader.js';
import { BulkController } from './bulk/bulk.controller.js';
import { CardParts } from './card/card-parts.js';
import { CodebookReader } from './codebook/codebook-reader.js';
import { CodebookController } from './codebook/codebook.controller.js';
import { CodebookService } from './codebook/codebook.service.js';
import { CommentBench } from './comment/comment-bench.js';
import { CommentCards } from './comment/comment-cards.js';
import { CommentService } from './comment/comment.service.js';
import { UndoService } from './comment/undo.service.js';
import { CommentDeedsController } from './deeds/comment-deeds.controller.js';
import { PlacementDeedsController } from './deeds/placement-deeds.controller.js';
import { CommentListReader } from './list/comment-list.js';
import { CommentListController } from './list/comment-list.controller.js';
import { CommentPages } from './one/comment-pages.js';
import { CommentReader } from './one/comment-reader.js';
import { CommentController } from './one/comment.controller.js';
import { BulkAssessmentService } from './placement/bulk-assessment.service.js';
import { PlacementService } from './placement/placement.service.js';
import { ReadingQueue } from './queue/reading-queue.js';
import { ReadingQueueController } from './queue/reading-queue.controller.js';
import { Carrying } from './reading/carrying.js';
import { FieldComments } from './reading/field-comments.js';
import { READ_JOB, versionIdOf } from './reading/read-job.js';
import { ScannedAnswers } from './reading/scanned-answers.js';
import { ReadingService } from './reading/reading.service.js';
import { RereadingService } from './reading/rereading.service.js';
import { TextReader } from './reading/text-reader.js';
import { SourceTexts } from './text/source-texts.js';
import { OriginalFiles } from './workbench/original-files.js';
import { SetAsideGuess } from './workbench/set-aside-guess.js';
import { WorkbenchReader } from './workbench/workbench-reader.js';
import { WorkbenchController } from './workbench/workbench.controller.js';

const services = [
  AnalysisAccess,
  SourceTexts,
  TextReader,
  Carrying,
  FieldComments,
  ReadingService,
  RereadingService,
  CommentCards,
  CommentBench,
  CommentService,
  UndoService,
  PlacementService,
  BulkAssessmentService,
  CodebookService,
  AnalysisReader,
];

/** What only the pages read with. */
const readers = [
  ReadingQueue,
  WorkbenchReader,
  SetAsideGuess,
  OriginalFiles,
  CommentListReader,
  CommentReader,
  CommentPages,
  CardParts,
  CodebookReader,
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
    CommentListController,
    CommentController,
    CommentDeedsController,
    PlacementDeedsController,
    BulkController,
    CodebookController,
  ],
  providers: [
    ...services,
    ...readers,
    ScannedAnswers,
    { provide: TextExtractor, useFactory: () => new TextExtractor() },
  ],
  exports: services,
})
export class AnalysisModule implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly reading: ReadingService,
    private readonly scannedAnswers: ScannedAnswers,
  ) {}

  onModuleInit(): void {
    this.worker.handle(READ_JOB, (job) => this.reading.read(versionIdOf(job)));
    this.scannedAnswers.watch();
  }
}
