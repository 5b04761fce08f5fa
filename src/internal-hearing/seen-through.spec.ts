import { analysisOn, type AnalysisParts } from '../../test/support/analysis/analysis-on.js';
import { invite, openHearing, type AnsweredHearing } from '../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../test/support/databases.js';
import { editionsAfter } from '../analysis/placement/draft-editions.js';
import { RulesService } from '../analysis/work/rules.service.js';
import { WorkOverviewReader } from '../analysis/work/work-overview.js';
import { StepsService } from '../analysis/work/steps.service.js';
import { WorkPeople } from '../analysis/work/work-people.js';
import { ConsultationProgress } from '../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import { Consultation } from '../consultation/consultation.entity.js';
import { MoreOpenThanOuter } from '../consultation/consultation.errors.js';
import { ConsultationService } from '../consultation/consultation.service.js';
import { CorrectionReader } from '../consultation/draft/correction/correction-reader.js';
import { DraftCorrection } from '../consultation/draft/correction/draft-correction.entity.js';
import { DraftFinder } from '../consultation/draft/draft-finder.js';
import { DraftVersion } from '../consultation/draft/draft-version.entity.js';
import { DraftsSeenThrough } from '../consultation/draft/draft.errors.js';
import { DraftService } from '../consultation/draft/draft.service.js';
import { HostPeople } from '../consultation/people/host-people.js';
import { Preparation } from '../consultation/preparation.service.js';
import { ProgrammeService } from '../consultation/programme/programme.service.js';
import { QuestionService, type QuestionInput } from '../consultation/question/question.service.js';
import { RoundCopies } from '../consultation/round/round-copies.js';
import { RoundService } from '../consultation/round/round.service.js';
import { WorkingGroupMembers } from '../consultation/working-group/working-group-members.service.js';
import type { PersonActor } from '../identity/access/actor.js';
import { newId } from '../shared/database/id.js';
import { NotFound } from '../shared/errors/domain-error.js';
import { HearingTopics } from '../consultation/topic/hearing-topics.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { consultationInput } from '../../test/support/consultation/make-consultation.js';

/** The services of a hearing on an open database. */
function servicesOn({ database, clock, audit, access, jobs }: AnalysisParts) {
  const reader = new ConsultationReader(database);
  const progress = new ConsultationProgress(reader, clock, audit);
  const preparation = new Preparation(reader, progress, audit);
  const people = new HostPeople(database);
  const programmes = new ProgrammeService(database, clock, audit);
  const corrections = new CorrectionReader(database);
  const topics = new HearingTopics(database);
  const consultations = new ConsultationService(
    database,
    clock,
    audit,
    preparation,
    progress,
    programmes,
    people,
    topics,
  );
  const workers = new WorkPeople(database);
  return {
    reader,
    corrections,
    consultations,
    finder: new DraftFinder(database, reader, corrections),
    drafts: new DraftService(database, clock, audit, preparation),
    questions: new QuestionService(database, audit, preparation),
    members: new WorkingGroupMembers(database, clock, audit, reader),
    rules: new RulesService(database, clock, audit, access, workers, jobs),
    work: new WorkOverviewReader(database, new StepsService(database, clock, audit, access), workers),
    rounds: new RoundService(
      database,
      clock,
      audit,
      reader,
      progress,
      consultations,
      people,
      new RoundCopies(),
      topics,
    ),
  };
}

