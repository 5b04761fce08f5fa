/** What was suggested for a comment before a person placed it, and where the person put it; keys of drafts, or of tags. */
export interface Tried {
  readonly suggested: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
}

/** How well one draft or tag was suggested. */
export interface Accuracy {
  readonly suggested: number;
  readonly right: number;
  /** What persons chose without its being suggested. */
  readonly missed: number;
  /** The share of what was suggested that was right; null where nothing was suggested. */
  readonly precision: number | null;
  /** The share of what persons chose that was suggested; null where nothing was chosen. */
  readonly recall: number | null;
}

/** How well one key was suggested over some comments; without a key, how well all were together. */
export function accuracyOf(tried: readonly Tried[], key?: string): Accuracy {
  const counts = tried.map(({ suggested, chosen }) => countsOf(only(suggested, key), only(chosen, key)));
  const sum = (of: 'suggested' | 'right' | 'missed'): number => counts.reduce((total, count) => total + count[of], 0);
  const [suggested, right, missed] = [sum('suggested'), sum('right'), sum('missed')];
  return {
    suggested,
    right,
    missed,
    precision: suggested === 0 ? null : right / suggested,
    recall: right + missed === 0 ? null : right / (right + missed),
  };
}

function only(keys: ReadonlySet<string>, key: string | undefined): readonly string[] {
  return [...keys].filter((each) => key === undefined || each === key);
}

function countsOf(
  suggested: readonly string[],
  chosen: readonly string[],
): Pick<Accuracy, 'suggested' | 'right' | 'missed'> {
  const right = suggested.filter((key) => chosen.includes(key)).length;
  return { suggested: suggested.length, right, missed: chosen.length - right };
}
