import { Consultation } from '../../src/consultation/consultation.entity.js';
import { ListLocking } from '../../src/consultation/recipient/list-locking.service.js';
import { RecipientExclusion } from '../../src/consultation/recipient/recipient-exclusion.entity.js';
import { RecipientReader } from '../../src/consultation/recipient/recipient-reader.js';
import { recipientKey } from '../../src/consultation/recipient/recipient.rules.js';
import { RecipientService } from '../../src/consultation/recipient/recipient.service.js';
import { DispatchService } from '../../src/dispatch/dispatch.service.js';
import { ApprovalService } from '../../src/letter/approval/approval.service.js';
import { DEFAULT_TEMPLATES } from '../../src/letter/template/default-templates.js';
import { LetterTemplate } from '../../src/letter/template/letter-template.entity.js';
import { LetterTemplateService } from '../../src/letter/template/letter-template.service.js';
import type { TestApp } from './app.js';
import { analyse, type AnalysedAnswer } from './hearing/hearing-analysis.js';
import { answer, invitedTo, type Invited, type SubmittedAnswer } from './hearing/hearing-answer.js';
import { writeHearing, type HearingContent } from './hearing/hearing-content.js';
import type { HearingPeople } from './hearing/hearing-people.js';
import type { RegisterRows } from './hearing/register-rows.js';
import { issueSummary } from './summary/issue-summary.js';

export { associationPeople, directoratePeople, type HearingPeople } from './hearing/hearing-people.js';
export { addBodies, addRegister, type RegisterRows } from './hearing/register-rows.js';
export { answer, answerInWriting, invitedTo, type Invited } from './hearing/hearing-answer.js';
export { wordFile, writeHearing, type HearingContent } from './hearing/hearing-content.js';

/** A hearing that is written, with its recipients chosen. */
export interface DraftedHearing extends HearingContent {
  readonly templateIds: readonly string[];
  /** Somebody on the list who is left out, with why. */
  readonly exclusionId: string;
}

/** A hearing that is complete, with its recipients locked. */
export interface PreparedHearing extends DraftedHearing {
  readonly invited: readonly Invited[];
}

/** A hearing that is out, with an answer that was read and assessed. */
export interface AnsweredHearing extends PreparedHearing {
  readonly answered: SubmittedAnswer;
  readonly analysed: AnalysedAnswer;
}

/** A hearing that is closed and has an issued summary: something stands on every one of its pages. */
export interface FinishedHearing extends AnsweredHearing {
  readonly register: RegisterRows;
  readonly issueNumber: number;
}

/** A hearing that is written and its letter too, with recipients chosen and one of them left out. Its list is not locked. */
export async function draftHearing(
  test: TestApp,
  { adviser }: HearingPeople,
  { title, register }: { readonly title: string; readonly register: Pick<RegisterRows, 'categoryIds'> },
): Promise<DraftedHearing> {
  const hearing = await writeHearing(test, adviser, title);
  const recipients = test.app.get(RecipientService, { strict: false });
  const targets = register.categoryIds.map((targetId) => ({ kind: 'category' as const, targetId }));
  await recipients.choose(adviser, hearing.id, targets);
  const reader = test.app.get(RecipientReader, { strict: false });
  const consultation = await test.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
  const last = (await reader.chosen(consultation)).recipients.at(-1);
  if (last) await recipients.exclude(adviser, hearing.id, recipientKey(last), 'Har sagt fra seg å svare.');
  await test.app.get(LetterTemplateService, { strict: false }).save(adviser, hearing.id, {
    languageForm: 'nb',
    seenNumber: 0,
    texts: DEFAULT_TEMPLATES.nb,
  });
  const templates = await test.database.reader.findBy(LetterTemplate, { consultationId: hearing.id });
  const exclusion = await test.database.reader.findOneByOrFail(RecipientExclusion, { consultationId: hearing.id });
  return { ...hearing, templateIds: templates.map(({ id }) => id), exclusionId: exclusion.id };
}

/** A hearing that is complete: as `draftHearing`, with the list locked, so that it can be submitted. */
export async function prepareHearing(
  test: TestApp,
  people: HearingPeople,
  named: { readonly title: string; readonly register: Pick<RegisterRows, 'categoryIds'> },
): Promise<PreparedHearing> {
  const hearing = await draftHearing(test, people, named);
  await test.app.get(RecipientService, { strict: false }).makeReady(people.adviser, hearing.id);
  const consultation = await test.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
  const { digest } = await test.app.get(RecipientReader, { strict: false }).chosen(consultation);
  await test.app.get(ListLocking, { strict: false }).lock(people.adviser, hearing.id, digest);
  return { ...hearing, invited: await invitedTo(test, hearing.id) };
}

/** Submits and approves a prepared hearing. */
export async function approveHearing(
  test: TestApp,
  { adviser, approver }: HearingPeople,
  { id }: HearingContent,
): Promise<void> {
  const approval = test.app.get(ApprovalService, { strict: false });
  await approval.submit(adviser, id);
  await approval.approve(approver, id, await approval.digestOf(id));
}

/** Sends the announcement of an approved hearing to everybody invited, which opens it. */
export async function openHearing(test: TestApp, { adviser }: HearingPeople, { id }: HearingContent): Promise<void> {
  const digest = await test.app.get(ApprovalService, { strict: false }).digestOf(id);
  await test.app.get(DispatchService, { strict: false }).start(adviser, id, digest);
  await test.work();
  const { state } = await test.database.reader.findOneByOrFail(Consultation, { id });
  if (state !== 'open') throw new Error(`The hearing was sent, but is ${state}`);
}

/** Lets the first body answer an open hearing, and assesses what it wrote. */
export async function answerHearing(
  test: TestApp,
  { adviser }: HearingPeople,
  hearing: PreparedHearing,
): Promise<AnsweredHearing> {
  const [first] = hearing.invited;
  if (!first) throw new Error('Nobody is invited');
  const answered = await answer(test, hearing, first);
  return { ...hearing, answered, analysed: await analyse(test, adviser, hearing, answered) };
}

/** A hearing from nothing to an issued summary. The clock stands a week after its deadline when it is done, holidays or not. */
export async function finishHearing(
  test: TestApp,
  people: HearingPeople,
  named: { readonly title: string; readonly register: RegisterRows },
): Promise<FinishedHearing> {
  const prepared = await prepareHearing(test, people, named);
  await approveHearing(test, people, prepared);
  await openHearing(test, people, prepared);
  const hearing = await answerHearing(test, people, prepared);
  test.clock.moveTo(test.clock.today().plusMonths(3).plusDays(7).startsAt());
  await test.work();
  const { number } = await issueSummary(test, people, hearing.id);
  return { ...hearing, register: named.register, issueNumber: number };
}
