import { createHash } from 'node:crypto';

/** A passage is what somebody commented on; a letter is a whole file. They are never compared with each other. */
export const ALIKE_KINDS = ['passage', 'letter'] as const;
export type AlikeKind = (typeof ALIKE_KINDS)[number];

/** What a text is recognised by. Texts with the same words have the same fingerprint, whatever stands between the words. */
export interface Fingerprint {
  /** A digest of the words in their order: equal for texts that say the same, word for word. */
  readonly digest: string;
  /** Hashes of the pairs of neighbouring words, each once, in rising order. */
  readonly pairs: Uint32Array;
  /** Texts that share many pairs share some of these with near certainty, and others hardly ever; signed 32-bit numbers. */
  readonly bands: readonly number[];
}

/** At hand, since these are called some ten thousand times a letter. */
const { imul } = Math;
const WORD = /[\p{L}\p{N}]+/gu;

/** Fewer words than this say the same only when they are the same: one changed word is half of what is said. */
const FEWEST_WORDS: Record<AlikeKind, number> = { passage: 6, letter: 12 };

/**
 * 32 bands of 3: two texts with half of their pairs in common meet in a band 986 times of 1,000, those with a third 700
 * times, and those with a twentieth 4 times.
 */
const BANDS = 32;
const ROWS = 3;
const SEEDS = seedsOf(BANDS * ROWS);

/** The words of a text as they are compared: small letters, without what stands between them. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** The fingerprint of a text; the same text always has the same one, on every machine. */
export function fingerprintOf(text: string, kind: AlikeKind): Fingerprint {
  const words = wordsOf(text);
  const pairs = pairsOf(words);
  return {
    digest: createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32),
    pairs,
    bands: words.length < FEWEST_WORDS[kind] ? [] : bandsOf(pairs),
  };
}

/** How much two texts have in common, from 0 to 1: the pairs that both have, of those that either has (Jaccard). */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  const either = one.length + other.length - shared;
  return either === 0 ? 0 : shared / either;
}

/** The pairs of neighbouring words of a text: see `Fingerprint.pairs`. */
export function wordPairsOf(text: string): Uint32Array {
  return pairsOf(wordsOf(text));
}

/** The bands as they are among texts of one sort, so that those of another are never met; signed 32-bit numbers. */
export function saltedBands({ bands }: Pick<Fingerprint, 'bands'>, sort: string): readonly number[] {
  const salt = hashOf(sort);
  return bands.map((band) => mixed(band ^ salt) | 0);
}

function pairsOf(words: readonly string[]): Uint32Array {
  const found = new Set<number>();
  let before = 0;
  for (const word of words) {
    const now = hashOf(word);
    found.add(mixed(imul(before, 31) ^ now));
    before = now;
  }
  return Uint32Array.from(found).sort();
}

function bandsOf(pairs: Uint32Array): readonly number[] {
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row += 1) key = mixed(imul(key, 31) ^ leastOf(pairs, SEEDS[band * ROWS + row] ?? 0));
    bands.push(key | 0);
  }
  return bands;
}

/** The least of the pairs in one random order of all there are: equal for two texts as often as they share pairs. */
function leastOf(pairs: Uint32Array, seed: number): number {
  let least = 0xffffffff;
  for (const pair of pairs) {
    const value = mixed(pair ^ seed);
    if (value < least) least = value;
  }
  return least;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash 3: every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let value = number | 0;
  value = imul(value ^ (value >>> 16), 0x85ebca6b);
  value = imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function seedsOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => mixed(index + 0x9e3779b9));
}
