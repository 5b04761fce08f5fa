import { rowsOf, type SectionRow } from './section-tree.js';

const known: readonly SectionRow[] = [
  { id: 'a', draftId: 'd', parentId: null, position: 1, level: 1, number: '1', title: 'Oppdage' },
  { id: 'b', draftId: 'd', parentId: 'a', position: 2, level: 2, number: '1.1', title: 'Spør alle' },
  { id: 'c', draftId: 'd', parentId: null, position: 3, level: 1, number: '2', title: 'Henvise' },
];

describe('the sections of a draft whose outline is written anew', () => {
  it('keep their ids when they are moved and renumbered', () => {
    const rows = rowsOf(
      'd',
      [
        { level: 1, number: '1', title: 'Henvise' },
        { level: 1, number: '2', title: 'Oppdage' },
        { level: 2, number: '2.1', title: 'Spør alle' },
      ],
      known,
    );

    expect(rows.map(({ id, parentId, position }) => [id, parentId, position])).toEqual([
      ['c', null, 1],
      ['a', null, 2],
      ['b', 'a', 3],
    ]);
  });

  it('keep their ids when only the words are changed', () => {
    const rows = rowsOf('d', [{ level: 1, number: '1', title: 'Oppdage og ta opp' }], known);

    expect(rows.map(({ id, title }) => [id, title])).toEqual([['a', 'Oppdage og ta opp']]);
  });

  it('are given once each, though two have the same heading', () => {
    const twice = { level: 1, number: null, title: 'Oppdage' };

    const rows = rowsOf('d', [twice, twice], known);

    expect(rows[0]?.id).toBe('a');
    expect(rows[1]?.id).not.toBe('a');
  });
});
