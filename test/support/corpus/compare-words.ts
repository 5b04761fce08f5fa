/** How alike two texts are, counted in words. */
export interface Likeness {
  readonly ours: number;
  readonly theirs: number;
  /** Words that stand in both, each as often as it does in both. */
  readonly same: number;
  /** Words that stand in both in the same order: the longest common sequence. */
  readonly inOrder: number;
  /** The first words of theirs that ours has not, and of ours that theirs has not. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

const SHOWN = 8;
/** "helse-\nog omsorgstjenester" is no broken word. */
const BROKEN = /(\p{L})[-\u2010\u00AD]\s*\n\s*(?!(?:og|eller|samt|men|til)\b)(?=\p{Ll})/gu;
/** Words broken at the end of a line are made whole on both sides by the same rule, and hyphens inside words are not counted. */
const HYPHENS = /(?<=\p{L})[-\u2010\u2011\u00AD](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}]+(?:[.,:/'’][\p{L}\p{N}]+)*/gu;

/** The words of a text: letters and figures, composed (NFC), ligatures taken apart, broken words made whole. */
export function wordsOf(text: string): readonly string[] {
  const whole = text.replace(BROKEN, '$1').replaceAll('\u00AD', '').replace(HYPHENS, '');
  return (
    whole
      .replace(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'))
      .normalize('NFC')
      .match(WORD) ?? []
  );
}

export function compareWords(ours: readonly string[], theirs: readonly string[]): Likeness {
  const missing = leftOver(theirs, ours);
  const added = leftOver(ours, theirs);
  return {
    ours: ours.length,
    theirs: theirs.length,
    same: theirs.length - missing.length,
    inOrder: longestCommon(ours, theirs),
    missing: missing.slice(0, SHOWN),
    added: added.slice(0, SHOWN),
  };
}

function leftOver(words: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** The length of the longest common sequence, in the memory of one row. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  const numbers = new Map<string, number>();
  const numbered = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const [a, b] = [Int32Array.from(left, numbered), Int32Array.from(right, numbered)];
  const row = new Int32Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let at = 1; at <= b.length; at += 1) {
      const above = row[at] ?? 0;
      row[at] = word === b[at - 1] ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
