import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { statementsDuring } from '../../../test/support/response/count-statements.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import { AnswerListService, type AnswerFilter } from '../answers/answer-list.service.js';
import { CoverageService, type CoverageChoice } from './coverage.service.js';

const EVERYTHING: AnswerFilter = {
  text: '',
  replyKind: null,
  isLate: null,
  categoryId: null,
  draftId: null,
  order: 'received',
};

eachApp('lists of answers', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
  }, 60_000);

  afterAll(() => test_.close());

  const outline = () => test_.app.get(ConsultationReader, { strict: false }).outline(hearing.id);

  async function namesOf(choice: CoverageChoice, text = ''): Promise<string[]> {
    const coverage = test_.app.get(CoverageService, { strict: false });
    const { rows } = await coverage.table(await outline(), { text, choice, page: '' });
    return rows.map((row) => row.name);
  }

  async function statements(): Promise<number> {
    const asked = await outline();
    const lists = test_.app.get(AnswerListService, { strict: false });
    const coverage = test_.app.get(CoverageService, { strict: false });
    return statementsDuring(test_.database, async () => {
      await lists.list(asked.consultation, EVERYTHING, '');
      await lists.counts(asked.consultation);
      await coverage.table(asked, { text: '', choice: 'all', page: '' });
      await coverage.totals(hearing.id);
    });
  }

  test('before anyone has answered, all are silent', async () => {
    expect(await namesOf('silent')).toHaveLength(4);
    expect(await namesOf('answered')).toEqual([]);
  });

  test('the number of statements does not grow with the number of answers', async () => {
    const first = await holderOf(test_, invitedAt(hearing, 0));
    await type(test_, first, `draft:${hearing.draftIds[0] ?? ''}`, 'Merknad.');
    await submit(test_, first);
    const withOne = await statements();
    expect(withOne).toBeGreaterThan(5);

    for (const index of [1, 2, 3]) {
      const link = await holderOf(test_, invitedAt(hearing, index));
      await type(test_, link, `draft:${hearing.draftIds[0] ?? ''}`, 'Merknad.');
      await submit(test_, link);
    }

    expect(await statements()).toBe(withOne);
  });

  test('every filter and order gives the answers it names', async () => {
    const lists = test_.app.get(AnswerListService, { strict: false });
    const { consultation } = await outline();
    const { categories } = await lists.counts(consultation);
    const bodies = async (filter: Partial<AnswerFilter>): Promise<string[]> =>
      (await lists.list(consultation, { ...EVERYTHING, ...filter }, '')).rows.map((row) => row.body);
    const state = categories.find((category) => category.name === 'Stat og kommune');

    expect(await bodies({ order: 'name' })).toEqual([
      'Bergen kommune',
      'Fagrådet for kreft',
      'Landets pasientombud',
      'Pasientforeningen Håp',
    ]);
    expect(await bodies({ categoryId: state?.id ?? '', order: 'name' })).toEqual([
      'Bergen kommune',
      'Landets pasientombud',
    ]);
    expect(state?.count).toBe(2);
    expect(await bodies({ isLate: true })).toEqual([]);
    expect(await bodies({ replyKind: 'withoutRemarks' })).toEqual([]);
    expect(await bodies({ text: 'håp', draftId: null })).toEqual(['Pasientforeningen Håp']);
    expect(await bodies({ draftId: hearing.draftIds[0] ?? '' })).toEqual([]);
  });

  test('only what a relay has taken over counts as a letter handed over', async () => {
    const coverage = test_.app.get(CoverageService, { strict: false });
    expect((await coverage.totals(hearing.id)).handedOver).toBe(4);
    await letterTo(1, 'bounced');
    await letterTo(2, 'uncertain');
    await letterTo(3, 'queued');

    const { rows } = await coverage.table(await outline(), { text: '', choice: 'all', page: '' });

    expect(rows.map((row) => row.delivery)).toEqual(['accepted', 'bounced', 'uncertain', 'queued']);
    expect((await coverage.totals(hearing.id)).handedOver).toBe(1);
    expect(await namesOf('unreached')).toEqual(['Fagrådet for kreft', 'Landets pasientombud', 'Pasientforeningen Håp']);
    expect(await namesOf('late')).toEqual([]);
    expect(await namesOf('all', 'berg')).toEqual(['Bergen kommune']);
  });

  test('a letter on paper waits to be posted, and counts when it is', async () => {
    const coverage = test_.app.get(CoverageService, { strict: false });
    const { invitationId } = invitedAt(hearing, 3);
    await test_.database.write((transaction) =>
      transaction.query(`UPDATE "message" SET "channel" = 'print' WHERE "recipientRef" = $1`, [invitationId]),
    );
    const delivery = async (): Promise<string | null | undefined> =>
      (await coverage.table(await outline(), { text: '', choice: 'all', page: '' })).rows[3]?.delivery;

    await letterTo(3, 'queued');
    expect(await delivery()).toBe('toPost');
    const before = (await coverage.totals(hearing.id)).handedOver;
    await letterTo(3, 'accepted');

    expect(await delivery()).toBe('posted');
    expect((await coverage.totals(hearing.id)).handedOver).toBe(before + 1);
  });

  /** Lets the letter to a body stand in a state, as if the post had gone so. */
  async function letterTo(index: number, state: MessageState): Promise<void> {
    const { invitationId } = invitedAt(hearing, index);
    await test_.database.write((transaction) =>
      transaction.query(`UPDATE "message" SET "state" = $1 WHERE "recipientRef" = $2`, [state, invitationId]),
    );
  }
});
