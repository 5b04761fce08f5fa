import { agreementIn, strengthOf, tableOf, type CodedTwice } from './kappa.rules.js';

const coded = (first: readonly string[], second: readonly string[]): CodedTwice => ({
  first: new Set(first),
  second: new Set(second),
});

describe('Cohen’s κ', () => {
  /**
   * Worked by hand, each row from its four counts: po = (both + neither) / n,
   * pe = (a·b + (n−a)·(n−b)) / n² where a and b are how often each used the code, κ = (po − pe) / (1 − pe).
   *
   * | both | only 1 | only 2 | neither |  n  | po        | pe                                  | κ                           |
   * |   20 |      5 |     10 |      15 |  50 | 35/50=0.7 | (25·30 + 25·20)/2500 = 0.5          | 0.2/0.5 = 0.4               |
   * |   45 |     15 |     25 |      15 | 100 | 0.6       | (60·70 + 40·30)/10000 = 0.54        | 0.06/0.46 = 0.130434…       |
   * |   25 |     35 |      5 |      35 | 100 | 0.6       | (60·30 + 40·70)/10000 = 0.46        | 0.14/0.54 = 0.259259…       |
   * |    3 |      1 |      1 |       5 |  10 | 0.8       | (4·4 + 6·6)/100 = 0.52              | 0.28/0.48 = 0.583333…       |
   * |    0 |      5 |      5 |       0 |  10 | 0         | (5·5 + 5·5)/100 = 0.5               | −0.5/0.5 = −1               |
   * |    4 |      0 |      0 |       6 |  10 | 1         | (4·4 + 6·6)/100 = 0.52              | 0.48/0.48 = 1               |
   * |    0 |      2 |      0 |       8 |  10 | 0.8       | (2·0 + 8·10)/100 = 0.8              | 0/0.2 = 0                   |
   */
  test.each([
    [20, 5, 10, 15, 0.7, 0.5, 0.4],
    [45, 15, 25, 15, 0.6, 0.54, 6 / 46],
    [25, 35, 5, 35, 0.6, 0.46, 14 / 54],
    [3, 1, 1, 5, 0.8, 0.52, 28 / 48],
    [0, 5, 5, 0, 0, 0.5, -1],
    [4, 0, 0, 6, 1, 0.52, 1],
    [0, 2, 0, 8, 0.8, 0.8, 0],
  ])(
    'of %i both, %i and %i alone and %i neither is what one works out by hand',
    (both, onlyFirst, onlySecond, neither, observed, expected, kappa) => {
      const agreement = agreementIn({ both, onlyFirst, onlySecond, neither });

      expect(agreement.observed).toBeCloseTo(observed, 12);
      expect(agreement.expected).toBeCloseTo(expected, 12);
      expect(agreement.kappa).toBeCloseTo(kappa, 12);
    },
  );

  test('cannot be told where nobody used the code, where both used it everywhere, or where nothing was coded', () => {
    expect(agreementIn({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 9 })).toMatchObject({
      observed: 1,
      kappa: null,
    });
    expect(agreementIn({ both: 9, onlyFirst: 0, onlySecond: 0, neither: 0 })).toMatchObject({
      observed: 1,
      kappa: null,
    });
    expect(agreementIn({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 }).kappa).toBeNull();
  });

  test('is counted for one code at a time, whatever else was said of the passages', () => {
    const passages = [
      coded(['a', 'b'], ['a']),
      coded(['a'], ['b']),
      coded([], ['a', 'b']),
      coded(['b'], []),
      coded([], []),
    ];

    expect(tableOf('a', passages)).toEqual({ both: 1, onlyFirst: 1, onlySecond: 1, neither: 2 });
    expect(tableOf('b', passages)).toEqual({ both: 0, onlyFirst: 2, onlySecond: 2, neither: 1 });
  });

  test('is called by the words of Landis and Koch, the bounds belonging to the weaker word', () => {
    expect([-0.01, 0, 0.2, 0.21, 0.4, 0.6, 0.8, 0.81, 1].map(strengthOf)).toEqual([
      'none',
      'slight',
      'slight',
      'fair',
      'fair',
      'moderate',
      'substantial',
      'almostFull',
      'almostFull',
    ]);
  });
});
