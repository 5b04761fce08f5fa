import { Consultation } from '../../src/consultation/consultation.entity.js';
import { Invitation } from '../../src/consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../src/consultation/invitation/response-link.service.js';
import { Question } from '../../src/consultation/question/question.entity.js';
import { Message } from '../../src/delivery/message/message.entity.js';
import type { PersonActor } from '../../src/identity/access/actor.js';
import { BoardService } from '../../src/internal-hearing/board/board.service.js';
import { ConsolidationReader } from '../../src/internal-hearing/consolidation/consolidation-reader.js';
import { OuterChoices } from '../../src/internal-hearing/consolidation/outer-choices.js';
import { InternalDeadline } from '../../src/internal-hearing/deadline/internal-deadline.service.js';
import { MeetingService } from '../../src/internal-hearing/organ/meeting.service.js';
import { OrganService } from '../../src/internal-hearing/organ/organ.service.js';
import type { Point } from '../../src/internal-hearing/trace/trace.types.js';
import { TraceReader } from '../../src/internal-hearing/trace/trace-reader.js';
import { bokmalInternalTemplate } from '../../src/letter/template/default/bokmal-internal.js';
import { medicalAssociations } from '../../src/register/reference/medical-association.js';
import { Answer, ResponseVersion } from '../../src/response/submission/response-version.entity.js';
import { WithdrawalService } from '../../src/response/submission/withdrawal.service.js';
import { CalendarDay } from '../../src/shared/time/calendar-day.js';
import { bootApp, type TestApp } from '../support/app.js';
import { CASE_2024, outerCase, sendToAll, type OuterCase } from '../support/internal/case-2024.js';
import { answerAs, memberLink, type MemberAnswer } from '../support/internal/members-2024.js';
import {
  actorBy,
  atDesk,
  codeTo,
  consolidate,
  drawLetters,
  followAll,
  writeSignatory,
} from '../support/internal/work-2024.js';
import { PageClient } from '../support/page-client.js';
import { issueSummary } from '../support/summary/issue-summary.js';

const SECRETARY = { name: 'Halvard Sekretær', email: 'halvard@legeforeningen.example' };

