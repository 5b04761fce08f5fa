import { asyncProperty, assert, array, constantFrom, integer, record } from 'fast-check';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { submitAnswer, withdrawAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { placeKey } from '../../response/place.js';
import { coverageOf } from '../text/coverage.rules.js';
import { TextSource } from '../text/text-source.entity.js';
import { CommentChange } from './comment-change.entity.js';
import { Comment } from './comment.entity.js';

eachDatabase('comments', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Vi støtter utkastet. Fristen er for kort.', 'Hilsen oss i Bodø.');
  });

  afterEach(() => {
    parts.remove();
  });

  const standing = (): Promise<Comment[]> =>
    the.database.reader.find(Comment, {
      where: { sourceId: letter.source.id },
      order: { startOffset: 'ASC', id: 'ASC' },
    });
  const seen = (comment: Comment): { consultationId: string; commentId: string; version: number } => ({
    consultationId: letter.hearing.consultation.id,
    commentId: comment.id,
    version: comment.version,
  });
  const placeOf = (index: number): string =>
    placeKey({ kind: 'draft', draftId: letter.hearing.drafts[index]?.id ?? '' });
  const now = async (comment: Comment): Promise<Comment> =>
    the.database.reader.findOneByOrFail(Comment, { id: comment.id });

  test('a comment can run across paragraphs, and counts every character it covers', async () => {
    const comment = await letter.draw('Fristen er for kort.\nHilsen oss');

    expect(comment.text).toBe('Fristen er for kort.\nHilsen oss');
    const source = await the.database.reader.findOneByOrFail(TextSource, { id: letter.source.id });
    expect(source.inComments).toBe('Fristenerforkort.Hilsenoss'.length);
  });

  test('a passage without text is refused, and nothing is made', async () => {
    const ref = { consultationId: letter.hearing.consultation.id, sourceId: letter.source.id };

    await expect(parts.comments.create(parts.summariser, ref, { start: 9999, end: 10_000 })).rejects.toThrow(
      'Select at least one word',
    );
    expect(await standing()).toEqual([]);
  });

  test('both parts of a comment that is split keep its places', async () => {
    const comment = await letter.draw('Vi støtter utkastet. Fristen er for kort.');
    await parts.placements.place(parts.summariser, seen(comment), [placeOf(0), placeOf(1)], { stance: 'opposes' });
    const current = await now(comment);

    const halves = await parts.comments.split(parts.summariser, seen(current), letter.text.indexOf('Fristen'));

    expect(halves.map(({ text }) => text)).toEqual(['Vi støtter utkastet.', 'Fristen er for kort.']);
    const cards = await parts.cards.load(
      the.database.reader,
      halves.map(({ id }) => id),
    );
    for (const card of cards) {
      expect(card.placements.map(({ placement }) => [placement.place, placement.stance]).sort()).toEqual(
        [
          [placeOf(0), 'opposes'],
          [placeOf(1), 'opposes'],
        ].sort(),
      );
    }
  });

  test('merged comments stand in all places of both, and are decided anew where they differ', async () => {
    const first = await letter.draw('Vi støtter utkastet.');
    const second = await letter.draw('Fristen er for kort.');
    const [decided] = await parts.placements.place(parts.summariser, seen(first), [placeOf(0)], { stance: 'supports' });
    const at = { consultationId: letter.hearing.consultation.id, placementId: decided?.id ?? '', version: 1 };
    await parts.placements.assess(parts.summariser, at, { decision: 'followed', reason: null });
    await parts.placements.place(parts.summariser, seen(second), [placeOf(0), placeOf(2)], { stance: 'opposes' });

    const merged = await parts.comments.mergeWithNext(parts.summariser, seen(await now(first)));

    expect(merged.text).toBe('Vi støtter utkastet. Fristen er for kort.');
    const [card] = await parts.cards.load(the.database.reader, [merged.id]);
    expect(card?.placements.map(({ placement: p }) => [p.place, p.stance, p.decision]).sort()).toEqual(
      [
        [placeOf(0), 'unclear', null],
        [placeOf(2), 'opposes', null],
      ].sort(),
    );
    expect((await now(second)).removedAt).not.toBeNull();
  });

  test('setting aside accounts for the text and is refused once the comment is decided', async () => {
    const greeting = await letter.draw('Hilsen oss i Bodø.');
    await parts.comments.setAside(parts.summariser, seen(greeting), 'greeting');
    const source = await the.database.reader.findOneByOrFail(TextSource, { id: letter.source.id });
    expect(source.setAside).toBe('HilsenossiBodø.'.length);

    const comment = await letter.draw('Fristen er for kort.');
    const [placement] = await parts.placements.place(parts.summariser, seen(comment), [placeOf(0)]);
    const at = { consultationId: letter.hearing.consultation.id, placementId: placement?.id ?? '', version: 1 };
    await parts.placements.assess(parts.summariser, at, { decision: 'noted', reason: null });

    await expect(parts.comments.setAside(parts.summariser, seen(await now(comment)), 'background')).rejects.toThrow(
      'has been assessed',
    );
  });

  test('whoever changes a version that is no longer the newest is told so', async () => {
    const comment = await letter.draw('Vi støtter utkastet.');
    await parts.comments.adjust(parts.summariser, seen(comment), {
      start: comment.startOffset,
      end: comment.endOffset - 1,
    });

    await expect(parts.comments.remove(parts.summariser, seen(comment))).rejects.toThrow('Somebody else has saved');
    expect((await now(comment)).removedAt).toBeNull();
  });

  test('the text of an answer that was replaced or withdrawn is not worked on any more', async () => {
    const comment = await letter.draw('Vi støtter utkastet.');
    const body = await the.database.reader.findOneByOrFail(Invitation, { id: letter.version.invitationId });
    const next = await submitAnswer(parts, letter.hearing, body, {
      typed: [{ place: placeOf(0), text: 'Nytt svar.' }],
    });

    await expect(parts.comments.remove(parts.summariser, seen(comment))).rejects.toThrow('replaced by a newer version');

    await parts.reading.read(next.id);
    await withdrawAnswer(parts, next);
    const [field] = await the.database.reader.findBy(Comment, { versionId: next.id });
    await expect(parts.comments.remove(parts.summariser, seen(field ?? comment))).rejects.toThrow('withdrawn');
  });

  test('only who may summarise works on comments, and another host finds none', async () => {
    const comment = await letter.draw('Vi støtter utkastet.');

    await expect(parts.comments.remove(parts.reader, seen(comment))).rejects.toThrow('do not have permission');
    await expect(parts.comments.remove(parts.foreigner, seen(comment))).rejects.toThrow('cannot find');
  });

  test('every deed leaves history and an audit row, and can be taken back one after the other', async () => {
    const comment = await letter.draw('Vi støtter utkastet. Fristen er for kort.');
    await parts.comments.split(parts.summariser, seen(comment), letter.text.indexOf('Fristen'));
    const [first] = await standing();
    await parts.placements.place(parts.summariser, seen(first ?? comment), [placeOf(0)]);
    const { id: consultationId } = letter.hearing.consultation;

    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);
    expect((await parts.cards.load(the.database.reader, [comment.id]))[0]?.placements).toEqual([]);
    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);
    expect((await standing()).filter(({ removedAt }) => removedAt === null).map(({ text }) => text)).toEqual([
      'Vi støtter utkastet. Fristen er for kort.',
    ]);
    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);
    expect((await standing()).filter(({ removedAt }) => removedAt === null)).toEqual([]);
    await expect(parts.undo.undo(parts.summariser, consultationId, letter.version.id)).rejects.toThrow(
      'nothing to undo',
    );

    const deeds = await the.database.reader.find(CommentChange, {
      where: { commentId: comment.id },
      order: { id: 'ASC' },
    });
    expect(deeds.map(({ deed }) => deed)).toEqual(['made', 'split', 'placed', 'undone', 'undone', 'undone']);
    const audited = await the.database.reader.findBy(AuditEntry, { objectId: comment.id });
    expect(audited.map(({ action }) => action).sort()).toEqual(deeds.map(({ deed }) => `comment.${deed}`).sort());
  });

  test('a deed that somebody else has built on is not taken back behind their back', async () => {
    const comment = await letter.draw('Vi støtter utkastet.');
    const colleague = { ...parts.summariser, id: 'another', name: 'Kollega Kari' };
    await parts.placements.place(colleague, seen(comment), [placeOf(0)]);

    const undoing = parts.undo.undo(parts.summariser, letter.hearing.consultation.id, letter.version.id);

    await expect(undoing).rejects.toThrow('Somebody else has saved');
  });
});

