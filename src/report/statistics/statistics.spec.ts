import {
  answerOf,
  DRAFT,
  placementOf,
  QUESTION,
  SECTION,
  silentBody,
  smallModel,
} from '../../../test/support/counting/small-model.js';
import type { CategoryRow } from '../model/body-source.js';
import type { SummaryModel } from '../summary.model.js';
import { responseRate } from './response-rate.js';
import { statistics } from './statistics.js';
import { statisticsView } from './statistics-view.js';

function category(bodyId: string, name: string): CategoryRow {
  return { bodyId, category: name };
}

/** Opened on 1 February, deadline on 1 June; four invited, of which one is silent, and one that was not asked. */
function model(): SummaryModel {
  return smallModel({
    bodies: [
      answerOf('A', { receivedOn: '2018-02-10' }),
      answerOf('B', { receivedOn: '2018-06-01', replyKind: 'withoutRemarks' }),
      answerOf('C', { receivedOn: '2018-06-05', isLate: true }),
      silentBody('D'),
      answerOf('E', { isInvited: false, receivedOn: '2018-02-02' }),
      answerOf('Kari', { isInvited: false, isPrivatePerson: true }),
    ],
    categories: [category('A', 'Stat'), category('B', 'Stat'), category('C', 'Kommuner'), category('D', 'Kommuner')],
    placements: [
      placementOf('A', 'Bra.', { tags: [{ tagId: 'frister', name: 'Frister' }] }),
      placementOf('C', 'Ikke bra.', { stance: 'opposes' }),
      placementOf('Kari', 'Takk.', { tags: [{ tagId: 'frister', name: 'Frister' }] }),
    ],
    choices: [
      { versionId: 'A', place: QUESTION, choice: 'yes' },
      { versionId: 'Kari', place: QUESTION, choice: 'no' },
    ],
    mentions: [{ versionId: 'A', draftId: 'gravide', saysSomething: true }],
    codes: [{ tagId: 'frister', parentId: null, name: 'Frister', definition: '', example: '', retiredAt: null }],
  });
}

describe('the statistics of a hearing', () => {
  test('follow the response rate from the opening until the last answer, among the invited', () => {
    const rate = responseRate(model());

    const on = (day: string): number | undefined =>
      rate?.all.answered[rate.days.findIndex((each) => each.toString() === day)];

    expect([rate?.days[0]?.toString(), rate?.days.at(-1)?.toString()]).toEqual(['2018-02-01', '2018-06-05']);
    expect(rate?.all.asked).toBe(4);
    expect(['2018-02-09', '2018-02-10', '2018-05-31', '2018-06-01', '2018-06-05'].map(on)).toEqual([0, 1, 1, 2, 3]);
    expect(rate?.days[rate.deadlineAt ?? 0]?.toString()).toBe('2018-06-01');
    expect(rate?.categories.map(({ title, asked, answered }) => [title, asked, answered.at(-1)])).toEqual([
      ['Stat', 2, 2],
      ['Kommuner', 2, 1],
    ]);
  });

  test('count an answer that does not mention a draft as no answer to it', () => {
    const { rate, coverage } = statistics(model());

    expect(rate?.drafts.map(({ title, answered }) => [title, answered.at(-1)])).toEqual([['Gravide', 2]]);
    expect(coverage.all.cells[0]).toMatchObject({
      answered: 2,
      kinds: { withRemarks: 1, withoutRemarks: 1, notMentioned: 1, silent: 1 },
    });
    expect(coverage.rows.map((row) => [row.category, row.asked, row.cells[0]?.answered])).toEqual([
      ['Stat', 2, 2],
      ['Kommuner', 2, 0],
    ]);
  });

  test('say where the bodies stand, for each draft as a whole and place by place', () => {
    const { stances } = statistics(model());

    expect(stances.map(({ key, rows }) => [key, rows.map((row) => row.key)])).toEqual([[DRAFT, [DRAFT, SECTION]]]);
    expect(stances[0]?.rows[1]?.stances).toMatchObject({ supports: 1, opposes: 1 });
  });

  test('count the bodies that have spoken of a theme, and private persons in none of it', () => {
    const { themes, questions } = statistics(model());

    expect(themes).toEqual([
      expect.objectContaining({ title: 'Frister', bodies: 1, privatePersons: 1, placements: 2 }),
    ]);
    expect(questions[0]).toMatchObject({ choices: ['yes', 'partly', 'no', 'unsure'] });
    expect(questions[0]?.rows).toEqual([
      expect.objectContaining({ placeKey: QUESTION, counts: [1, 0, 0, 0], bodies: 1, privatePersons: 1 }),
    ]);
  });

  test('have the figures of every drawing in a table behind it', () => {
    const view = statisticsView(statistics(model()), 'nb');
    const charts = [view.coverage, ...view.stances, ...view.questions, view.themes];

    for (const { rows, table } of charts) {
      expect(table.rows).toHaveLength(rows.length);
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length - 1);
    }
    expect(view.rate && view.rate.table.rows.map(({ name, cells }) => [name, cells.at(-1)])).toEqual([
      ['Alle inviterte', '3 av 4 (75 %)'],
      ['Stat', '2 av 2 (100 %)'],
      ['Kommuner', '1 av 2 (50 %)'],
      ['Gravide', '2 av 4 (50 %)'],
    ]);
  });

  test('name no body and no person', () => {
    const shown = JSON.stringify(statistics(model()));

    expect(shown).not.toMatch(/"(A|B|C|D|E|Kari)"/);
  });

  test('draw nothing where nobody was asked and nothing was said', () => {
    const view = statisticsView(statistics(smallModel({})), 'nb');

    expect([view.hasRate, view.hasStances, view.hasQuestions, view.hasThemes]).toEqual([false, false, false, false]);
  });
});
