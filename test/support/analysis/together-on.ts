import type { AnalysisAccess } from '../../../src/analysis/analysis-access.js';
import { BulkChoiceService } from '../../../src/analysis/bulk/bulk-choice.service.js';
import { BulkWorker } from '../../../src/analysis/bulk/bulk-worker.js';
import { BulkService } from '../../../src/analysis/bulk/bulk.service.js';
import { CodebookDesk } from '../../../src/analysis/codebook/codebook-desk.js';
import { CodebookService } from '../../../src/analysis/codebook/codebook.service.js';
import { SharedCodebooksService } from '../../../src/analysis/codebook/shared/shared-codebooks.service.js';
import { TagMergingService } from '../../../src/analysis/codebook/tag-merging.service.js';
import type { CommentBench } from '../../../src/analysis/comment/comment-bench.js';
import { MemoService } from '../../../src/analysis/memo/memo.service.js';
import { StandardTextService } from '../../../src/analysis/standard-text/standard-text.service.js';
import type { SourceTexts } from '../../../src/analysis/text/source-texts.js';
import { StepsService } from '../../../src/analysis/work/steps.service.js';
import { WorkPeople } from '../../../src/analysis/work/work-people.js';
import type { AuditService } from '../../../src/audit/audit.service.js';
import type { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { Actors } from '../../../src/identity/access/actors.js';
import type { Database } from '../../../src/shared/database/database.js';
import type { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import type { Clock } from '../../../src/shared/time/clock.js';

interface Ground {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly access: AnalysisAccess;
  readonly hearings: ConsultationReader;
  readonly bench: CommentBench;
  readonly texts: SourceTexts;
  readonly jobs: JobQueue;
}

/** The services of the codebook, and of what is done to many comments at once. */
export interface TogetherParts {
  readonly choices: BulkChoiceService;
  readonly bulk: BulkService;
  readonly codebook: CodebookService;
  readonly tagMerging: TagMergingService;
  readonly sharedCodebooks: SharedCodebooksService;
  readonly standardTexts: StandardTextService;
  readonly memos: MemoService;
  readonly jobs: JobQueue;
}

const nobody = { find: () => Promise.resolve(null) };

export function togetherOn({ database, clock, audit, access, hearings, bench, texts, jobs }: Ground): TogetherParts {
  const desk = new CodebookDesk(clock, audit, access);
  const choices = new BulkChoiceService(database, clock, access);
  const [people, steps] = [new WorkPeople(database), new StepsService(database, clock, audit, access)];
  const worker = new BulkWorker(database, clock, hearings, access, bench, texts, people, steps);
  const actors = new Actors(database, nobody, nobody);
  const bulk = new BulkService(database, clock, audit, access, actors, jobs, choices, worker);
  return {
    choices,
    bulk,
    jobs,
    codebook: new CodebookService(database, clock, access, desk),
    tagMerging: new TagMergingService(database, clock, desk, choices, bulk),
    sharedCodebooks: new SharedCodebooksService(database, clock, audit, desk),
    standardTexts: new StandardTextService(database, clock, audit, access),
    memos: new MemoService(bench),
  };
}
