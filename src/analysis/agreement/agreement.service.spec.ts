import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import type { LetterRead } from '../../../test/support/analysis/letter-read.js';
import { colleague, textRead, workOn, type WorkParts } from '../../../test/support/analysis/work-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { placeKey } from '../../response/place.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { CannotHaveComments } from '../work/work.errors.js';
import { CodedByOthers, CodingIsFinished, NotAllCoded, NothingToCode, TwoCodersNeeded } from './agreement.errors.js';
import type { Comparison } from './agreement-reader.js';
import type { SampleRef } from './agreement.service.js';
import { evenlySpread } from './sampling.js';

const SENTENCES = [
  'Ansvaret er uklart.',
  'Fristen er kort.',
  'Fastlegen mangler.',
  'Barn må høres.',
  'Takk for arbeidet.',
];

eachDatabase('two people who code the same sample', (the) => {
  let parts: AnalysisParts;
  let work: WorkParts;
  let letter: LetterRead;
  let other: PersonActor;
  let consultationId: string;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    work = workOn(parts);
    letter = await textRead(parts, ...SENTENCES);
    other = await colleague(parts, 'Randi Rådgiver');
    consultationId = letter.hearing.consultation.id;
  });

  afterEach(() => {
    parts.remove();
  });

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: letter.hearing.drafts[index]?.id ?? '' });
  const tag = (name: string) =>
    parts.codebook.add(parts.summariser, consultationId, { name, definition: `Om ${name}.`, parentId: null });

  async function drawn(size = 50): Promise<SampleRef> {
    const coderIds = [parts.summariser.id, other.id];
    const sample = await work.agreement.draw(parts.summariser, consultationId, { coderIds, size });
    return { consultationId, sampleId: sample.id };
  }

  async function compared(
    ref: SampleRef,
    codes: { places: readonly string[]; tagIds: readonly string[] },
  ): Promise<Comparison | null> {
    return work.samples.compare(await work.samples.sample(ref), codes);
  }

  test('agree as far as a table worked by hand says, for each draft and each tag', async () => {
    for (const words of SENTENCES) await letter.draw(words);
    const roles = await tag('Roller');
    const unused = await tag('Økonomi');
    const ref = await drawn();
    // Five passages. The first draft: 1 by both, 2 by the first alone, 3 by the second alone, 4 and 5 by neither.
    // The second draft: 4 and 5 by both, the others by neither. Roles: 1, 2 and 3 by the first, 1 and 2 by the second.
    const first = [[draft(0)], [draft(0)], [], [draft(1)], [draft(1)]];
    const second = [[draft(0)], [], [draft(0)], [draft(1)], [draft(1)]];
    for (const [index, places] of first.entries()) {
      await work.agreement.code(parts.summariser, ref, index + 1, { places, tagIds: index < 3 ? [roles.id] : [] });
    }
    await work.agreement.finish(parts.summariser, ref);
    for (const [index, places] of second.entries()) {
      await work.agreement.code(other, ref, index + 1, { places, tagIds: index < 2 ? [roles.id] : [] });
    }
    await work.agreement.finish(other, ref);

    const comparison = await compared(ref, { places: [draft(0), draft(1)], tagIds: [roles.id, unused.id] });

    // Draft 1: po = 3/5, pe = (2·2 + 3·3)/25 = 13/25, κ = (15/25 − 13/25)/(12/25) = 1/6.
    expect(comparison?.places.get(draft(0))).toMatchObject({ both: 1, onlyFirst: 1, onlySecond: 1, neither: 2 });
    expect(comparison?.places.get(draft(0))?.kappa).toBeCloseTo(1 / 6, 12);
    // Draft 2: po = 1, κ = 1.
    expect(comparison?.places.get(draft(1))?.kappa).toBe(1);
    // Roles: po = 4/5, pe = (3·2 + 2·3)/25 = 12/25, κ = (20/25 − 12/25)/(13/25) = 8/13.
    expect(comparison?.tags.get(roles.id)?.kappa).toBeCloseTo(8 / 13, 12);
    expect(comparison?.tags.get(unused.id)?.kappa).toBeNull();
    expect(comparison?.differences.map(({ text }) => text)).toEqual([SENTENCES[1], SENTENCES[2]]);
    expect(comparison?.differing).toBe(2);
  });

  test('neither sees what the other has coded before both are done, and their codes leave the placements alone', async () => {
    const comment = await letter.draw('Fristen er kort.');
    const ref = await drawn();
    await work.agreement.code(parts.summariser, ref, 1, { places: [draft(0)], tagIds: [] });
    await work.agreement.finish(parts.summariser, ref);

    const progress = await work.samples.sample(ref);

    expect(await work.samples.passage(progress, other.id, 1)).toMatchObject({ text: 'Fristen er kort.', own: null });
    expect(await compared(ref, { places: [draft(0)], tagIds: [] })).toBeNull();
    expect((await parts.cards.load(the.database.reader, [comment.id]))[0]?.placements).toEqual([]);
  });

  test('code the words that were drawn, whatever becomes of the comment meanwhile', async () => {
    const comment = await letter.draw('Fristen er kort.');
    const ref = await drawn();
    await parts.comments.remove(parts.summariser, { consultationId, commentId: comment.id, version: comment.version });

    const passage = await work.samples.passage(await work.samples.sample(ref), other.id, null);

    expect(passage.text).toBe('Fristen er kort.');
  });

  test('one is done only when everything is coded, and codes nothing anew after that', async () => {
    await letter.draw('Fristen er kort.');
    await letter.draw('Barn må høres.');
    const ref = await drawn();
    await work.agreement.code(other, ref, 1, { places: [], tagIds: [] });

    await expect(work.agreement.finish(other, ref)).rejects.toThrow(NotAllCoded);
    await work.agreement.code(other, ref, 2, { places: [draft(0)], tagIds: [] });
    await work.agreement.code(other, ref, 2, { places: [draft(1)], tagIds: [] });
    await work.agreement.finish(other, ref);

    await expect(work.agreement.code(other, ref, 1, { places: [], tagIds: [] })).rejects.toThrow(CodingIsFinished);
    expect((await work.samples.passage(await work.samples.sample(ref), other.id, 2)).own?.places).toEqual([draft(1)]);
  });

  test('must be two who may work on the comments, and nobody else codes', async () => {
    await expect(drawn()).rejects.toThrow(NothingToCode);
    await letter.draw('Fristen er kort.');
    const by = (coderIds: readonly string[]) =>
      work.agreement.draw(parts.summariser, consultationId, { coderIds, size: 5 });

    await expect(by([other.id, other.id])).rejects.toThrow(TwoCodersNeeded);
    await expect(by([other.id, parts.reader.id])).rejects.toThrow(CannotHaveComments);
    const ref = await drawn();
    const third = await colleague(parts, 'Tore Tredje');
    const none = { places: [], tagIds: [] };
    await expect(work.agreement.code(third, ref, 1, none)).rejects.toThrow(CodedByOthers);
    await expect(work.agreement.code(parts.reader, ref, 1, none)).rejects.toThrow(NotAllowed);
    await expect(work.agreement.code(parts.foreigner, ref, 1, none)).rejects.toThrow(NotFound);
    await expect(work.agreement.code(other, ref, 1, { places: ['draft:x'], tagIds: [] })).rejects.toThrow(NotFound);
    await expect(work.agreement.code(other, ref, 1, { places: [], tagIds: ['x'] })).rejects.toThrow(NotFound);
  });
});

describe('a sample', () => {
  test('is spread evenly over all there are, and never has more than there are', () => {
    expect(evenlySpread(3, 9)).toEqual([2, 5, 8]);
    expect(evenlySpread(4, 10)).toEqual([2, 4, 7, 9]);
    expect(evenlySpread(5, 3)).toEqual([1, 2, 3]);
    expect(evenlySpread(5, 0)).toEqual([]);
  });
});
