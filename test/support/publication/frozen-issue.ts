import { ConsultationProgress } from '../../../src/consultation/consultation-progress.service.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { SummaryApproval } from '../../../src/report/issuing/summary-approval.service.js';
import { SummaryVersions } from '../../../src/report/issuing/summary-versions.js';
import { SummaryIssue } from '../../../src/report/summary-issue.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import type { HearingPeople } from '../hearing.js';
import { SUBMISSION } from '../summary/issue-summary.js';

/**
 * Issues the summary of a closed hearing as it was submitted and approved, without its files: what a body is told is read from
 * the frozen model alone, and Word files take their time.
 */
export async function issueWithoutFiles(
  test: TestApp,
  { adviser, approver }: HearingPeople,
  consultationId: string,
): Promise<SummaryIssue> {
  const versions = test.app.get(SummaryVersions, { strict: false });
  const { id: versionId, number, digest } = await versions.submit(adviser, consultationId, SUBMISSION);
  await test.app.get(SummaryApproval, { strict: false }).approve(approver, { consultationId, number }, digest);
  return test.database.write(async (transaction) => {
    const issue = transaction.create(SummaryIssue, {
      id: newId(),
      consultationId,
      number: 1 + (await transaction.countBy(SummaryIssue, { consultationId })),
      issuedAt: test.clock.now(),
      byName: adviser.name,
      docxSha256: 'a'.repeat(64),
      xlsxSha256: 'b'.repeat(64),
      figures: {},
      reasonForUndecided: '',
      versionId,
    });
    await transaction.insert(SummaryIssue, issue);
    await summarise(test, transaction, adviser, consultationId);
    return issue;
  });
}

async function summarise(
  test: TestApp,
  transaction: Parameters<Parameters<TestApp['database']['write']>[0]>[0],
  actor: PersonActor,
  consultationId: string,
): Promise<void> {
  await test.app.get(ConsultationProgress, { strict: false }).advance(transaction, actor, consultationId, {
    permission: 'maySummarise',
    verb: (hearing) => {
      hearing.summarise();
    },
  });
}
