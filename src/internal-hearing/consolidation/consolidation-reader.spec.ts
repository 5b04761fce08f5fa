import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { submitAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  consolidationOn,
  membersHeard,
  type ConsolidationParts,
  type MembersHeard,
} from '../../../test/support/internal/consolidation-on.js';
import { statementsDuring } from '../../../test/support/response/count-statements.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { PlaceOverview } from './consolidation.types.js';

eachDatabase('a consolidation, read', (the) => {
  let analysis: AnalysisParts;
  let parts: ConsolidationParts;
  let heard: MembersHeard;

  beforeEach(async () => {
    analysis = await analysisOn(the.database, the.clock);
    parts = consolidationOn(analysis);
    heard = await membersHeard(analysis);
  });

  afterEach(() => {
    analysis.remove();
  });

  const answered = async (name: string) => {
    const member = await heard.member(name);
    await heard.answer(member, { [heard.draft]: `${name} støtter.`, [heard.section]: `${name} vil ha lengre frist.` });
    const [onDraft = ''] = await heard.placementsOf(member, heard.draft);
    const [onSection = ''] = await heard.placementsOf(member, heard.section);
    return { member, onDraft, onSection };
  };
  const takeIn = (placementId: string, place: string) =>
    parts.sources.takeIn(heard.first, {
      consultationId: heard.consultationId,
      placementIds: [placementId],
      into: { place },
    });
  const leaveOut = (placementId: string) =>
    parts.sources.leaveOut(heard.first, {
      consultationId: heard.consultationId,
      placementIds: [placementId],
      reason: 'Sies av andre.',
    });

  test('each place tells how many comments are taken in, left out and open, and of how many bodies', async () => {
    const [first, second] = [await answered('Allmennmedisin'), await answered('Psykiatri')];
    await takeIn(first.onSection, heard.section);
    await leaveOut(second.onDraft);

    const { places, total, isComplete } = await parts.reader.overview(heard.consultationId);

    const at = (key: string): PlaceOverview | undefined => places.find(({ place }) => place.key === key);
    expect(at(heard.section)).toMatchObject({ comments: 2, handled: 1, leftOut: 0, open: 1, bodies: 2 });
    expect(at(heard.draft)).toMatchObject({ comments: 2, handled: 0, leftOut: 1, open: 1, bodies: 2 });
    expect(at(heard.section)?.passages.map(({ text }) => text)).toEqual(['Allmennmedisin vil ha lengre frist.']);
    expect(total).toEqual({ comments: 4, handled: 1, leftOut: 1, open: 2, bodies: 2 });
    expect(isComplete).toBe(false);
  });

  test('it is complete when no comment is open and none is without a place', async () => {
    const { member, onDraft, onSection } = await answered('Allmennmedisin');
    await takeIn(onSection, heard.section);
    await leaveOut(onDraft);
    expect((await parts.reader.overview(heard.consultationId)).isComplete).toBe(true);

    const content = await letterOf('Vi har også et brev.');
    const typed = [{ place: heard.section, text: 'Allmennmedisin vil ha lengre frist.' }];
    const version = await submitAnswer(analysis, heard.hearing, member, {
      typed,
      files: [{ filename: 'innspill.docx', content }],
    });
    await analysis.reading.read(version.id);
    const letter = await the.database.reader.findOneByOrFail(TextSource, {
      versionId: version.id,
      title: 'innspill.docx',
    });
    const ref = { consultationId: heard.consultationId, sourceId: letter.id };
    await analysis.comments.create(heard.first, ref, { start: 0, end: 9 });

    const overview = await parts.reader.overview(heard.consultationId);
    expect([overview.unplaced, overview.total.open, overview.isComplete]).toEqual([1, 0, false]);
  });

  test('a place shows what each body says there, by body, with what became of it and what can be chosen', async () => {
    const [first] = [await answered('Allmennmedisin'), await answered('Psykiatri')];
    await takeIn(first.onDraft, heard.section);

    const draft = await parts.reader.place(heard.consultationId, heard.draft);

    expect(draft.byBody.map(({ body, comments }) => [body, comments.map(({ fate }) => fate.fate)])).toEqual([
      ['Allmennmedisin', ['takenIn']],
      ['Psykiatri', ['open']],
    ]);
    expect(draft.choices).toContain('supportsWithRemarks');
    expect(draft.passages).toEqual([]);
    await expect(parts.reader.place(heard.consultationId, 'draft:ukjent')).rejects.toThrow(NotFound);
  });

  test('an association’s points are told in the order of the hearing, each with the passage that says it', async () => {
    const [first] = [await answered('Allmennmedisin'), await answered('Psykiatri')];
    await takeIn(first.onSection, heard.section);
    await leaveOut(first.onDraft);

    const { body, points, counts } = await parts.reader.byAssociation(heard.consultationId, first.member.id);

    expect([body, counts.comments, counts.open]).toEqual(['Allmennmedisin', 2, 0]);
    expect(
      points.map(({ text, fate, passages }) => [text, fate.fate, passages.map((passage) => passage.text)]),
    ).toEqual([
      ['Allmennmedisin støtter.', 'leftOut', []],
      ['Allmennmedisin vil ha lengre frist.', 'takenIn', ['Allmennmedisin vil ha lengre frist.']],
    ]);
    await expect(parts.reader.byAssociation(heard.consultationId, newId())).rejects.toThrow(NotFound);
  });

  test('it costs as many statements with many comments and passages as with few', async () => {
    const read = () =>
      statementsDuring(the.database, async () => {
        await parts.reader.overview(heard.consultationId);
        await parts.reader.place(heard.consultationId, heard.section);
      });
    const { onSection } = await answered('Allmennmedisin');
    await takeIn(onSection, heard.section);
    const few = await read();

    for (const name of ['Psykiatri', 'Geriatri', 'Radiologi']) {
      await takeIn((await answered(name)).onSection, heard.section);
    }

    expect(await read()).toBe(few);
  });
});
