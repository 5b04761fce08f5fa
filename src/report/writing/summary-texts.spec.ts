import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { assessedHearing, type AssessedHearing } from '../../../test/support/summary/assessed-hearing.js';
import { summaryOn, type SummaryParts } from '../../../test/support/summary/summary-on.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Citation } from '../citation/citation.entity.js';
import { writingPlace } from './writing-places.js';

eachDatabase('the texts of a summary', (the) => {
  let parts: AnalysisParts;
  let summary: SummaryParts;
  let hearing: AssessedHearing;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    summary = summaryOn(parts);
    hearing = await assessedHearing(parts);
  });

  afterEach(() => {
    parts.remove();
  });

  const write = (text: string, seenVersion: number, letsGo: string | null = null) =>
    summary.texts.write(parts.summariser, hearing.id, { place: hearing.place, text, seenVersion, letsGo });
  const stored = async (): Promise<string | undefined> =>
    (await summary.texts.all(hearing.id)).get(hearing.place)?.text;
  const history = () => summary.texts.history(parts.summariser, hearing.id, hearing.place);

  test('are never overwritten by whoever had not seen them: both are kept', async () => {
    await write('Den første teksten.', 0);

    const saved = await write('Den andre teksten.', 0);

    expect(saved.outcome).toBe('conflict');
    expect(await stored()).toBe('Den første teksten.');
    expect((await summary.texts.beside(hearing.id, hearing.place)).map(({ text }) => text)).toEqual([
      'Den andre teksten.',
    ]);
  });

  test('are saved over the newer one by whoever has then seen it, and nothing is gone from the history', async () => {
    await write('Den første teksten.', 0);
    const saved = await write('Den andre teksten.', 0);
    if (saved.outcome !== 'conflict') throw new Error('There was no conflict');

    await write('Den andre teksten.', saved.stored.version, saved.beside.id);

    expect(await stored()).toBe('Den andre teksten.');
    expect(await summary.texts.beside(hearing.id, hearing.place)).toEqual([]);
    expect((await history()).map(({ outcome }) => outcome).sort()).toEqual(['beside', 'saved', 'saved']);
  });

  test('that were kept beside may be put away, and stay in the history', async () => {
    await write('Den første teksten.', 0);
    const saved = await write('Den andre teksten.', 0);
    if (saved.outcome !== 'conflict') throw new Error('There was no conflict');

    await summary.texts.letGo(parts.summariser, hearing.id, saved.beside.id);

    expect(await summary.texts.beside(hearing.id, hearing.place)).toEqual([]);
    expect(await history()).toHaveLength(2);
  });

  test('belong to places and themes of the hearing, and are written by whoever may summarise it', async () => {
    const of = (place: string) => ({ place, text: 'Tekst.', seenVersion: 0 });
    await expect(summary.texts.write(parts.summariser, hearing.id, of('draft:none'))).rejects.toThrow(NotFound);
    await expect(summary.texts.write(parts.summariser, hearing.id, of(`theme:none@${hearing.place}`))).rejects.toThrow(
      NotFound,
    );
    await expect(summary.texts.write(parts.reader, hearing.id, of(hearing.place))).rejects.toThrow(NotAllowed);
    await expect(summary.texts.write(parts.foreigner, hearing.id, of(hearing.place))).rejects.toThrow(NotFound);
  });

  test('of a theme rest on the comments with the theme, and a citation there counts', async () => {
    const { id: tagId } = await parts.codebook.add(parts.summariser, hearing.id, {
      name: 'Frister',
      definition: 'Om frister.',
      parentId: null,
    });
    const [placementId = ''] = hearing.placementIds;
    const seen = await parts.placements.find(parts.summariser, hearing.id, placementId);
    const ref = { consultationId: hearing.id, placementId, version: seen.version };
    await parts.placements.addTag(parts.summariser, ref, tagId);
    const place = `theme:${tagId}@${hearing.place}`;

    const edit = { place, text: 'Om fristen.', seenVersion: 0 };
    const pressed = { placementIds: [placementId], into: null };
    await summary.citing.cite(parts.summariser, hearing.id, edit, pressed);

    const view = await summary.summaries.view(parts.summariser, hearing.id, 'nb');
    expect(writingPlace(view.model, place)).toMatchObject({ title: 'Frister', text: 'Om fristen. [#1]' });
    expect(view.readiness.uncited.map(({ finding }) => finding.placementId)).toEqual(hearing.placementIds.slice(1));
  });

  test('are proposed from the decisions, and nothing stands before a person takes it', async () => {
    const view = await summary.summaries.view(parts.summariser, hearing.id, 'nb');
    const place = writingPlace(view.model, hearing.place);
    const proposal = place && summary.proposals.proposalFor(view, place, 'nb');

    expect(proposal?.paragraphs).toEqual([
      { text: '3 instanser har uttalt seg: 3 er imot.', placementIds: [] },
      { text: 'Merknader fra Vardø kommune tas til følge.', placementIds: hearing.placementIds.slice(2) },
      {
        text: 'Merknader fra Bodø kommune og Tromsø kommune tas ikke til følge. Fristen følger av loven.',
        placementIds: hearing.placementIds.slice(0, 2),
      },
    ]);
    expect(await stored()).toBeUndefined();

    const taken = { place: hearing.place, digest: proposal?.digest ?? '' };
    await summary.proposals.take(parts.summariser, hearing.id, taken, 'nb');

    expect(await stored()).toBe(
      [
        '3 instanser har uttalt seg: 3 er imot.',
        'Merknader fra Vardø kommune tas til følge. [#1]',
        'Merknader fra Bodø kommune og Tromsø kommune tas ikke til følge. Fristen følger av loven. [#2]',
      ].join('\n\n'),
    );
    expect((await history())[0]?.origin).toBe('proposed');
    await expect(summary.proposals.take(parts.summariser, hearing.id, taken, 'nb')).rejects.toThrow(ChangedMeanwhile);
  });

  test('are proposed for many places at once, after what stands there, and asked again there is nothing to take', async () => {
    await write('Vår egen innledning.', 0);
    const all = { what: 'propose', places: [hearing.place, 'consultation'] } as const;

    const first = await summary.proposals.takeAll(parts.summariser, hearing.id, all, 'nb');
    const again = await summary.proposals.takeAll(parts.summariser, hearing.id, all, 'nb');

    expect(first.map(({ outcome, comments }) => [outcome, comments])).toEqual([
      ['nothing', 0],
      ['taken', 3],
    ]);
    expect(again.map(({ outcome }) => outcome)).toEqual(['nothing', 'nothing']);
    expect(await stored()).toMatch(/^Vår egen innledning\.\n\nMerknader fra Vardø kommune tas til følge\. \[#1\]/);
    expect(await the.database.reader.countBy(Citation, { consultationId: hearing.id })).toBe(2);
  });
});
