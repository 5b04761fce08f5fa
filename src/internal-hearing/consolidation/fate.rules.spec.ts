import { instantFrom } from '../../shared/time/clock.js';
import { fateOf, isConsolidated, pointOf } from './fate.rules.js';

const [MONDAY, TUESDAY] = [instantFrom('2018-02-05T09:00:00Z'), instantFrom('2018-02-06T09:00:00Z')];

describe('what became of a comment', () => {
  test('it is open until somebody treats it', () => {
    expect(fateOf([], null)).toBe('open');
  });

  test('it is left out when somebody says why', () => {
    expect(fateOf([], { reason: 'Gjelder en annen høring.' })).toBe('leftOut');
  });

  test('it is treated as the passage that says it does', () => {
    expect(fateOf([{ treatment: 'reworded', at: MONDAY }], null)).toBe('reworded');
  });

  test('of several treatments the last one counts, in whatever order they are read', () => {
    const merged = { treatment: 'merged', at: MONDAY } as const;
    const dissent = { treatment: 'dissent', at: TUESDAY } as const;

    expect(fateOf([merged, dissent], null)).toBe('dissent');
    expect(fateOf([dissent, merged], null)).toBe('dissent');
  });

  test('what a passage says is not left out', () => {
    expect(fateOf([{ treatment: 'takenIn', at: MONDAY }], { reason: 'Sies av andre.' })).toBe('takenIn');
  });
});

describe('a hearing is consolidated', () => {
  test('when every comment is treated or left out', () => {
    expect(isConsolidated(['takenIn', 'merged', 'reworded', 'dissent', 'leftOut'], 0)).toBe(true);
  });

  test('but not while one is open', () => {
    expect(isConsolidated(['takenIn', 'open'], 0)).toBe(false);
  });

  test('nor while one has no place', () => {
    expect(isConsolidated(['takenIn'], 1)).toBe(false);
  });
});

describe('what somebody said', () => {
  const carriedFrom = new Map([
    ['third', 'second'],
    ['second', 'first'],
  ]);

  test('is the same in every version of the answer where its words stand', () => {
    const points = ['first', 'second', 'third'].map((commentId) =>
      pointOf({ commentId, place: 'draft:a' }, carriedFrom),
    );

    expect(new Set(points).size).toBe(1);
  });

  test('is another thing in another place', () => {
    expect(pointOf({ commentId: 'first', place: 'draft:a' }, carriedFrom)).not.toBe(
      pointOf({ commentId: 'first', place: 'draft:b' }, carriedFrom),
    );
  });
});
