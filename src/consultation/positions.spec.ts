import { moved } from './positions.js';

describe('moving in a list', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));
  const order = (id: string, move: 'up' | 'down'): string =>
    moved(items, id, move)
      .map((item) => item.id)
      .join('');

  it.each([
    ['b', 'up', 'bac'],
    ['b', 'down', 'acb'],
    ['a', 'up', 'abc'],
    ['c', 'down', 'abc'],
    ['x', 'up', 'abc'],
  ] as const)('%s %s gives %s', (id, move, result) => {
    expect(order(id, move)).toBe(result);
  });
});
