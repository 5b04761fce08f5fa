import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TextExtractor } from '../shared/documents/reading/text-extractor.js';
import type { ClaimedJob } from '../shared/jobs/job-queue.js';
import { Worker } from '../shared/jobs/worker.js';
import { AnalysisAccess } from './analysis-access.js';
import { CodebookService } from './codebook/codebook.service.js';
import { CommentBench } from './comment/comment-bench.js';
import { CommentCards } from './comment/comment-cards.js';
import { CommentService } from './comment/comment.service.js';
import { UndoService } from './comment/undo.service.js';
import { BulkAssessmentService } from './placement/bulk-assessment.service.js';
import { PlacementService } from './placement/placement.service.js';
import { Carrying } from './reading/carrying.js';
import { FieldComments } from './reading/field-comments.js';
import { ReadingService } from './reading/reading.service.js';
import { TextReader } from './reading/text-reader.js';
import { SourceTexts } from './text/source-texts.js';

/** The job that reads a submitted version; its payload holds `versionId`. */
export const READ_JOB = 'analysis.read';

const services = [
  AnalysisAccess,
  SourceTexts,
  TextReader,
  Carrying,
  FieldComments,
  ReadingService,
  CommentCards,
  CommentBench,
  CommentService,
  UndoService,
  PlacementService,
  BulkAssessmentService,
  CodebookService,
];

/**
 * What the host makes of the answers: their text, the comments in it, where each belongs and what is decided. Knows nothing
 * of letters and dispatches, and never changes an answer.
 */
@Global()
@Module({
  controllers: [],
  providers: [...services, { provide: TextExtractor, useFactory: () => new TextExtractor() }],
  exports: services,
})
export class AnalysisModule implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly reading: ReadingService,
  ) {}

  onModuleInit(): void {
    this.worker.handle(READ_JOB, (job) => this.reading.read(versionIdOf(job)));
  }
}

function versionIdOf(job: ClaimedJob): string {
  const versionId = job.payload['versionId'];
  if (typeof versionId !== 'string') throw new Error(`The job ${job.key} names no version`);
  return versionId;
}