eachDatabase('any sequence of deeds', (the) => {
  const deeds = array(
    record({
      deed: constantFrom('create', 'setAside', 'adjust', 'split', 'merge', 'remove', 'takeUp', 'undo', 'readAgain'),
      at: integer({ min: 0, max: 80 }),
      length: integer({ min: 1, max: 40 }),
      which: integer({ min: 0, max: 9 }),
    }),
    { maxLength: 12 },
  );
  type Drawn = { readonly deed: string; readonly at: number; readonly length: number; readonly which: number };

  test('keeps every character of the letter accounted for once, and the counts right', async () => {
    const parts = await analysisOn(the.database, the.clock);
    const letter = await letterRead(parts, 'Vi støtter utkastet. Fristen er for kort.', 'Hilsen oss i Bodø.');

    await assert(
      asyncProperty(deeds, async (drawn) => {
        for (const each of drawn) await attempt(parts, letter, each);

        const ranges = await parts.texts.rangesIn(the.database.reader, letter.source.id);
        const expected = coverageOf(letter.text, ranges);
        const source = await the.database.reader.findOneByOrFail(TextSource, { id: letter.source.id });
        expect([source.characters, source.inComments, source.setAside]).toEqual([
          expected.characters,
          expected.inComments,
          expected.setAside,
        ]);
        for (const comment of await the.database.reader.findBy(Comment, { sourceId: letter.source.id })) {
          expect(comment.text).toBe(letter.text.slice(comment.startOffset, comment.endOffset));
        }
      }),
      { numRuns: 12 },
    );
    parts.remove();
  });

  /** Tries a deed; that a rule refuses it is as good an outcome as any. */
  async function attempt(parts: AnalysisParts, letter: LetterRead, drawn: Drawn): Promise<void> {
    try {
      await doDeed(parts, letter, drawn);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  async function doDeed(parts: AnalysisParts, letter: LetterRead, { deed, at, length, which }: Drawn): Promise<void> {
    const { summariser } = parts;
    const consultationId = letter.hearing.consultation.id;
    const all = await the.database.reader.find(Comment, {
      where: { sourceId: letter.source.id },
      order: { id: 'ASC' },
    });
    const chosen = all[which % Math.max(1, all.length)];
    const seen = { consultationId, commentId: chosen?.id ?? '', version: chosen?.version ?? 0 };
    const ref = { consultationId, sourceId: letter.source.id };
    const range = { start: at, end: at + length };
    const todo: Readonly<Record<string, () => Promise<unknown>>> = {
      create: () => parts.comments.create(summariser, ref, range),
      setAside: () => parts.comments.setAsidePassage(summariser, ref, range, 'background'),
      adjust: () => parts.comments.adjust(summariser, seen, range),
      split: () => parts.comments.split(summariser, seen, at),
      merge: () => parts.comments.mergeWithNext(summariser, seen),
      remove: () => parts.comments.remove(summariser, seen),
      takeUp: () => parts.comments.takeUp(summariser, seen),
      undo: () => parts.undo.undo(summariser, consultationId, letter.version.id),
      readAgain: () => parts.reading.read(letter.version.id),
    };
    await todo[deed]?.();
  }
});
