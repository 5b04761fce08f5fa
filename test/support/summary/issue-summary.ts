import type { PersonActor } from '../../../src/identity/access/actor.js';
import { SummaryApproval } from '../../../src/report/issuing/summary-approval.service.js';
import { SummaryIssues } from '../../../src/report/issuing/summary-issues.js';
import { SummaryVersions } from '../../../src/report/issuing/summary-versions.js';
import type { SummaryIssue } from '../../../src/report/summary-issue.entity.js';
import type { TestApp } from '../app.js';

/** What somebody says who submits a summary where something remains. */
export const SUBMISSION = {
  language: 'nb',
  reason: 'Resten vurderes i neste runde.',
  newHearing: 'notNeeded',
  newHearingReason: 'Endringene er små.',
} as const;

/** Whoever writes the summary, and whoever approves it. */
interface SummaryPeople {
  readonly adviser: PersonActor;
  readonly approver: PersonActor;
}

/** Submits the summary of a closed hearing as it is, has it approved, and issues it with all its files. */
export async function issueSummary(
  test: TestApp,
  { adviser, approver }: SummaryPeople,
  consultationId: string,
): Promise<SummaryIssue> {
  const versions = test.app.get(SummaryVersions, { strict: false });
  const { number, digest } = await versions.submit(adviser, consultationId, SUBMISSION);
  const ref = { consultationId, number };
  await test.app.get(SummaryApproval, { strict: false }).approve(approver, ref, digest);
  const issues = test.app.get(SummaryIssues, { strict: false });
  await issues.begin(adviser, ref);
  await test.work();
  const [issue] = await issues.all(consultationId);
  if (!issue) throw new Error('The summary was not issued; are the files of this project built?');
  return issue;
}
