import { ConsultationProgress } from '../../../src/consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { CitationReader } from '../../../src/report/citation/citation-reader.js';
import { Citations } from '../../../src/report/citation/citations.js';
import { SummaryApproval } from '../../../src/report/issuing/summary-approval.service.js';
import { SummaryIssues } from '../../../src/report/issuing/summary-issues.js';
import { SummaryVersionSteps } from '../../../src/report/issuing/summary-version-steps.js';
import { SummaryVersions } from '../../../src/report/issuing/summary-versions.js';
import { SummaryModels } from '../../../src/report/model/summary-models.service.js';
import { SummarySource } from '../../../src/report/summary-source.js';
import { SummaryService } from '../../../src/report/summary.service.js';
import { Citing } from '../../../src/report/writing/citing.js';
import { Proposals } from '../../../src/report/writing/proposals.js';
import { SummaryTexts } from '../../../src/report/writing/summary-texts.js';
import { Tabulations } from '../../../src/report/writing/tabulations.js';
import { Settings } from '../../../src/shared/config/settings.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import type { AnalysisParts } from '../analysis/analysis-on.js';

/** The services that write and issue summaries, on an open database; without the process that makes the files. */
export interface SummaryParts {
  readonly summaries: SummaryService;
  readonly texts: SummaryTexts;
  readonly citations: Citations;
  readonly citing: Citing;
  readonly tabulations: Tabulations;
  readonly proposals: Proposals;
  readonly versions: SummaryVersions;
  readonly approval: SummaryApproval;
  readonly issues: SummaryIssues;
  readonly steps: SummaryVersionSteps;
  readonly jobs: JobQueue;
  readonly progress: ConsultationProgress;
}

export function summaryOn({ database, clock, audit, files }: AnalysisParts): SummaryParts {
  const hearings = new ConsultationReader(database);
  const progress = new ConsultationProgress(hearings, clock, audit);
  const texts = new SummaryTexts(database, clock, audit, hearings, progress);
  const tabulations = new Tabulations(database, clock, audit, hearings, progress, texts);
  const models = new SummaryModels(database, hearings, new SummarySource());
  const summaries = new SummaryService(database, hearings, models, new CitationReader(), tabulations);
  const citations = new Citations(database, clock, audit, hearings, progress);
  const steps = new SummaryVersionSteps(clock, audit);
  const versions = new SummaryVersions(database, clock, hearings, progress, summaries, texts, files, steps);
  const jobs = new JobQueue(database, clock, new Settings());
  return {
    summaries,
    texts,
    citations,
    citing: new Citing(database, hearings, texts, citations),
    tabulations,
    proposals: new Proposals(database, hearings, summaries, texts, citations, tabulations),
    versions,
    approval: new SummaryApproval(database, hearings, progress, versions, steps),
    issues: new SummaryIssues(database, hearings, progress, versions, steps, jobs),
    steps,
    jobs,
    progress,
  };
}
