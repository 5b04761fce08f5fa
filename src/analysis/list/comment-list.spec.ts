import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { FIRST_GIVEN } from '../../shared/database/full-text/first-given.js';
import { newId } from '../../shared/database/id.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { CommentLine, UNPLACED } from '../line/comment-line.entity.js';
import { markOf } from '../line/line-marks.js';
import { commentQueryFrom } from './comment-query.js';

const MANY = 1230;
const PAGE = 50;

eachDatabase('a list of more comments than are counted', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Om oppfølging av barn og unge.');
    await repeat(await letter.draw('Om oppfølging'));
  });

  afterEach(() => {
    parts.remove();
  });

  const id = (): string => letter.hearing.consultation.id;
  const find = (asked: Readonly<Record<string, string>>) => parts.lists.find(id(), commentQueryFrom(asked));

  test('says so, keeps its order, and can be leafed through until the end', async () => {
    const first = await find({});
    expect(first.counts.all).toEqual({ number: 200, isMore: true });
    expect(first.counts.decided).toEqual({ number: 0, isMore: false });
    expect([first.list.rows.length, first.list.pageCount]).toEqual([PAGE, 4]);

    expect((await find({ side: '24' })).list).toMatchObject({ page: 24, pageCount: 25 });
    const last = await find({ side: '25' });
    expect([last.list.rows.length, last.list.pageCount]).toEqual([MANY - 24 * PAGE, 25]);
    expect((await find({ side: '199' })).list).toMatchObject({ page: 4, pageCount: 5 });
    for (const sorter of ['body', 'place', 'newest']) expect((await find({ sorter })).list.rows).toHaveLength(PAGE);
  });

  test('is exact as soon as a filter leaves few enough', async () => {
    const found = await find({ sprak: 'se' });

    expect(found.total).toEqual({ number: MANY / 10, isMore: false });
    expect(found.list).toMatchObject({ pageCount: 3, total: MANY / 10 });
    expect((await find({ sprak: 'se', tekst: 'oppfølging' })).total.number).toBe(MANY / 10);
    expect((await find({ sprak: 'nn' })).list.rows).toHaveLength(0);
  });

  test('is met by filters on the way, and by the words in it', async () => {
    const most = await find({ sprak: 'nb' });
    expect([most.total.isMore, most.list.rows.length]).toEqual([true, PAGE]);
    const inOrder = await find({ sprak: 'nb', tilstand: 'unplaced', sorter: 'place' });
    expect([inOrder.counts.unplaced.isMore, inOrder.list.rows.length]).toEqual([true, PAGE]);
    const bodies = await find({ instans: 'bodø' });
    expect([bodies.total.isMore, (await find({ instans: 'tromsø' })).total.number]).toEqual([true, 0]);

    const said = await find({ tekst: 'oppfølgingen', side: '21' });
    expect([said.total.isMore, said.list.rows.length, said.list.page]).toEqual([true, PAGE, 21]);
    const alone = async (asked: Readonly<Record<string, string>>): Promise<boolean> =>
      (await find({ tekst: 'oppfølgingen', ...asked })).isByBodyAlone;
    const orders = [await alone({}), await alone({ sorter: 'newest' }), await alone({ sorter: 'newest', sprak: 'se' })];
    expect(orders).toEqual([false, true, false]);
  });

  test('gives all that match, each once, to whoever works on them', async () => {
    const seen: string[] = [];
    for (let afterId = ''; ;) {
      const some = await parts.lists.matching(id(), commentQueryFrom({ tekst: 'barn' }), { afterId, limit: 500 });
      seen.push(...some.map((line) => line.id));
      const last = some.at(-1);
      if (!last) break;
      afterId = last.id;
    }

    expect([seen.length, new Set(seen).size]).toEqual([MANY, MANY]);
  });

  /** As many lines as there are to be, all of the one comment; one in ten in Sámi, the others in bokmål. */
  async function repeat({ id: commentId, sourceId, createdAt }: Awaited<ReturnType<LetterRead['draw']>>) {
    const { id: versionId, invitationId } = letter.version;
    const lines = [...Array(MANY).keys()].map((index) =>
      Object.assign(new CommentLine(), {
        ...{
          id: newId(),
          no: FIRST_GIVEN + index,
          consultationId: id(),
          commentId,
          placementId: null,
          versionId,
          invitationId,
          sourceId,
        },
        ...{ startOffset: index, draftKey: UNPLACED, place: '', state: 'unplaced', bodyKey: '10', createdAt },
        marks: ` ${marksOf(invitationId, index % 10 === 0 ? 'se' : 'nb').join(' ')} `,
      } as const),
    );
    await the.database.write(async (transaction) => {
      await transaction.delete(CommentLine, { commentId });
      await insertInHundreds(transaction, CommentLine, lines);
      const texts = ['Om oppfølging av barn og unge.'];
      await parts.fullText.put(
        transaction,
        lines.map((line) => ({ key: line.id, no: line.no, marks: line.marks.trim().split(' '), texts })),
      );
    });
  }

  function marksOf(invitationId: string, language: string): readonly string[] {
    const mark = (facet: Parameters<typeof markOf>[1], value = ''): string => markOf(id(), facet, value);
    return [
      mark('line'),
      mark('state', 'unplaced'),
      mark('language', language),
      mark('body', invitationId),
      mark('name', 'bodo'),
    ];
  }
});
