import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  levelToolsOn,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import { SUBMISSION } from '../../../test/support/summary/issue-summary.js';
import { summaryOn, type SummaryParts } from '../../../test/support/summary/summary-on.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Question } from '../../consultation/question/question.entity.js';
import { SummaryNotPossibleYet } from '../../report/issuing/issuing.errors.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';

eachDatabase('the summary of an internal hearing', (the) => {
  let parts: AnalysisParts;
  let levels: ThreeLevels;
  let summary: SummaryParts;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    levels = await threeLevels(levelToolsOn(parts), parts.summariser);
    summary = summaryOn(parts);
  });

  afterEach(() => {
    parts.remove();
  });

  test('has the members’ comments and choices in the drafts and questions that are seen through, and its own after them', async () => {
    const { umbrella, directorate } = levels;
    const asked = { id: newId(), consultationId: idOf(umbrella), position: 1, text: 'Bør vi be om et møte?' };
    const own = Object.assign(new Question(), umbrella.hearing.questions[0], asked);
    await the.database.write((transaction) => transaction.insert(Question, own));

    const model = await summary.summaries.build(umbrella.person, idOf(umbrella), 'nb');

    const drafts = directorate.hearing.drafts.map(({ id }) => `draft:${id}`);
    expect(model.parts.map(({ key }) => key)).toEqual(['consultation', 'allDrafts', ...drafts]);
    expect(model.host).toBe('Legeforeningen');
    expect(model.figures).toMatchObject({ invited: 3, answered: 3, withRemarks: 3, silent: 0, undecided: 9 });
    const found = model.parts.flatMap(({ places }) => places.flatMap(({ findings }) => findings));
    expect(found.map(({ text }) => text.includes(umbrella.secret))).toEqual(Array.from({ length: 9 }, () => true));
    const questions = model.parts[0]?.places.filter(({ kind }) => kind === 'question') ?? [];
    expect(questions.map(({ title }) => title)).toEqual([
      '1. Er ansvaret tydelig?',
      '3. Når bør forløpet innføres?',
      '4. Bør vi be om et møte?',
    ]);
    expect(questions[0]?.choices.map(({ choice, bodies }) => [choice, bodies.toSorted()])).toEqual([
      ['no', ['Norsk overlegeforening', 'Norsk psykiatrisk forening', 'Yngre legers forening']],
    ]);
  });

  test('is written, approved and frozen as the directorate does it, and no other host finds it', async () => {
    const { directorate, umbrella, association } = levels;
    const { person } = umbrella;
    const id = idOf(umbrella);
    const draft = `draft:${umbrella.hearing.drafts[0]?.id ?? ''}`;
    await summary.texts.write(person, id, { place: draft, text: 'Vi er enige.', seenVersion: 0 });
    await decide(umbrella, draft);
    await expect(summary.versions.submit(person, id, SUBMISSION)).rejects.toThrow(SummaryNotPossibleYet);
    const closed = { state: 'closed', closedAt: the.clock.now() } as const;
    await the.database.write((transaction) => transaction.update(Consultation, { id }, closed));

    const version = await summary.versions.submit(person, id, SUBMISSION);
    const approver = { ...person, id: newId(), roles: new Set(['approver'] as const) };
    const ref = { consultationId: id, number: version.number };
    await summary.approval.approve(approver, ref, version.digest);

    expect(version.remains).toEqual({ undecided: 8, uncited: 1 });
    const frozen = JSON.stringify(await summary.versions.modelOf(version));
    expect(frozen).toContain('Vi er enige.');
    expect(frozen).toContain('Dette står alt i utkastet.');
    expect(frozen).toContain(umbrella.secret);
    expect(frozen).not.toMatch(/direktoratsord|lokallagsord/);
    for (const other of [directorate, association]) {
      await expect(summary.summaries.build(other.person, id, 'nb')).rejects.toThrow(NotFound);
      await expect(summary.issues.issueOf(other.person, id, 1)).rejects.toThrow(NotFound);
      await expect(summary.issues.begin(other.person, ref)).rejects.toThrow(NotFound);
      const theirs = JSON.stringify(await summary.summaries.build(other.person, idOf(other), 'nb'));
      expect(theirs).toContain(other.secret);
      expect(theirs).not.toContain(umbrella.secret);
    }
  });

  async function decide({ person, hearing }: Level, place: string): Promise<void> {
    const { id: consultationId } = hearing.consultation;
    const placed = await the.database.reader.findOneByOrFail(Placement, { consultationId, place });
    const seen = { consultationId, placementId: placed.id, version: placed.version };
    await parts.placements.assess(person, seen, { decision: 'notFollowed', reason: 'Dette står alt i utkastet.' });
  }
});

function idOf({ hearing }: Level): string {
  return hearing.consultation.id;
}
