/** Where a text was planted, and where it was found; null for one that belongs with no other. */
export interface Sorted {
  readonly planted: string | null;
  readonly found: string;
}

/** How well families were found, counted in pairs of texts that belong together. Shares from 0 to 1. */
export interface FamilyFigures {
  readonly texts: number;
  readonly plantedFamilies: number;
  readonly foundFamilies: number;
  readonly plantedPairs: number;
  /** Of the pairs that were found, those that were planted. */
  readonly precision: number;
  /** Of the pairs that were planted, those that were found. */
  readonly recall: number;
  /** Of the planted families, those found whole and with nobody else in them. */
  readonly whole: number;
}

export function familyFigures(sorted: readonly Sorted[]): FamilyFigures {
  const planted = sizes(sorted.map(({ planted: family }) => family));
  const found = sizes(sorted.map(({ found: family }) => family));
  const both = sizes(sorted.map(({ planted: one, found: other }) => one && `${one}\n${other}`));
  const correct = pairsIn(both);
  const plantedFamilies = [...planted].filter(([, size]) => size > 1);
  const whole = plantedFamilies.filter(([family, size]) =>
    [...both].some(([key, shared]) => {
      const [one, other = ''] = key.split('\n');
      return one === family && shared === size && found.get(other) === size;
    }),
  );
  return {
    texts: sorted.length,
    plantedFamilies: plantedFamilies.length,
    foundFamilies: [...found.values()].filter((size) => size > 1).length,
    plantedPairs: pairsIn(planted),
    precision: rounded(correct / Math.max(1, pairsIn(found))),
    recall: rounded(correct / Math.max(1, pairsIn(planted))),
    whole: rounded(whole.length / Math.max(1, plantedFamilies.length)),
  };
}

function sizes(families: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const family of families) if (family !== null) counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
}

function pairsIn(families: ReadonlyMap<string, number>): number {
  return [...families.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
