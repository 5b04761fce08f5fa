import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { eachDatabase } from '../../../test/support/databases.js';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { TextSource } from '../text/text-source.entity.js';
import type { CommentSnapshot } from './comment-snapshot.js';
import { Comment } from './comment.entity.js';

const RUNS = 12;

eachDatabase('undoing and doing again', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Vi støtter utkastet. Fristen er for kort.', 'Hilsen oss i Bodø.');
  });

  afterEach(() => {
    parts.remove();
  });

  const at = (): readonly [string, string] => [letter.hearing.consultation.id, letter.version.id];
  const undo = (): Promise<Comment> => parts.undo.undo(parts.summariser, ...at());
  const redo = (): Promise<Comment> => parts.undo.redo(parts.summariser, ...at());
  const seen = ({ consultationId, id, version }: Comment) => ({ consultationId, commentId: id, version });

  /** Everything that stands in the letter, as pictures, and how much of it is accounted for. */
  async function picture(): Promise<readonly unknown[]> {
    const { reader } = the.database;
    const comments = await reader.find(Comment, { where: { versionId: letter.version.id }, order: { id: 'ASC' } });
    const cards = await parts.cards.load(
      reader,
      comments.filter(({ removedAt }) => removedAt === null).map(({ id }) => id),
    );
    const { inComments, setAside } = await reader.findOneByOrFail(TextSource, { id: letter.source.id });
    return [...cards.map((card): CommentSnapshot => card.snapshot()), inComments, setAside];
  }

  test('goes back over any number of deeds and forward again, as it was at each of them', async () => {
    const pictures = [await picture()];
    const remember = async (): Promise<void> => void pictures.push(await picture());
    const comment = await letter.draw('Vi støtter utkastet. Fristen er for kort.');
    await remember();
    const [first, second] = await parts.comments.split(parts.summariser, seen(comment), letter.text.indexOf('Fristen'));
    await remember();
    const place = `draft:${letter.hearing.drafts[0]?.id ?? ''}`;
    const [placed] = await parts.placements.place(parts.summariser, seen(second), [place], { stance: 'opposes' });
    await remember();
    await parts.placements.assess(
      parts.summariser,
      { consultationId: comment.consultationId, placementId: placed?.id ?? '', version: 1 },
      { decision: 'notFollowed', reason: 'Fristen ligger fast.' },
    );
    await remember();
    await parts.comments.setAside(parts.summariser, seen(first), 'background');
    await remember();

    for (const before of pictures.slice(0, -1).reverse()) {
      await undo();
      expect(await picture()).toEqual(before);
    }
    await expect(undo()).rejects.toThrow('nothing to undo');
    for (const after of pictures.slice(1)) {
      await redo();
      expect(await picture()).toEqual(after);
    }
    await expect(redo()).rejects.toThrow('nothing to redo');
    await undo();
    expect(await picture()).toEqual(pictures.at(-2));
  });

  test('does nothing again once something else has been done', async () => {
    await letter.draw('Vi støtter');
    await letter.draw('Fristen er');
    await undo();
    await letter.draw('Hilsen oss');

    await expect(redo()).rejects.toThrow('nothing to redo');
    await undo();
    expect((await redo()).text).toBe('Hilsen oss');
    await expect(redo()).rejects.toThrow('nothing to redo');
  });

  test('knows what each person can take back, and says so before they press', async () => {
    const stand = (actor = parts.summariser) => parts.undo.standOf(actor, letter.version.id);
    expect(await stand()).toEqual({ canUndo: false, canRedo: false });
    await letter.draw('Vi støtter');
    expect(await stand()).toEqual({ canUndo: true, canRedo: false });
    await undo();
    expect(await stand()).toEqual({ canUndo: false, canRedo: true });
    expect(await stand({ ...parts.summariser, id: 'another' })).toEqual({ canUndo: false, canRedo: false });
  });

  test('does not do again over the head of a colleague', async () => {
    const comment = await letter.draw('Vi støtter');
    const place = `draft:${letter.hearing.drafts[0]?.id ?? ''}`;
    await parts.placements.place(parts.summariser, seen(comment), [place]);
    await undo();
    const colleague = { ...parts.summariser, id: 'another', name: 'Kollega Kari' };
    await parts.placements.place(colleague, seen(comment), [`draft:${letter.hearing.drafts[1]?.id ?? ''}`]);

    await expect(redo()).rejects.toThrow('Somebody else has saved');
  });

  test('is told apart by whoever may not work on the hearing', async () => {
    await letter.draw('Vi støtter');

    await expect(parts.undo.redo(parts.reader, ...at())).rejects.toThrow('permission');
    await expect(parts.undo.redo(parts.foreigner, ...at())).rejects.toThrow('cannot find');
  });

  test('of any sequence of deeds gives back what was', async () => {
    const deeds = array(
      record({
        deed: constantFrom('draw', 'aside', 'split', 'merge', 'move', 'remove'),
        from: integer({ min: 0, max: 50 }),
        length: integer({ min: 2, max: 30 }),
        which: integer({ min: 0, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await assert(
      asyncProperty(deeds, async (drawn) => {
        const pictures = [await picture()];
        for (const deed of drawn) if (await isDone(deed)) pictures.push(await picture());
        for (const before of pictures.slice(0, -1).reverse()) {
          await undo();
          expect(await picture()).toEqual(before);
        }
        for (const after of pictures.slice(1)) {
          await redo();
          expect(await picture()).toEqual(after);
        }
      }),
      { numRuns: RUNS },
    );
  });

  interface Drawn {
    readonly deed: string;
    readonly from: number;
    readonly length: number;
    readonly which: number;
  }

  /** False when the deed was refused, or changed nothing. */
  async function isDone(drawn: Drawn): Promise<boolean> {
    const before = JSON.stringify(await picture());
    try {
      await todo(drawn);
    } catch {
      return false;
    }
    return JSON.stringify(await picture()) !== before;
  }

  async function todo({ deed, from, length, which }: Drawn): Promise<unknown> {
    const { summariser, comments } = parts;
    const range = { start: from, end: from + length };
    const ref = { consultationId: letter.source.consultationId, sourceId: letter.source.id };
    if (deed === 'draw') return comments.create(summariser, ref, range);
    if (deed === 'aside') return comments.setAsidePassage(summariser, ref, range, 'background');
    const standing = await the.database.reader.find(Comment, {
      where: { versionId: letter.version.id },
      order: { id: 'ASC' },
    });
    const comment = standing.filter(({ removedAt }) => removedAt === null)[which];
    if (!comment) return undefined;
    if (deed === 'split') return comments.split(summariser, seen(comment), comment.startOffset + from);
    if (deed === 'merge') return comments.mergeWithNext(summariser, seen(comment));
    if (deed === 'move') return comments.adjust(summariser, seen(comment), range);
    return comments.remove(summariser, seen(comment));
  }
});