describe('the hearing of 2024 within the medical association', () => {
  let test: TestApp;
  let outer: OuterCase;
  let secretary: PersonActor;
  let desk: PageClient;
  let innerId: string;

  const get = <T>(type: abstract new (...given: never[]) => T): T => test.app.get(type, { strict: false });
  let questionIds: readonly string[] = [];
  const draft = (index: number): string => `draft:${outer.drafts[index]?.id ?? ''}`;
  const member = async (name: string, given: MemberAnswer): Promise<void> =>
    answerAs(test, await memberLink(test, innerId, name), given);

  beforeAll(async () => {
    test = await bootApp();
    outer = await outerCase(test);
    const asked = { where: { consultationId: outer.id }, order: { position: 'ASC' } } as const;
    questionIds = (await test.database.reader.find(Question, asked)).map(({ id }) => id);
  }, 120_000);

  afterAll(() => test.close());

  it('is started from the link of the letter, by somebody who shows that the address is theirs', async () => {
    const { id: linkId } = await memberLink(test, outer.id, CASE_2024.umbrella);
    const secret = (await get(ResponseLinkService).addressOf(linkId)).split('/').at(-1) ?? '';
    desk = new PageClient(test.server);
    await desk.get(`/svar/${secret}`);
    await desk.press('Åpne svarsiden');
    await desk.get('/svar/intern-horing');
    await desk.submit('form[action$="/start"]', SECRETARY);
    expect(desk.page.path).toBe('/svar/intern-horing/kode');
    await desk.submit('form[action$="/kode"]', { code: await codeTo(test, SECRETARY.email) });

    expect(desk.page.path).toMatch(/^\/skrivebord\/horinger\/[\w-]+\/intern$/);
    innerId = desk.page.path.split('/')[3] ?? '';
    secretary = await actorBy(test, SECRETARY.email);
    expect(secretary.hostName).toBe(CASE_2024.umbrella);
    expect(desk.page.text).toContain('13. mai 2024');
  });

  it('gets its deadline from the meeting that treats the answer', async () => {
    const organ = await get(OrganService).add(secretary, 'Fagstyret');
    const days = { meetsOn: CalendarDay.of('2024-05-07'), papersDueOn: CalendarDay.of('2024-04-29') };
    await get(MeetingService).call(secretary, organ.id, days);
    await desk.get(`/skrivebord/horinger/${innerId}/intern/frist`);
    expect(desk.page.text).toContain('15. april 2024');
    await desk.press('Lagre');

    const inner = await test.database.reader.findOneByOrFail(Consultation, { id: innerId });
    expect(String(inner.deadlineOn)).toBe(String(CASE_2024.innerDeadlineOn));
    const late = {
      consultationId: innerId,
      seenVersion: inner.version,
      meetingId: null,
      deadlineOn: CASE_2024.deadlineOn,
    };
    await expect(get(InternalDeadline).choose(secretary, late)).rejects.toThrow();
  });

  it('asks every association of the register of its own, which the directorate has none of', async () => {
    await desk.get('/register/import');
    const rows = medicalAssociations.map(
      ({ name, kind }, index) => `${name};${kind};post${String(index)}@forening.example`,
    );
    const content = Buffer.from(['Navn;Kategori;E-post', ...rows].join('\n'));
    await desk.submit('form[enctype="multipart/form-data"]', {}, { file: [{ filename: 'foreninger.csv', content }] });
    await desk.press('Se hva som skjer');
    await desk.press('Importer');
    await writeSignatory(test, secretary, innerId);
    await sendToAll(test, { adviser: secretary, approver: secretary }, innerId, bokmalInternalTemplate);

    const invited = await test.database.reader.findBy(Invitation, { consultationId: innerId });
    expect(invited.map(({ addressedName }) => addressedName).sort()).toEqual(
      medicalAssociations.map(({ name }) => name).sort(),
    );
    const letters = await test.database.reader.findBy(Message, { hostId: secretary.hostId, subjectType: 'dispatch' });
    expect(letters).toHaveLength(medicalAssociations.length);
    expect(letters[0]?.textBody).toContain('15. april 2024');
  });

  it('gets answers of every kind, and says which drafts each is about', async () => {
    const about = (...indexes: number[]): { readonly draftIds: readonly string[] } => ({
      draftIds: indexes.map((index) => outer.drafts[index]?.id ?? ''),
    });
    await member('Norsk psykiatrisk forening', {
      typed: [
        { place: draft(1), text: 'Fristen for utredning må kunne forlenges.', choice: 'supportsWithRemarks' },
        { place: question(0, 1), text: 'Godt språk.', choice: 'yes' },
      ],
      about: about(1),
    });
    await member('Norsk barne- og ungdomspsykiatrisk forening', {
      typed: [{ place: draft(0), text: 'Familien må være med fra første time.' }],
      letter: ['Vi mener at skolen bør nevnes som samarbeidspart.'],
      about: about(0),
    });
    await member('Norsk forening for rus- og avhengighetsmedisin', {
      typed: [{ place: draft(2), text: 'Vi er uenige i at fristene fjernes.', choice: 'opposes' }],
      about: about(2),
    });
    await member('Allmennlegeforeningen', {
      typed: [
        { place: draft(0), text: 'Fastlegen må få vite om oppstart av forløpet for barn og unge.' },
        { place: draft(1), text: 'Fastlegen må få epikrise innen sju dager.' },
        { place: draft(2), text: 'Fastlegen følger opp etter rusbehandling.' },
      ],
      about: about(0, 1, 2),
    });
    await member('Yngre legers forening', { typed: [{ place: draft(1), text: 'For mange koder.' }], about: about(1) });
    await member('Yngre legers forening', {
      typed: [{ place: draft(1), text: 'For mange koder, og for lite tid til veiledning.' }],
      about: about(1),
    });
    await member('Norsk overlegeforening', {
      letter: ['Ansvaret til virksomhetslederen er blitt tydeligere for voksne.'],
      about: about(1),
    });
    await member('Leger i samfunnsmedisinsk arbeid', { states: { replyKind: 'withoutRemarks' } });
    await member('Norsk kirurgisk forening', {
      states: { replyKind: 'declines', declineReason: 'Gjelder ikke vårt fag.' },
    });
    await member('Praktiserende Spesialisters Landsforening', {
      states: await endorsing('Norsk psykiatrisk forening'),
    });
    await member('Oslo legeforening', {
      typed: [{ place: draft(2), text: 'Avrusning må skje samme dag.' }],
      about: { ...about(2), onBehalfOf: ['Rogaland legeforening'], adoptedOn: CalendarDay.of('2024-03-20') },
    });
    await member('Norsk barnelegeforening', {
      typed: [{ place: draft(0), text: 'Barn under seks år mangler.' }],
      about: { ...about(0), isPreliminary: true, followUpOn: CalendarDay.of('2024-04-20') },
    });
    await member('Eldre legers forening', { typed: [{ place: draft(1), text: 'Eldre er glemt.' }], about: about(1) });
    const withdrawing = await memberLink(test, innerId, 'Eldre legers forening');
    await get(WithdrawalService).withdraw(withdrawing, null, 'Styret trakk saken.');
    test.clock.moveTo(CalendarDay.of('2024-04-16').startsAt());
    await test.work();
    await member('Norsk forening for allmennmedisin', {
      typed: [{ place: question(3, 1), text: 'Samhandlingen med kommunen mangler.', choice: 'no' }],
      about: about(1),
    });
    await test.work();

    const versions = await test.database.reader.findBy(ResponseVersion, { consultationId: innerId });
    expect(new Set(versions.map(({ invitationId }) => invitationId)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(versions.map(({ replyKind }) => replyKind))).toEqual(
      new Set(['withRemarks', 'withoutRemarks', 'declines', 'endorses', 'attachmentOnly']),
    );
    expect(versions.filter(({ isLate }) => isLate)).toHaveLength(1);
    const bodies = new Set(versions.map(({ invitationId }) => invitationId)).size;
    tell(`${String(medicalAssociations.length)} associations asked, ${String(bodies)} have answered`);
    await expect(member('Rogaland legeforening', { letter: ['Uten å si hva det gjelder.'] })).rejects.toThrow(
      'draftsNotNamed',
    );
  });

  it('is consolidated for each draft, with dissent, and nothing is left untreated', async () => {
    await drawLetters(test, secretary, innerId);
    const { places } = await get(ConsolidationReader).overview(innerId);
    for (const place of places.filter(({ open }) => open > 0))
      await consolidate(test, secretary, innerId, place.place.key, 'Norsk forening for rus- og avhengighetsmedisin');
    await get(OuterChoices).choose(secretary, {
      consultationId: innerId,
      place: draft(1),
      choice: 'supportsWithRemarks',
      seenVersion: 0,
    });

    const overview = await get(ConsolidationReader).overview(innerId);
    expect(overview.isComplete).toBe(true);
    expect(overview.places.flatMap(({ passages }) => passages).some(({ kind }) => kind === 'dissent')).toBe(true);
  });

  it('is treated by Fagstyret, on the papers, and its decision is kept', async () => {
    const meeting = { organ: 'Fagstyret', meetingId: null, meetingOn: CalendarDay.of('2024-05-07') };
    test.clock.moveTo(CalendarDay.of('2024-04-29').startsAt());
    const put = await get(BoardService).putForward(secretary, innerId, meeting, 'nb');
    test.clock.moveTo(CalendarDay.of('2024-05-08').startsAt());
    const decided = {
      decidedOn: meeting.meetingOn,
      organ: 'Fagstyret',
      outcome: 'adopted',
      changes: '',
      note: '',
    } as const;
    await get(BoardService).decide(secretary, { consultationId: innerId, caseId: put.id }, decided, null);

    const [treated] = await get(BoardService).cases(innerId);
    expect(treated?.decision?.outcome).toBe('adopted');
  });

  it('is submitted as three separate answers, and the directorate sees nothing else of it', async () => {
    const link = await memberLink(test, outer.id, CASE_2024.umbrella);
    desk = await atDesk(test, secretary);
    await desk.get(`/skrivebord/horinger/${innerId}/innsending`);
    expect(desk.page.status).toBe(200);
    await desk.press('Se over svaret', { undertegner: 'Marit Visepresident, visepresident' });
    await desk.submit('form[action$="/innsending"]');
    expect(desk.page.errors).toEqual([]);
    await test.work();

    const sent = await test.database.reader.findBy(ResponseVersion, { invitationId: link.invitationId });
    expect(sent).toHaveLength(3);
    const words = (await test.database.reader.find(Answer)).filter(({ versionId }) =>
      sent.some(({ id }) => id === versionId),
    );
    const said = words.map(({ text }) => text).join(' ');
    expect(said).toContain('Fastlegen må få epikrise innen sju dager.');
    expect(said).not.toContain('Eldre er glemt.');
    const trace = await get(TraceReader).ofHearing(secretary, innerId);
    const passages = trace.places.flatMap((place) => place.passages);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.filter(({ sources, endings }) => sources.length === 0 || endings.length === 0)).toEqual([]);
    expect(trace.places.flatMap(({ besides }) => besides)).toEqual([]);
    const sources = passages.flatMap((passage) => passage.sources);
    const dissents = passages.filter(({ dissenter }) => dissenter !== null);
    tell(`${String(sent.length)} answers of ${String(passages.length)} passages, ${String(dissents.length)} a dissent`);
    tell(`every passage leads to its comments: ${String(sources.length)} in all`);
  });

  it('shows its members what the directorate decided on the passage each point ended in', async () => {
    await followAll(test, outer.people.adviser, outer.id);
    const psychiatrists = await memberLink(test, innerId, 'Norsk psykiatrisk forening');
    const before = await get(TraceReader).ofMember(psychiatrists);
    expect(before.points.length).toBeGreaterThan(0);
    expect(before.points.flatMap(({ endings }) => endings.flatMap(({ decisions }) => decisions))).toEqual([]);
    test.clock.moveTo(CalendarDay.of('2024-05-20').startsAt());
    await test.work();
    await issueSummary(test, outer.people, outer.id);

    const points: Point[] = [];
    for (const { name } of medicalAssociations) {
      const trace = await get(TraceReader).ofMember(await memberLink(test, innerId, name));
      points.push(...trace.points);
    }
    const decisionsOf = (point: Point): readonly string[] =>
      point.endings.flatMap(({ decisions }) => decisions.map(({ decision }) => decision));
    const brought = points.filter(({ fate }) => fate !== 'leftOut');
    expect(brought.filter((point) => decisionsOf(point)[0] !== 'followed')).toEqual([]);
    const reasons = points.filter(({ fate }) => fate === 'leftOut').map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['Dekkes av de andre.']));
    tell(`${String(points.length)} points of members, ${String(brought.length)} of them decided on by the directorate`);
    const declined = await memberLink(test, innerId, 'Norsk kirurgisk forening');
    expect((await get(TraceReader).ofMember(declined)).points).toEqual([]);
  });

  async function endorsing(name: string): Promise<NonNullable<MemberAnswer['states']>> {
    const { invitationId } = await memberLink(test, innerId, name);
    return { replyKind: 'endorses', endorsesInvitationId: invitationId, endorsesName: name };
  }

  function question(index: number, draftIndex: number): string {
    const asked = questionIds[index] ?? '';
    return `question:${asked}:${outer.drafts[draftIndex]?.id ?? ''}`;
  }
});

/** The figures of the case, for whoever runs it. */
function tell(figure: string): void {
  process.stdout.write(`${figure}\n`);
}
