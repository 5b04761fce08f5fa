import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { placeKey } from '../../response/place.js';
import type { Placement } from '../placement/placement.entity.js';
import type { SeenTag } from './codebook-desk.js';
import type { Tag } from './tag.entity.js';

eachDatabase('themes that become one, and one that becomes several', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;
  let consultationId: string;
  let deadlines: Tag;
  let time: Tag;
  let placed: Placement[];

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Fristen er for kort. Kartlegging mangler.');
    consultationId = letter.hearing.consultation.id;
    [deadlines, time] = [await add('Frister'), await add('Tid')];
    placed = [];
    for (const [words, tagIds] of [
      ['Fristen er for kort.', [deadlines.id]],
      ['Kartlegging', [deadlines.id, time.id]],
      ['mangler', [time.id]],
    ] as const) {
      const { id: commentId } = await letter.draw(words);
      const place = placeKey({ kind: 'draft', draftId: letter.hearing.drafts[0]?.id ?? '' });
      placed.push(
        ...(await parts.placements.place(parts.summariser, { consultationId, commentId }, [place], { tagIds })),
      );
    }
  });

  afterEach(() => {
    parts.remove();
  });

  const add = (name: string, parentId: string | null = null): Promise<Tag> =>
    parts.codebook.add(parts.summariser, letter.hearing.consultation.id, { name, definition: '', parentId });
  const seenNow = async ({ id: tagId }: Tag): Promise<SeenTag> => {
    const { version } = (await parts.codebook.read(parts.summariser, consultationId)).get(tagId);
    return { consultationId, tagId, version };
  };
  const tagsNow = async (): Promise<string[][]> => {
    const cards = await parts.cards.load(
      the.database.reader,
      placed.map(({ commentId }) => commentId),
    );
    const codebook = await parts.codebook.read(parts.summariser, consultationId);
    return cards.map((card) =>
      card.placements.flatMap(({ tagIds }) => tagIds.map((id) => codebook.get(id).name).sort()),
    );
  };

  test('a merge takes the placements along and what stands below, and both themes tell of it', async () => {
    const below = await add('Svarfrister', deadlines.id);

    await parts.tagMerging.merge(parts.summariser, await seenNow(deadlines), time.id);

    expect(await tagsNow()).toEqual([['Tid'], ['Tid'], ['Tid']]);
    const tree = await parts.codebook.read(parts.summariser, consultationId);
    expect(tree.get(deadlines.id)).toMatchObject({ isRetired: true, mergedIntoId: time.id });
    expect(tree.get(below.id).parentId).toBe(time.id);
    const [merged] = await parts.codebook.historyOf(parts.summariser, consultationId, deadlines.id);
    const [received] = await parts.codebook.historyOf(parts.summariser, consultationId, time.id);
    expect([merged?.deed, merged?.what['into'], merged?.what['count']]).toEqual(['merged', 'Tid', '2']);
    expect([received?.deed, received?.what['from']]).toEqual(['received', 'Frister']);
  });

  test('a merge that is taken back gives each placement what it had', async () => {
    const before = await tagsNow();
    await parts.tagMerging.merge(parts.summariser, await seenNow(deadlines), time.id);

    await parts.tagMerging.unmerge(parts.summariser, await seenNow(deadlines));

    expect(await tagsNow()).toEqual(before);
    const { isRetired, mergedIntoId } = (await parts.codebook.read(parts.summariser, consultationId)).get(deadlines.id);
    expect([isRetired, mergedIntoId]).toEqual([false, null]);
  });

  test('a theme is not merged with itself, with what stands below it, or with one that is out of use', async () => {
    const below = await add('Svarfrister', deadlines.id);
    await parts.codebook.retire(parts.summariser, await seenNow(time));
    const seen = await seenNow(deadlines);

    for (const intoId of [deadlines.id, below.id, time.id]) {
      await expect(parts.tagMerging.merge(parts.summariser, seen, intoId)).rejects.toThrow('Choose another theme');
    }
    await expect(parts.tagMerging.merge(parts.reader, seen, time.id)).rejects.toThrow('permission');
  });

  test('a split makes themes beside the one that was split, and leaves the sorting to a person', async () => {
    const before = await tagsNow();

    const made = await parts.tagMerging.split(parts.summariser, await seenNow(deadlines), [
      { name: 'Korte frister', definition: 'For lite tid.' },
      { name: 'Uklare frister', definition: '' },
    ]);

    expect(made.map(({ splitFromId, parentId }) => [splitFromId, parentId])).toEqual([
      [deadlines.id, null],
      [deadlines.id, null],
    ]);
    expect(await tagsNow()).toEqual(before);
    const [split] = await parts.codebook.historyOf(parts.summariser, consultationId, deadlines.id);
    expect([split?.deed, split?.what['into']]).toEqual(['split', 'Korte frister, Uklare frister']);
    const again = [{ name: 'korte frister', definition: '' }];
    await expect(parts.tagMerging.split(parts.summariser, await seenNow(deadlines), again)).rejects.toThrow(
      'already has a theme',
    );
  });
});
