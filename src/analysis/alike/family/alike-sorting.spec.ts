import { alikeOn, type AlikeParts } from '../../../../test/support/alike/alike-on.js';
import { familyFigures } from '../../../../test/support/alike/family-figures.js';
import { plantedLetters } from '../../../../test/support/alike/planted-letters.js';
import { analysisOn, type AnalysisParts } from '../../../../test/support/analysis/analysis-on.js';
import {
  invite,
  openHearing,
  withdrawAnswer,
  type AnsweredHearing,
} from '../../../../test/support/analysis/answered-hearing.js';
import { letterOf } from '../../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import { placeKey } from '../../../response/place.js';
import type { ResponseVersion } from '../../../response/submission/response-version.entity.js';
import { Job } from '../../../shared/jobs/job.entity.js';
import { ALIKE_JOB } from '../alike-jobs.js';
import { AlikeBand, AlikeText } from './alike-text.entity.js';

const TEMPLATE =
  'Foreningen mener at fristen på ti virkedager er for kort for de minste kommunene, som ofte deler én spesialist.';
const OWN =
  'Vi savner en egen omtale av tannhelse hos gravide som bruker legemidler daglig gjennom hele svangerskapet.';

eachDatabase('families of a hearing', (the) => {
  let parts: AnalysisParts;
  let alike: AlikeParts;
  let hearing: AnsweredHearing;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    alike = alikeOn(parts);
    hearing = await openHearing(parts, parts.summariser);
  });

  afterEach(() => {
    parts.remove();
  });

  const typed = (text: string) => ({
    typed: [{ place: placeKey({ kind: 'draft', draftId: hearing.drafts[0]?.id ?? '' }), text }],
  });

  async function says(name: string, text: string): Promise<ResponseVersion> {
    the.clock.advanceSeconds(60);
    return alike.answer(hearing, await invite(parts, hearing, name), typed(text));
  }

  test('grow as the answers come: who says nearly the same comes in, who says something else does not', async () => {
    const versions = [
      await says('Legeforeningen', TEMPLATE),
      await says('Alta kommune', OWN),
      await says('Voss kommune', TEMPLATE.replace('Foreningen', 'Voss kommune')),
      await says('Bodø kommune', TEMPLATE.toUpperCase()),
    ];

    const [first, other, third, fourth] = await alike.familiesOf(versions);
    expect([third, fourth]).toEqual([first, first]);
    expect(other).toBe(versions[1]?.id);
  });

  test('are the same whether a version is sorted once or again', async () => {
    const versions = [await says('Legeforeningen', TEMPLATE), await says('Voss kommune', TEMPLATE)];
    const before = await the.database.reader.find(AlikeText, { order: { id: 'ASC' } });

    for (const { id } of versions) await alike.sorting.sort(id);

    expect(await the.database.reader.find(AlikeText, { order: { id: 'ASC' } })).toEqual(before);
  });

  test('let a passage go that is drawn anew, and take it in where it now belongs', async () => {
    const [first, second] = [await says('Legeforeningen', TEMPLATE), await says('Voss kommune', `${TEMPLATE} ${OWN}`)];
    const [whole] = await alike.commentsOf(second.id);
    if (!whole) throw new Error('The answer was not read');
    const seen = { consultationId: hearing.consultation.id, commentId: whole.id, version: whole.version };

    await parts.comments.adjust(parts.summariser, seen, { start: TEMPLATE.length + 1, end: whole.text.length });
    await alike.sorting.sort(second.id);

    const families = await alike.familiesOf([first, second, await says('Alta kommune', OWN)]);
    expect(families[2]).toBe(families[1]);
    expect(families[1]).not.toBe(families[0]);
  });

  test('stand when the one they began with goes: whoever comes later still finds them', async () => {
    const first = await says('Legeforeningen', TEMPLATE);
    const second = await says('Voss kommune', TEMPLATE.replace('Foreningen', 'Voss kommune'));
    await withdrawAnswer(parts, first);
    await alike.sorting.sort(first.id);

    const third = await says('Bodø kommune', TEMPLATE.replace('Foreningen', 'Bodø kommune'));

    const [left, came] = await alike.familiesOf([second, third]);
    expect(came).toBe(left);
    expect(await the.database.reader.countBy(AlikeText, { versionId: first.id })).toBe(0);
    expect(await the.database.reader.countBy(AlikeBand, {})).toBeGreaterThan(0);
  });

  test('hold only the newest version of an answer', async () => {
    const body = await invite(parts, hearing, 'Legeforeningen');
    const first = await alike.answer(hearing, body, typed(TEMPLATE));
    const second = await alike.answer(hearing, body, typed(TEMPLATE));

    const texts = await the.database.reader.find(AlikeText);

    expect(texts.map(({ versionId }) => versionId)).toEqual([second.id]);
    expect(second.id).not.toBe(first.id);
  });

  test('are of one hearing: the same words in another hearing are another matter', async () => {
    const here = await says('Legeforeningen', TEMPLATE);
    hearing = await openHearing(parts, parts.summariser);
    const there = await says('Legeforeningen', TEMPLATE);

    expect(await alike.familiesOf([here, there])).toEqual([here.id, there.id]);
  });

  test('are of whole letters too, apart from passages', async () => {
    const content = await letterOf(TEMPLATE, OWN);
    for (const name of ['Legeforeningen', 'Voss kommune']) {
      const file = { filename: `${name}.docx`, content };
      await alike.answer(hearing, await invite(parts, hearing, name), { files: [file] });
    }

    const letters = await the.database.reader.findBy(AlikeText, { kind: 'letter' });

    expect(letters).toHaveLength(2);
    expect(new Set(letters.map(({ familyId }) => familyId)).size).toBe(1);
  });

  test('are asked for by every deed that changes a passage, and by reading', async () => {
    const version = await says('Legeforeningen', TEMPLATE);
    const asked = (): Promise<Job | null> => the.database.reader.findOneBy(Job, { kind: ALIKE_JOB, key: version.id });
    expect(await asked()).not.toBeNull();
    await the.database.write((transaction) => transaction.update(Job, { kind: ALIKE_JOB }, { state: 'done' }));
    const [comment] = await alike.commentsOf(version.id);
    if (!comment) throw new Error('The answer was not read');
    const seen = { consultationId: hearing.consultation.id, commentId: comment.id, version: comment.version };

    await parts.comments.remove(parts.summariser, seen);

    expect((await asked())?.state).toBe('queued');
  });

  test('found one answer at a time are as right as those found all at once', async () => {
    const letters = plantedLetters(30, 11);
    const versions: ResponseVersion[] = [];
    for (const [index, { text }] of letters.entries())
      versions.push(await says(`Instans ${String(index)}`, text.replaceAll('\n', ' ')));

    const found = await alike.familiesOf(versions);

    const figures = familyFigures(letters.map(({ origin }, at) => ({ planted: origin, found: found[at] ?? '' })));
    expect(figures.plantedFamilies).toBeGreaterThan(1);
    expect([figures.precision >= 0.95, figures.recall >= 0.95]).toEqual([true, true]);
  });
});
