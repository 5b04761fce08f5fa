import { accuracyOf, type Tried } from './accuracy.rules.js';

const tried = (suggested: readonly string[], chosen: readonly string[]): Tried => ({
  suggested: new Set(suggested),
  chosen: new Set(chosen),
});

describe('the accuracy of suggestions', () => {
  const all = [tried(['a', 'b'], ['a']), tried(['a'], ['a', 'c']), tried([], ['b']), tried(['b'], [])];

  it('of a draft is the share of its suggestions that were chosen, and the share of its comments that were suggested', () => {
    expect(accuracyOf(all, 'a')).toEqual({ suggested: 2, right: 2, missed: 0, precision: 1, recall: 1 });
    expect(accuracyOf(all, 'b')).toEqual({ suggested: 2, right: 0, missed: 1, precision: 0, recall: 0 });
  });

  it('is unknown where nothing was suggested, or nothing chosen', () => {
    expect(accuracyOf(all, 'c')).toMatchObject({ precision: null, recall: 0 });
    expect(accuracyOf(all, 'd')).toMatchObject({ precision: null, recall: null });
  });

  it('of all together counts each suggestion and each choice once', () => {
    expect(accuracyOf(all)).toEqual({ suggested: 4, right: 2, missed: 2, precision: 0.5, recall: 0.5 });
  });
});
