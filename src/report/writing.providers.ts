import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Worker } from '../shared/jobs/worker.js';
import { CitationReader } from './citation/citation-reader.js';
import { Citations } from './citation/citations.js';
import { IssueMaking } from './issuing/issue-making.js';
import { IssueController } from './issuing/pages/issue.controller.js';
import { IssuingController } from './issuing/pages/issuing.controller.js';
import { SummaryApproval } from './issuing/summary-approval.service.js';
import { ISSUE_JOB, SummaryIssues } from './issuing/summary-issues.js';
import { SummaryVersionSteps } from './issuing/summary-version-steps.js';
import { SummaryVersions } from './issuing/summary-versions.js';
import { Citing } from './writing/citing.js';
import { CitationController } from './writing/pages/citation.controller.js';
import { PlacePages } from './writing/pages/place-pages.js';
import { ProposalController } from './writing/pages/proposal.controller.js';
import { WritingController } from './writing/pages/writing.controller.js';
import { Proposals } from './writing/proposals.js';
import { SummaryTexts } from './writing/summary-texts.js';
import { Tabulations } from './writing/tabulations.js';

/** Lets the worker make the files of approved summaries. */
@Injectable()
export class IssueJobs implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly making: IssueMaking,
  ) {}

  onModuleInit(): void {
    this.worker.handle(ISSUE_JOB, ({ key: versionId }) => this.making.make(versionId));
  }
}

/** All that writes and issues summaries and is used from elsewhere. */
export const writingServices = [
  CitationReader,
  Citations,
  Citing,
  Proposals,
  SummaryTexts,
  Tabulations,
  SummaryApproval,
  SummaryIssues,
  SummaryVersions,
  SummaryVersionSteps,
];

export const writingProviders = [...writingServices, PlacePages, IssueMaking, IssueJobs];

export const writingControllers = [
  WritingController,
  CitationController,
  ProposalController,
  IssuingController,
  IssueController,
];
