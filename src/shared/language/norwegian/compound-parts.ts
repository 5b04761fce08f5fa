import { foldForSearch } from '../sorting.js';
import { COMPOUNDING_WORDS, WHOLE_WORDS } from './compound-words.js';
import { stemOf } from './stem-of.js';

const FIRST: ReadonlySet<string> = new Set(COMPOUNDING_WORDS);
const LAST: ReadonlySet<string> = new Set(COMPOUNDING_WORDS.flatMap((word) => [word, stemOf(word)]));
const WHOLE: ReadonlySet<string> = new Set(WHOLE_WORDS.map((word) => stemOf(word)));

const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 7;
/** A part that is in no list is believed only when it is this long and the one that is known is longer than a syllable. */
const SHORTEST_UNKNOWN = 4;
const SHORTEST_KNOWN_BESIDE_UNKNOWN = 5;
/** Nobody writes a longer word; what is longer is an address or rubbish, and is not taken apart. */
const LONGEST = 60;
const MOST_KEPT = 50_000;
const kept = new Map<string, readonly string[]>();

/**
 * The parts of a Norwegian compound, first to last, as they stand in it without the letter that binds them
 * («rusbehandlingstilbudet» → rus, behandling, tilbudet); empty when the word is none. All parts known, else one known at
 * the end or the beginning and the rest as one part. Fewest parts, the longest last.
 */
export function compoundParts(word: string): readonly string[] {
  const folded = foldForSearch(word);
  if (folded.length < SHORTEST_COMPOUND || folded.length > LONGEST || !/^\p{L}+$/u.test(folded)) return [];
  const known = kept.get(folded);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const parts = WHOLE.has(stemOf(folded)) ? [] : partsOf(folded);
  kept.set(folded, parts);
  return parts;
}

function partsOf(word: string): readonly string[] {
  const known = knownParts(word);
  if (known && known.length > 1) return known;
  if (known) return [];
  return knownLast(word) ?? knownFirst(word) ?? [];
}

/** The word as known parts alone, or nothing; looked for from the end, so that each rest is taken apart once. */
function knownParts(word: string): readonly string[] | undefined {
  const best = new Map<number, readonly string[]>([[word.length, []]]);
  for (let from = word.length - SHORTEST_PART; from >= 0; from--) {
    const found = bestFrom(word, from, best);
    if (found) best.set(from, found);
  }
  return best.get(0);
}

function bestFrom(
  word: string,
  from: number,
  best: ReadonlyMap<number, readonly string[]>,
): readonly string[] | undefined {
  let found = LAST.has(stemOf(word.slice(from))) ? [word.slice(from)] : undefined;
  for (let to = from + SHORTEST_PART; to <= word.length - SHORTEST_PART; to++) {
    const part = word.slice(from, to);
    if (!FIRST.has(part)) continue;
    for (const rest of restsAfter(word, to, best)) {
      if (!found || rest.length + 1 < found.length) found = [part, ...rest];
    }
  }
  return found;
}

/** What may follow a part: the rest as it is, or after an `s` or `e` that binds. */
function restsAfter(
  word: string,
  to: number,
  best: ReadonlyMap<number, readonly string[]>,
): readonly (readonly string[])[] {
  const bound = word[to] === 's' || word[to] === 'e' ? [best.get(to), best.get(to + 1)] : [best.get(to)];
  return bound.filter((rest) => rest !== undefined && rest.length > 0).map((rest) => rest ?? []);
}

function knownLast(word: string): readonly string[] | undefined {
  for (let from = SHORTEST_UNKNOWN; from <= word.length - SHORTEST_KNOWN_BESIDE_UNKNOWN; from++) {
    const last = word.slice(from);
    if (!LAST.has(stemOf(last)) || stemOf(last).length < SHORTEST_UNKNOWN) continue;
    const first = withoutBinding(word.slice(0, from));
    if (first.length >= SHORTEST_UNKNOWN) return [first, last];
  }
  return undefined;
}

function knownFirst(word: string): readonly string[] | undefined {
  for (let to = word.length - SHORTEST_UNKNOWN; to >= SHORTEST_KNOWN_BESIDE_UNKNOWN; to--) {
    if (!FIRST.has(word.slice(0, to))) continue;
    const rest = word.slice(to);
    const last = BINDING_S.test(rest) ? rest.slice(1) : rest;
    if (LOOKS_LIKE_A_WORD.test(last)) return [word.slice(0, to), last];
  }
  return undefined;
}

/** An ending alone («-enes», «-lige») is no part. */
const LOOKS_LIKE_A_WORD =
  /^(?!(?:ene|ane|lig|leg|elig|ende|else|iske|ering|isk|het|heit|iser|ikere|itet|uell)).*[aeiouyæøå].*[^aeiouyæøå]/;

/** An s that cannot begin a word with what follows binds the two: «-sgruppe», but not «-styrte». */
const BINDING_S = /^s[bdfghr]..+/;

/** «kvalitets» is «kvalitet», but «prosess» ends in s by itself. */
function withoutBinding(part: string): string {
  return part.endsWith('s') && !part.endsWith('ss') ? part.slice(0, -1) : part;
}
