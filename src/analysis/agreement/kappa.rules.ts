/** How two people used one code on the same passages, in a table of two by two. */
export interface CodeTable {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** How far two people agree on one code. Shares are between 0 and 1. */
export interface Agreement extends CodeTable {
  readonly passages: number;
  /** The share of the passages on which they said the same. */
  readonly observed: number;
  /** The share on which they would have by chance alone, each using the code as often as they did. */
  readonly expected: number;
  /** 1 is full agreement, 0 what chance gives, below 0 less than that; null where there is nothing to tell it by. */
  readonly kappa: number | null;
}

/**
 * Cohen's κ for one code (J. Cohen, «A coefficient of agreement for nominal scales», 1960): what two people agree on beyond
 * chance, as a share of what they could. Nobody using a code, or both using it everywhere, agrees fully and shows nothing of how
 * they tell it from others: there κ is not defined.
 */
export function agreementIn(table: CodeTable): Agreement {
  const { both, onlyFirst, onlySecond, neither } = table;
  const passages = both + onlyFirst + onlySecond + neither;
  if (passages === 0) return { ...table, passages, observed: 0, expected: 0, kappa: null };
  const [first, second] = [both + onlyFirst, both + onlySecond];
  const byChance = first * second + (passages - first) * (passages - second);
  const agreed = (both + neither) * passages;
  // In whole numbers until the last division, so that full agreement is 1 and not nearly so.
  const square = passages * passages;
  const kappa = byChance === square ? null : (agreed - byChance) / (square - byChance);
  return { ...table, passages, observed: agreed / square, expected: byChance / square, kappa };
}

/** What each of the two said of one passage: codes of any kind. */
export interface CodedTwice {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** How two people used a code on passages that both have coded. */
export function tableOf(code: string, coded: readonly CodedTwice[]): CodeTable {
  const count = (first: 'with' | 'without', second: 'with' | 'without'): number =>
    coded.filter((passage) => {
      const [inFirst, inSecond] = [passage.first.has(code), passage.second.has(code)];
      return inFirst === (first === 'with') && inSecond === (second === 'with');
    }).length;
  return {
    both: count('with', 'with'),
    onlyFirst: count('with', 'without'),
    onlySecond: count('without', 'with'),
    neither: count('without', 'without'),
  };
}

/** What a κ is called (J. R. Landis and G. G. Koch, «The measurement of observer agreement for categorical data», 1977). */
export const STRENGTHS = ['none', 'slight', 'fair', 'moderate', 'substantial', 'almostFull'] as const;
export type Strength = (typeof STRENGTHS)[number];

export function strengthOf(kappa: number): Strength {
  if (kappa < 0) return 'none';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almostFull';
}
