import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { DraftVersion } from '../../consultation/draft/draft-version.entity.js';
import { placeKey } from '../../response/place.js';
import { newId } from '../../shared/database/id.js';
import { CommentChange } from '../comment/comment-change.entity.js';
import type { Comment } from '../comment/comment.entity.js';
import { Placement } from './placement.entity.js';

eachDatabase('placements', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;
  let comment: Comment;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Vi støtter utkastet. Fristen er for kort.', 'Kartlegging mangler.');
    comment = await letter.draw('Fristen er for kort.');
  });

  afterEach(() => {
    parts.remove();
  });

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: letter.hearing.drafts[index]?.id ?? '' });
  const section = (index: number): string =>
    placeKey({ kind: 'section', sectionId: letter.hearing.sections[index]?.id ?? '' });
  const ref = (): { consultationId: string; commentId: string } => refOf(comment);
  const refOf = ({ id }: Comment): { consultationId: string; commentId: string } => ({
    consultationId: letter.hearing.consultation.id,
    commentId: id,
  });
  const seenOf = (
    placement: Placement | undefined,
  ): { consultationId: string; placementId: string; version: number } => ({
    consultationId: letter.hearing.consultation.id,
    placementId: placement?.id ?? '',
    version: placement?.version ?? 0,
  });
  const now = (id = comment.id): Promise<Placement[]> =>
    the.database.reader.find(Placement, { where: { commentId: id }, order: { place: 'ASC' } });

  test('one comment stands in several drafts, each with its own stance, tags and decision', async () => {
    const tag = await parts.codebook.add(parts.summariser, letter.hearing.consultation.id, {
      name: 'Frister',
      definition: 'Om frister.',
      parentId: null,
    });

    const [first, second] = await parts.placements.place(parts.summariser, ref(), [draft(0), section(2)]);
    await parts.placements.setStance(parts.summariser, seenOf(first), 'opposes');
    await parts.placements.addTag(parts.summariser, seenOf(second), tag.id);
    await parts.placements.assess(
      parts.summariser,
      { ...seenOf(second), version: 2 },
      {
        decision: 'partly',
        reason: 'Fristen er forlenget i ett av forløpene.',
      },
    );

    const placed = await now();
    const [card] = await parts.cards.load(the.database.reader, [comment.id]);
    expect(placed.map(({ place, stance, decision }) => [place, stance, decision])).toEqual([
      [draft(0), 'opposes', null],
      [section(2), 'unclear', 'partly'],
    ]);
    expect(card?.placements.map(({ tagIds }) => tagIds)).toEqual([[], [tag.id]]);
    expect(placed[1]).toMatchObject({ draftId: letter.hearing.drafts[1]?.id, decidedByName: 'Oddny Oppsummerer' });
  });

  test('placing again where it stands changes nothing', async () => {
    await parts.placements.place(parts.summariser, ref(), [draft(0)], { stance: 'supports' });

    await parts.placements.place(parts.summariser, ref(), [draft(0)]);

    expect((await now()).map(({ stance, version }) => [stance, version])).toEqual([['supports', 1]]);
    expect(await the.database.reader.countBy(CommentChange, { commentId: comment.id, deed: 'placed' })).toBe(1);
  });

  test('a place of another hearing, and one that is not in the form at all, is not found', async () => {
    const elsewhere = placeKey({ kind: 'draft', draftId: newId() });

    await expect(parts.placements.place(parts.summariser, ref(), [elsewhere])).rejects.toThrow('cannot find');
    await expect(parts.placements.place(parts.summariser, ref(), ['constructor'])).rejects.toThrow('cannot find');
    expect(await now()).toEqual([]);
  });

  test('all drafts and the hearing as a whole are places too', async () => {
    await parts.placements.place(parts.summariser, ref(), ['allDrafts', 'consultation']);

    expect((await now()).map(({ target, draftId }) => [target, draftId])).toEqual([
      ['allDrafts', null],
      ['consultation', null],
    ]);
  });

  test('a decision that does not follow the body needs a reason', async () => {
    const [placement] = await parts.placements.place(parts.summariser, ref(), [draft(0)]);
    const refused = { decision: 'notFollowed', reason: '  ' } as const;

    await expect(parts.placements.assess(parts.summariser, seenOf(placement), refused)).rejects.toThrow(
      'Write a reason',
    );
    expect((await now())[0]?.decision).toBeNull();
  });

  test('the same as the one before: places, stances and tags, and never the decision', async () => {
    const placed = await parts.placements.place(parts.summariser, ref(), [draft(0), section(1)], { stance: 'opposes' });
    await parts.placements.assess(parts.summariser, seenOf(placed[0]), { decision: 'followed', reason: null });
    const next = await letter.draw('Kartlegging mangler.');

    await parts.placements.repeat(parts.summariser, refOf(next));

    expect((await now(next.id)).map(({ place, stance, decision }) => [place, stance, decision])).toEqual([
      [draft(0), 'opposes', null],
      [section(1), 'opposes', null],
    ]);
  });

  test('whoever has placed nothing has nothing to repeat', async () => {
    await expect(parts.placements.repeat(parts.summariser, ref())).rejects.toThrow('not placed any other comment');
  });

  test('two who change one placement at once: the second is told', async () => {
    const [placement] = await parts.placements.place(parts.summariser, ref(), [draft(0)]);

    const outcomes = await Promise.allSettled([
      parts.placements.setStance(parts.summariser, seenOf(placement), 'supports'),
      parts.placements.setStance(parts.summariser, seenOf(placement), 'opposes'),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await now())[0]?.version).toBe(2);
  });

  test('a place that is taken away can be had back with all that was said there', async () => {
    const [placement] = await parts.placements.place(parts.summariser, ref(), [draft(0)], { stance: 'opposes' });
    await parts.placements.assess(parts.summariser, seenOf(placement), {
      decision: 'notFollowed',
      reason: 'Fristen står.',
    });
    const before = await now();
    await parts.placements.unplace(parts.summariser, { ...seenOf(placement), version: 2 });
    expect(await now()).toEqual([]);

    await parts.undo.undo(parts.summariser, letter.hearing.consultation.id, letter.version.id);

    const { version: _, ...restored } = (await now())[0] ?? { version: 0 };
    const { version: __, ...was } = before[0] ?? { version: 0 };
    expect(restored).toEqual(was);
  });

  test('a decision tells which change of the draft it led to, and only a decision does', async () => {
    const [placement] = await parts.placements.place(parts.summariser, ref(), [draft(0)]);
    const change = { note: 'Fristen i kapittel 2 er forlenget.', editionId: null };
    await expect(parts.placements.nameChange(parts.summariser, seenOf(placement), change)).rejects.toThrow(
      'Assess the',
    );
    await parts.placements.assess(parts.summariser, seenOf(placement), { decision: 'followed', reason: null });
    const seen = { ...seenOf(placement), version: 2 };
    const edition = await laterEdition();
    const elsewhere = { ...change, editionId: newId() };
    await expect(parts.placements.nameChange(parts.summariser, seen, elsewhere)).rejects.toThrow('cannot find');

    await parts.placements.nameChange(parts.summariser, seen, { ...change, editionId: edition });

    expect((await now())[0]).toMatchObject({ changeNote: change.note, changeEditionId: edition });
    await parts.undo.undo(parts.summariser, letter.hearing.consultation.id, letter.version.id);
    expect((await now())[0]).toMatchObject({ decision: 'followed', changeNote: null, changeEditionId: null });
  });

  async function laterEdition(): Promise<string> {
    const id = newId();
    const file = { sha256: 'a'.repeat(64), filename: 'utkast.pdf', mediaType: 'application/pdf', sizeBytes: 1 };
    const made = { number: 2, createdAt: the.clock.now(), createdByName: 'Randi Rådgiver' };
    const draftId = letter.hearing.drafts[0]?.id ?? '';
    await the.database.write((transaction) => transaction.insert(DraftVersion, { id, draftId, ...file, ...made }));
    return id;
  }
});