eachDatabase('what an internal hearing sees through', (the) => {
  let parts: AnalysisParts;
  let services: ReturnType<typeof servicesOn>;
  let outer: AnsweredHearing;
  let other: AnsweredHearing;
  let secretary: PersonActor;
  let inner: Consultation;
  let draftId: string;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    services = servicesOn(parts);
    secretary = parts.foreigner;
    outer = await openHearing(parts, parts.summariser);
    other = await openHearing(parts, parts.summariser);
    draftId = outer.drafts[0]?.id ?? '';
    inner = await heldFor(outer, 'Intern høring i Legeforeningen', 'draft');
  });

  afterEach(() => {
    parts.remove();
  });

  /** A hearing at the association that answers for its invitation in another. */
  async function heldFor(
    { consultation }: AnsweredHearing,
    title: string,
    state: Consultation['state'],
  ): Promise<Consultation> {
    const { id: invitationId } = await invite(parts, { ...outer, consultation }, 'Den norske legeforening');
    const held = Object.assign(new Consultation(), consultation, {
      ...{ id: newId(), hostId: secretary.hostId, title, state, answersForInvitationId: invitationId },
      ...{ caseOfficerId: secretary.id, createdById: secretary.id, visibility: 'members', deadlineOn: null },
      ...(state === 'draft' ? { openedAt: null, approvedDigest: null } : { deadlineOn: CalendarDay.of('2018-04-15') }),
    });
    await the.database.write((transaction) => transaction.insert(Consultation, held));
    return held;
  }

  /** Edition 1 was tried before the outer hearing opened, 2 was out, 3 corrected it. */
  async function correctedDraft(): Promise<void> {
    const [first, second, third] = [1, 2, 3].map((number) => versionOf(number));
    if (!first || !second || !third) throw new Error('There are three editions');
    await the.database.write(async (transaction) => {
      await transaction.insert(DraftVersion, [first, second, third]);
      await transaction.insert(DraftCorrection, {
        ...{ id: newId(), consultationId: outer.consultation.id, hostId: outer.consultation.hostId, draftId },
        ...{ fromVersionId: second.id, toVersionId: third.id, whatChanged: 'Tabell 2 er rettet.' },
        ...{ correctedById: parts.summariser.id, correctedByName: 'Oddny', correctedAt: the.clock.now() },
      });
    });
  }

  function versionOf(number: number) {
    const file = { sha256: String(number).repeat(64), filename: `utgave-${String(number)}.pdf`, sizeBytes: 1 };
    const made = { createdAt: the.clock.now(), createdByName: 'Oddny' };
    return { id: newId(), draftId, number, mediaType: 'application/pdf', ...file, ...made };
  }

  const question = (place: Partial<QuestionInput> = {}): QuestionInput => ({
    ...{ scope: 'consultation', draftId: null, sectionId: null, draftIds: [], kind: 'freeText' },
    ...{ text: 'Hva mener laget?', help: null, options: [] },
    ...place,
  });

  it('shows a corrected draft at once, with the editions that were out and no other', async () => {
    await correctedDraft();

    const outline = await services.reader.outline(inner.id);
    const here = await services.finder.view(secretary, inner.id, draftId);
    const there = await services.finder.view(parts.summariser, outer.consultation.id, draftId);

    expect(outline.drafts[0]?.version?.number).toBe(3);
    expect((await services.corrections.of(inner.id)).map(({ correction }) => correction.whatChanged)).toEqual([
      'Tabell 2 er rettet.',
    ]);
    expect(here.versions.map(({ number }) => number)).toEqual([3, 2]);
    expect(there.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await editionsAfter(the.database.reader, inner.id)).map(({ number, round }) => [number, round])).toEqual([
      [3, null],
    ]);
  });

  it('cannot be added to with drafts, but with questions, also about an outer section', async () => {
    const sectionId = outer.sections[0]?.id ?? '';
    const added = services.drafts.add(secretary, inner.id, { title: 'Eget', shortTitle: 'Eget', kind: 'other' });
    await expect(added).rejects.toThrow(DraftsSeenThrough);

    await services.questions.add(secretary, inner.id, question({ scope: 'section', draftId, sectionId }));

    const { questions } = await services.reader.outline(inner.id);
    expect(questions.map(({ text, position }) => [position, text])).toEqual([
      [1, 'Er ansvaret tydelig?'],
      [2, 'Hva mangler?'],
      [3, 'Når bør forløpet innføres?'],
      [4, 'Hva mener laget?'],
    ]);
    expect((await services.reader.outline(outer.consultation.id)).questions).toHaveLength(3);
  });

  it('leaves the outer questions to those who asked them', async () => {
    const asked = outer.questions[0];
    if (!asked) throw new Error('The outer hearing asks something');

    await expect(services.questions.edit(secretary, asked, 1, question())).rejects.toThrow(NotFound);
    await expect(services.questions.remove(secretary, asked)).rejects.toThrow(NotFound);
  });

  it('takes working groups and rules for the drafts it sees, and for no others', async () => {
    const open = await heldFor(outer, 'Den åpne interne høringen', 'open');
    const foreignId = other.drafts[0]?.id ?? '';
    const who = {
      role: 'member',
      name: 'Lise Lege',
      personTitle: '',
      workplace: '',
      isPublishable: false,
      email: 'lise@lag.example',
      languageForm: 'nb',
    } as const;
    const rule = { kind: 'draft', assigneeId: secretary.id } as const;

    await services.members.add(secretary, open.id, draftId, who);
    await services.rules.set(secretary, open.id, { ...rule, targetId: draftId });

    expect((await services.work.read(open.id)).drafts.map(({ id }) => id)).toEqual(outer.drafts.map(({ id }) => id));
    await expect(services.members.add(secretary, open.id, foreignId, who)).rejects.toThrow(NotFound);
    await expect(services.rules.set(secretary, open.id, { ...rule, targetId: foreignId })).rejects.toThrow(NotFound);
  });

  it('is left behind in a next round, which brings along the own questions alone', async () => {
    await services.questions.add(secretary, inner.id, question());
    await the.database.write((transaction) =>
      transaction.update(Consultation, { id: inner.id }, { state: 'cancelled' }),
    );

    const next = await services.rounds.begin(secretary, inner.id, { title: 'Ny intern høring', programme: '' });

    const outline = await services.reader.outline(next.id);
    expect([outline.seenThrough, outline.drafts]).toEqual([[], []]);
    expect(outline.questions.map(({ text }) => text)).toEqual(['Hva mener laget?']);
    expect(next.visibility).toBe('members');
  });

  it('is not shown to everyone when the hearing it answers in is for its members', async () => {
    const middle = await heldFor(outer, 'Foreningens høring', 'open');
    const innermost = await heldFor({ ...outer, consultation: middle }, 'Lokallagets høring', 'draft');
    const change = { ...consultationInput(secretary.id), deadlineOn: null, visibility: 'public' } as const;

    await expect(services.consultations.edit(secretary, innermost.id, 1, change)).rejects.toThrow(MoreOpenThanOuter);
    const { visibility } = await services.consultations.edit(secretary, inner.id, 1, change);

    expect(visibility).toBe('public');
  });
});
