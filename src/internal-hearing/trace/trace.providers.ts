import { UmbrellaAccounts } from '../../report/forms/umbrella-accounts.js';
import { Endings } from './endings.js';
import { MemberNewsService } from './news/member-news.service.js';
import { NewsDue } from './news/news-due.js';
import { OuterComments } from './outer-comments.js';
import { HearingTraceController } from './pages/hearing-trace.controller.js';
import { MemberTraceController } from './pages/member-trace.controller.js';
import { SubmittedAnswers } from './submitted-answers.js';
import { TraceReader } from './trace-reader.js';
import { Treatments } from './treatments.js';
import { UmbrellaAccountReader } from './umbrella-account-reader.js';

/** All that follows an answer after it is submitted. */
export const traceProviders = [
  SubmittedAnswers,
  OuterComments,
  Treatments,
  Endings,
  TraceReader,
  UmbrellaAccountReader,
  { provide: UmbrellaAccounts, useExisting: UmbrellaAccountReader },
  NewsDue,
  MemberNewsService,
];

export const traceControllers = [HearingTraceController, MemberTraceController];
