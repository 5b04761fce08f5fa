import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  levelToolsOn,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import ExcelJS from 'exceljs';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Question } from '../../consultation/question/question.entity.js';
import { SummaryNotPossibleYet } from '../../report/summary.errors.js';
import { SummarySource } from '../../report/summary-source.js';
import { SummaryService } from '../../report/summary.service.js';
import { newId } from '../../shared/database/id.js';
import { readDocx } from '../../shared/documents/reading/docx/read-docx.js';
import { NotFound } from '../../shared/errors/domain-error.js';

eachDatabase('the summary of an internal hearing', (the) => {
  let parts: AnalysisParts;
  let levels: ThreeLevels;
  let summaries: SummaryService;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    levels = await threeLevels(levelToolsOn(parts), parts.summariser);
    const reader = new ConsultationReader(the.database);
    const progress = new ConsultationProgress(reader, the.clock, parts.audit);
    const source = new SummarySource();
    summaries = new SummaryService(the.database, the.clock, parts.audit, reader, progress, source, parts.files);
  });

  afterEach(() => {
    parts.remove();
  });

  test('has the members’ comments and choices in the drafts and questions that are seen through, and its own after them', async () => {
    const { umbrella, directorate } = levels;
    const asked = { id: newId(), consultationId: idOf(umbrella), position: 1, text: 'Bør vi be om et møte?' };
    const own = Object.assign(new Question(), umbrella.hearing.questions[0], asked);
    await the.database.write((transaction) => transaction.insert(Question, own));

    const model = await summaries.build(umbrella.person, idOf(umbrella), 'nb');

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

  test('is written in Word and Excel and issued as the directorate does it, and no other host finds it', async () => {
    const { directorate, umbrella, association } = levels;
    const { person } = umbrella;
    const draft = `draft:${umbrella.hearing.drafts[0]?.id ?? ''}`;
    await summaries.write(person, idOf(umbrella), { place: draft, text: 'Vi er enige.', seenVersion: 0 });
    await decide(umbrella, draft);
    await expect(summaries.issue(person, idOf(umbrella), 'nb', 'Resten behandles siden.')).rejects.toThrow(
      SummaryNotPossibleYet,
    );
    const closed = { state: 'closed', closedAt: the.clock.now() } as const;
    await the.database.write((transaction) => transaction.update(Consultation, { id: idOf(umbrella) }, closed));

    const issue = await summaries.issue(person, idOf(umbrella), 'nb', 'Resten behandles siden.');

    expect(issue.number).toBe(1);
    const words = (await readDocx(parts.files.pathOf(issue.docxSha256))).blocks.map(({ text }) => text);
    expect(words).toContain('Høringsoppsummering: Intern høring i Legeforeningen');
    expect(words).toContain('Pakkeforløp: Gravide og rusmidler');
    expect(words).toContain('Vi er enige.');
    expect(words).toContain('Tas ikke til følge\nDette står alt i utkastet.');
    expect(words.join('\n')).not.toMatch(/direktoratsord|lokallagsord/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(parts.files.pathOf(issue.xlsxSha256));
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Merknader', 10],
      ['Standpunkt', 4],
      ['Spørsmål', 2],
      ['Instanser', 4],
    ]);
    for (const other of [directorate, association]) {
      await expect(summaries.build(other.person, idOf(umbrella), 'nb')).rejects.toThrow(NotFound);
      await expect(summaries.issueOf(other.person, idOf(umbrella), 1)).rejects.toThrow(NotFound);
      const theirs = JSON.stringify(await summaries.build(other.person, idOf(other), 'nb'));
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
