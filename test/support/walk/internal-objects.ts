import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { ConsultationService } from '../../../src/consultation/consultation.service.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import { InternalHearing } from '../../../src/internal-hearing/internal-hearing.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import { boardObjects } from './board-objects.js';
import { consolidationObjects } from './consolidation-objects.js';
import { othersAnswer } from './others-answer.js';
import { organObjects } from './organ-objects.js';
import type { Objects } from './walk-ground.js';

/** What the objects of an internal hearing are made from. */
export interface WalkedInternal {
  readonly consultationId: string;
  readonly hostId: string;
  /** The finished hearing that it answers in. */
  readonly outer: FinishedHearing;
  /** Its one member, with a link. */
  readonly member: { readonly invitationId: string; readonly linkId: string; readonly secret: string };
}

/**
 * An open hearing that answers for the first body of a finished one, held by the same host so that the people of the walk work
 * there, with one member invited. What crosses from one host to another is walked elsewhere.
 */
export async function internalObjects(test: TestApp, people: HearingPeople, outer: FinishedHearing): Promise<Objects> {
  const internal = await internalHearing(test, people, outer);
  return {
    'horinger/:id': internal.consultationId,
    'svar/:secret': internal.member.secret,
    'utkast/:draftId': outer.draftIds[0] ?? '',
    place: `draft:${outer.draftIds[0] ?? ''}`,
    'instans/:invitationId': internal.member.invitationId,
    ...(await organObjects(test, people, internal.consultationId)),
    ...(await consolidationObjects(
      test,
      people,
      { ...internal, draftId: outer.draftIds[0] ?? '' },
      internal.member.invitationId,
    )),
    ...(await boardObjects(test, people, { ...internal, outerId: outer.id })),
    ...(await othersAnswer(test, internal.consultationId, internal.member.invitationId)),
  };
}

async function internalHearing(
  test: TestApp,
  { adviser }: HearingPeople,
  outer: FinishedHearing,
): Promise<WalkedInternal> {
  const outerRow = await test.database.reader.findOneByOrFail(Consultation, { id: outer.id });
  const { id: consultationId, hostId } = await test.app.get(ConsultationService, { strict: false }).create(adviser, {
    ...{ title: `Intern høring om ${outerRow.title}`, caseNumber: '', programme: '', background: '', goals: '' },
    ...{ notUnderConsultation: '', mainChanges: '', shortSummary: '', contactName: adviser.name, contactPhone: '' },
    ...{ contactEmail: 'intern@instans.example', caseOfficerId: adviser.id, samiParliament: 'no' },
    ...{ samiParliamentReason: '', answers: 'oneForAll', shortDeadlineReason: '', signatories: [] },
    deadlineOn: test.clock.today().plusMonths(3),
  });
  const [first] = outer.invited;
  const at = test.clock.now();
  await test.database.write(async (transaction) => {
    const answersFor = first?.invitationId ?? '';
    const open = { state: 'open', approvedDigest: 'as it was approved', openedAt: at } as const;
    await transaction.update(Consultation, { id: consultationId }, { ...open, answersForInvitationId: answersFor });
    await transaction.insert(InternalHearing, {
      ...{ id: newId(), consultationId, hostId, outerConsultationId: outer.id, outerInvitationId: answersFor },
      ...{ outerLinkId: first?.linkId ?? '', meetingId: null, outerDeadlineSeenOn: outerRow.deadlineOn },
      ...{ startedById: adviser.id, startedAt: at },
    });
  });
  return { consultationId, hostId, outer, member: await memberOf(test, { consultationId, hostId }, outer) };
}

/** The second body of the outer hearing is asked in the inner one as well. */
async function memberOf(
  test: TestApp,
  hearing: Pick<WalkedInternal, 'consultationId' | 'hostId'>,
  outer: FinishedHearing,
): Promise<WalkedInternal['member']> {
  const links = test.app.get(ResponseLinkService, { strict: false });
  const asked = await test.database.reader.findOneByOrFail(Invitation, { id: outer.invited[1]?.invitationId ?? '' });
  const invitation = { ...asked, ...hearing, id: newId(), email: 'lokal@instans.example', ownDeadlineOn: null };
  const holder = { role: 'maySubmit', holderName: '', holderEmail: '', invitedByLinkId: null } as const;
  const link = await test.database.write(async (transaction) => {
    await transaction.insert(Invitation, invitation);
    return links.makeFor(transaction, invitation, holder);
  });
  const secret = (await links.addressOf(link.id)).split('/').at(-1) ?? '';
  return { invitationId: invitation.id, linkId: link.id, secret };
}
