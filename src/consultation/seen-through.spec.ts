import { analysisOn, type AnalysisParts } from '../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../test/support/databases.js';
import { levelToolsOn, threeLevels, type ThreeLevels } from '../../test/support/internal/three-levels.js';
import { AnalysisReader } from '../analysis/analysis-reader.js';
import { newId } from '../shared/database/id.js';
import { ConsultationReader } from './consultation-reader.js';
import { Draft } from './draft/draft.entity.js';
import { outerDeadlineOf } from './outer-consultations.js';
import { Question } from './question/question.entity.js';

eachDatabase('a hearing within a hearing', (the) => {
  let parts: AnalysisParts;
  let levels: ThreeLevels;
  let reader: ConsultationReader;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    levels = await threeLevels(levelToolsOn(parts), parts.summariser);
    reader = new ConsultationReader(the.database);
  });

  afterEach(() => {
    parts.remove();
  });

  const idOf = (level: keyof ThreeLevels): string => levels[level].hearing.consultation.id;
  const asking = async (consultationId: string, text: string): Promise<void> => {
    const place = { position: 1, kind: 'freeText', scope: 'consultation', draftId: null, sectionId: null } as const;
    const rest = { draftIds: [], help: null, options: [], version: 1 };
    await the.database.write((transaction) =>
      transaction.insert(Question, { id: newId(), consultationId, text, ...place, ...rest }),
    );
  };

  test('has the drafts of the outermost hearing, at any depth, and says through which it sees them', async () => {
    const outermost = await reader.outline(idOf('directorate'));
    const innermost = await reader.outline(idOf('association'));

    expect(innermost.drafts).toEqual(outermost.drafts);
    expect(innermost.drafts).toHaveLength(3);
    expect(innermost.seenThrough.map(({ id }) => id)).toEqual([idOf('umbrella'), idOf('directorate')]);
    expect(outermost.seenThrough).toEqual([]);
  });

  test('shows what is corrected in the outermost hearing at once', async () => {
    const [draft] = levels.directorate.hearing.drafts;
    await the.database.write((transaction) =>
      transaction.update(Draft, { id: draft?.id ?? '' }, { title: 'Pakkeforløp: rettet tittel' }),
    );

    expect((await reader.outline(idOf('association'))).drafts[0]?.draft.title).toBe('Pakkeforløp: rettet tittel');
  });

  test('asks its own questions after those it sees, and never the other way', async () => {
    await asking(idOf('umbrella'), 'Hva mener foreningen?');
    await asking(idOf('association'), 'Hva mener lokallaget?');

    const asked = async (level: keyof ThreeLevels): Promise<unknown> =>
      (await reader.outline(idOf(level))).questions.map(({ position, text }) => `${String(position)} ${text}`);
    expect(await asked('association')).toEqual([
      '1 Er ansvaret tydelig?',
      '2 Hva mangler?',
      '3 Når bør forløpet innføres?',
      '4 Hva mener foreningen?',
      '5 Hva mener lokallaget?',
    ]);
    expect(await asked('umbrella')).toHaveLength(4);
    expect(await asked('directorate')).toHaveLength(3);
  });

  test('keeps what its members say to itself', async () => {
    const analysis = new AnalysisReader(the.database);
    for (const level of ['directorate', 'umbrella', 'association'] as const) {
      const said = await analysis.placedComments(idOf(level));
      expect(said.length).toBeGreaterThan(0);
      expect(said.every(({ text }) => text.includes(levels[level].secret))).toBe(true);
    }
  });

  test('is not found by those who hold the hearing it answers in, nor by its members, nor the other way', async () => {
    const people = ['directorate', 'umbrella', 'association'] as const;
    const found = await Promise.all(
      people.flatMap((who) =>
        people.map(async (level) =>
          reader.find(levels[who].person, idOf(level)).then(
            () => `${who} finds ${level}`,
            () => '',
          ),
        ),
      ),
    );

    expect(found.filter(Boolean)).toEqual([
      'directorate finds directorate',
      'umbrella finds umbrella',
      'association finds association',
    ]);
  });

  test('knows the deadline of the hearing it answers in', async () => {
    const { umbrella, association, directorate } = levels;
    const { reader: via } = the.database;

    expect(String(await outerDeadlineOf(via, association.hearing.consultation))).toBe('2018-05-01');
    expect(String(await outerDeadlineOf(via, umbrella.hearing.consultation))).toBe('2018-06-01');
    expect(
      await outerDeadlineOf(via, { ...directorate.hearing.consultation, answersForInvitationId: null }),
    ).toBeNull();
  });
});
