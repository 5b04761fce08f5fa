import { MemberAnswers } from './member-answers.js';
import { OuterSubmissionController } from './outer-submission.controller.js';
import { OuterSubmissions } from './outer-submissions.service.js';
import { SubmissionFiles } from './submission-files.js';
import { SubmissionGrounds } from './submission-grounds.js';
import { SubmissionPlans } from './submission-plans.js';
import { SubmissionViews } from './submission-views.js';

/** What sends an umbrella's answer. */
export const submissionProviders = [
  MemberAnswers,
  SubmissionGrounds,
  SubmissionPlans,
  SubmissionFiles,
  SubmissionViews,
  OuterSubmissions,
];

export const submissionControllers = [OuterSubmissionController];
