import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { submitAnswer, withdrawAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { letterOf, letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { placeKey } from '../../response/place.js';
import type { Comment } from '../comment/comment.entity.js';
import { commentQueryFrom, NOBODY } from '../list/comment-query.js';
import { Placement } from '../placement/placement.entity.js';
import { CommentLine } from './comment-line.entity.js';
import { LetterTexts } from './letter-texts.js';
import { LinesService } from './lines.service.js';

const FIRST = 'Oppfølgingen må begynne tidlig.';
const SECOND = 'Me saknar noko om bustad og rusomsorg.';

eachDatabase('the lines of comments', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;
  let comment: Comment;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, FIRST, SECOND);
    comment = await letter.draw(FIRST);
  });

  afterEach(() => {
    parts.remove();
  });

  const hearingId = (): string => letter.hearing.consultation.id;
  const draft = (index: number): string =>
    placeKey({ kind: 'draft', draftId: letter.hearing.drafts[index]?.id ?? 'none' });
  const ref = () => ({ consultationId: hearingId(), commentId: comment.id });
  const listed = async (asked: Readonly<Record<string, string>>): Promise<readonly (string | null)[]> => {
    const { list } = await parts.lists.find(hearingId(), commentQueryFrom(asked));
    return list.rows.map(({ place }) => place);
  };

  test('are one for each place, and one alone for a comment that is not placed', async () => {
    expect(await listed({})).toEqual([null]);
    expect(await listed({ tilstand: 'unplaced' })).toEqual([null]);

    await parts.placements.place(parts.summariser, ref(), [draft(0), draft(1)]);

    expect([...(await listed({}))].sort()).toEqual([draft(0), draft(1)].sort());
    expect(await listed({ sted: draft(1) })).toEqual([draft(1)]);
    expect(await listed({ tilstand: 'unplaced' })).toEqual([]);
  });

  test('are counted in each state, among those that the other filters let through', async () => {
    await letter.draw(SECOND);
    await parts.placements.place(parts.summariser, ref(), [draft(0), draft(1)]);
    const [placement] = await the.database.reader.find(Placement, { order: { place: 'ASC' } });
    const seen = { consultationId: hearingId(), placementId: placement?.id ?? '', version: placement?.version ?? 0 };
    await parts.placements.assess(parts.summariser, seen, { decision: 'followed', reason: null });

    const numbers = async (asked: Readonly<Record<string, string>>): Promise<readonly number[]> => {
      const { counts } = await parts.lists.find(hearingId(), commentQueryFrom(asked));
      return [counts.all, counts.undecided, counts.decided, counts.unplaced].map(({ number }) => number);
    };
    expect(await numbers({})).toEqual([3, 1, 1, 1]);
    expect(await numbers({ tekst: 'tidlig' })).toEqual([2, 1, 1, 0]);
    expect(await numbers({ vurdering: 'followed', tilstand: 'undecided' })).toEqual([1, 0, 1, 0]);
    expect(await numbers({ tekst: 'bustad', sprak: 'nn' })).toEqual([1, 0, 0, 1]);
  });

  test('follow what is decided, and are found by the reason that is given', async () => {
    await parts.placements.place(parts.summariser, ref(), [draft(0)]);
    const { id, version } = await the.database.reader.findOneOrFail(Placement, { where: { commentId: comment.id } });
    const seen = { consultationId: hearingId(), placementId: id, version };
    const reason = 'Retningslinjen dekker kartlegging.';
    await parts.placements.assess(parts.summariser, seen, { decision: 'notFollowed', reason });

    expect(await listed({ tilstand: 'decided', vurdering: 'notFollowed' })).toEqual([draft(0)]);
    expect(await listed({ tekst: 'kartleggingen' })).toEqual([draft(0)]);
    expect(await listed({ tekst: '"tidlig retningslinjen"' })).toEqual([]);
    expect(await listed({ tekst: 'oppfølging', ansvarlig: NOBODY })).toEqual([draft(0)]);
  });

  test('come and go with what is removed, set aside and taken back', async () => {
    await parts.comments.remove(parts.summariser, { ...ref(), version: comment.version });
    expect(await listed({})).toEqual([]);

    await parts.undo.undo(parts.summariser, hearingId(), letter.version.id);
    expect(await listed({ tekst: 'oppfølging' })).toEqual([null]);
  });

  test('of an answer that is withdrawn are gone, and so is what was searched in it', async () => {
    expect(await inLetters('bustad')).toBe(1);

    await withdrawAnswer(parts, letter.version);

    expect([await listed({}), await listed({ tekst: 'tidlig' }), await inLetters('bustad')]).toEqual([[], [], 0]);
  });

  test('of a version that is replaced give way to those of the next, on what still stands', async () => {
    const body = await the.database.reader.findOneByOrFail(Invitation, { consultationId: hearingId() });
    const content = await letterOf(FIRST, 'Alt annet er nytt.');
    const next = await submitAnswer(parts, letter.hearing, body, { files: [{ filename: 'svar.docx', content }] });
    expect(await listed({})).toEqual([]);

    await parts.reading.read(next.id);

    const { list } = await parts.lists.find(hearingId(), commentQueryFrom({ tekst: 'tidlig' }));
    expect(list.rows.map(({ versionId }) => versionId)).toEqual([next.id]);
    expect([await inLetters('bustad'), await inLetters('nytt')]).toEqual([0, 1]);
  });

  test('are made anew for a whole hearing by a job, equal to what they were', async () => {
    await parts.placements.place(parts.summariser, ref(), [draft(0)]);
    const before = await lines();
    await the.database.write(async (transaction) => {
      await transaction.query('DELETE FROM "comment_line"');
      await transaction.query('DELETE FROM "full_text"');
    });
    expect([await listed({}), await inLetters('bustad')]).toEqual([[], 0]);

    await new LinesService(the.database, parts.lines, new LetterTexts(parts.fullText)).make(hearingId());

    expect(await lines()).toEqual(before);
    expect([await listed({ tekst: 'oppfølging' }), await inLetters('bustad')]).toEqual([[draft(0)], 1]);
  });

  /** Without their numbers: lines that were gone are given new ones. */
  async function lines(): Promise<readonly Omit<CommentLine, 'no'>[]> {
    return (await the.database.reader.find(CommentLine)).map(({ no, ...line }) => ({ ...line, isNumbered: no > 0 }));
  }

  async function inLetters(text: string): Promise<number> {
    const { keys, value } = parts.fullText.found(the.database.reader, { marks: [], text });
    const rows = await the.database.reader.query<unknown[]>(
      `${keys.replace('?', '$1')} AND f."key" IN (SELECT "id" FROM "block")`,
      [value],
    );
    return rows.length;
  }
});
