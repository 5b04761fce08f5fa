import { Consultation } from '../../../src/consultation/consultation.entity.js';
import {
  ExtensionService,
  type ExtensionOrder,
} from '../../../src/consultation/deadline/extension/extension.service.js';
import { InquiryAnswering } from '../../../src/consultation/inquiry/inquiry-answering.service.js';
import { InquiryAsking } from '../../../src/consultation/inquiry/inquiry-asking.service.js';
import { ANONYMOUS } from '../../../src/identity/access/actor.js';
import { SummaryPublishing } from '../../../src/publication/pages/summary/summary-publishing.service.js';
import { PublishingService } from '../../../src/publication/published/publishing.service.js';
import { SummaryApproval } from '../../../src/report/issuing/summary-approval.service.js';
import { SummaryVersions } from '../../../src/report/issuing/summary-versions.js';
import { SummaryIssue } from '../../../src/report/summary-issue.entity.js';
import { AnswerService } from '../../../src/response/answers/answer.service.js';
import { newId } from '../../../src/shared/database/id.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import { addCast } from '../../people/cast.js';
import type { TestApp } from '../app.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
} from '../hearing.js';
import { decidedHearing, type DecidedHearing, type HeardAnswer } from '../publication/decided-hearing.js';
import { SUBMISSION } from '../summary/issue-summary.js';

/** What programs and readers of feeds are given something of. */
export interface OutletsGround {
  readonly people: HearingPeople;
  /** Closed, with three registered answers, of which the first is published. */
  readonly closed: DecidedHearing;
  /** Open, with a deadline that was moved once, and a question that was answered for everyone. */
  readonly open: PreparedHearing;
  readonly published: HeardAnswer;
  readonly listed: HeardAnswer;
}

export const OPEN_TITLE = 'Ruslidelser & <psykisk helse>';
export const MOVED_TO = CalendarDay.of('2018-10-01');

/** The directorate with a hearing that is being summarised and one that is open. */
export async function outletsGround(test: TestApp): Promise<OutletsGround> {
  const people = await directoratePeople(test, await addCast(test));
  const register = await addRegister(test, people.adviser);
  const closed = await decidedHearing(test, people, { title: 'Pakkeforløp for kreft', register });
  for (const { responseId } of closed.answers)
    await test.app.get(AnswerService, { strict: false }).register(people.adviser, closed.id, responseId);
  const [published, listed] = closed.answers;
  if (!published || !listed) throw new Error('Nobody has answered');
  await publish(test, people, { closed, published });
  const open = await prepareHearing(test, people, { title: OPEN_TITLE, register });
  await approveHearing(test, people, open);
  await openHearing(test, people, open);
  await moveDeadline(test, people, open.id);
  await answerInquiry(test, people, open.id);
  await test.work();
  return { people, closed, open, published, listed };
}

export function publish(
  test: TestApp,
  { adviser }: HearingPeople,
  { closed, published }: Pick<OutletsGround, 'closed' | 'published'>,
): Promise<void> {
  const ref = { consultationId: closed.id, responseId: published.responseId };
  return test.app.get(PublishingService, { strict: false }).publish(adviser, ref, 1);
}

export function takeDown(test: TestApp, { people, closed, published }: OutletsGround): Promise<void> {
  const ref = { consultationId: closed.id, responseId: published.responseId };
  return test.app.get(PublishingService, { strict: false }).takeDown(people.adviser, ref, 'Gjelder en pasient.');
}

/** Publishes a summary that was approved. Its files are of no matter here, and are not made. */
export async function publishSummary(test: TestApp, { people, closed }: OutletsGround): Promise<void> {
  const { adviser, approver } = people;
  const consultationId = closed.id;
  const version = await test.app.get(SummaryVersions, { strict: false }).submit(adviser, consultationId, SUBMISSION);
  const ref = { consultationId, number: version.number };
  await test.app.get(SummaryApproval, { strict: false }).approve(approver, ref, version.digest);
  const issue = {
    id: newId(),
    consultationId,
    number: version.number,
    issuedAt: test.clock.now(),
    byName: adviser.name,
    docxSha256: '',
    xlsxSha256: '',
    figures: {},
    reasonForUndecided: '',
    versionId: version.id,
  };
  await test.database.write((transaction) => transaction.insert(SummaryIssue, issue));
  await test.app.get(SummaryPublishing, { strict: false }).publish(adviser, ref);
}

async function moveDeadline(test: TestApp, { adviser }: HearingPeople, consultationId: string): Promise<void> {
  const { deadlineOn } = await test.database.reader.findOneByOrFail(Consultation, { id: consultationId });
  if (!deadlineOn) throw new Error('The hearing has no deadline');
  const order: ExtensionOrder = {
    consultationId,
    seenFormerOn: deadlineOn,
    invitationId: null,
    newOn: MOVED_TO,
    way: 'ownInitiative',
    askedBy: { invitationId: null, name: '' },
    reason: 'Mange har bedt om mer tid.',
  };
  const extensions = test.app.get(ExtensionService, { strict: false });
  await test.database.write((transaction) => extensions.extend(transaction, adviser, order));
}

async function answerInquiry(test: TestApp, { adviser }: HearingPeople, consultationId: string): Promise<void> {
  const asked = {
    name: 'Siri Spør',
    email: 'siri@spor.example',
    text: 'Hei, gjelder det barn?',
    languageForm: 'nb',
  } as const;
  const inquiry = await test.app
    .get(InquiryAsking, { strict: false })
    .askInPublic({ actor: ANONYMOUS }, consultationId, asked);
  const given = {
    question: 'Gjelder forløpet også barn?',
    text: 'Ja, fra fødselen.',
    reach: 'everyone',
    seenNumber: 0,
  } as const;
  await test.app
    .get(InquiryAnswering, { strict: false })
    .answer(adviser, { consultationId, inquiryId: inquiry.id }, given);
}
