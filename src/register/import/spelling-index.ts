import { SHORTEST_MISSPELT, wrongLettersOf, type ComparedName } from './similar-names.js';

/** With two wrong letters at most, one of three pieces of a word is whole, and stands two letters away at most. */
const PIECES = 3;
const MOST_SHIFTED = 2;

interface Entry<T> {
  readonly order: number;
  readonly name: ComparedName;
  readonly item: T;
}

/**
 * Finds the names that may be misspellings of one another without comparing each with every other, which took half a
 * minute for ten thousand names. Two such names are one string of letters, or have in each place the same word or a
 * misspelt one; so it is enough to look where the rarest word of a name stands.
 */
export class SpellingIndex<T> {
  private readonly byLetters = new Map<string, Entry<T>[]>();
  private readonly byWord = new Map<string, Entry<T>[]>();
  private readonly vocabulary = new Vocabulary();
  private size = 0;

  add(name: ComparedName, item: T): void {
    const entry = { order: this.size, name, item };
    this.size += 1;
    for (const letters of lettersOf(name)) put(this.byLetters, letters, entry);
    for (const [place, word] of name.words.entries()) {
      put(this.byWord, placeKey(name, place, word), entry);
      this.vocabulary.add(word);
    }
  }

  /** Every name that `misspelling` finds near this one, and few others, in the order in which they were added. */
  candidates(name: ComparedName): readonly Entry<T>[] {
    const found = new Set(lettersOf(name).flatMap((letters) => this.byLetters.get(letters) ?? []));
    for (const entry of this.atRarestWord(name)) found.add(entry);
    return [...found].sort((left, right) => left.order - right.order);
  }

  private atRarestWord(name: ComparedName): readonly Entry<T>[] {
    const byPlace = name.words.map((word, place) =>
      [word, ...this.vocabulary.similarTo(word)].flatMap((each) => {
        const entries = this.byWord.get(placeKey(name, place, each));
        return entries ? [entries] : [];
      }),
    );
    const [rarest] = byPlace.sort((left, right) => entriesIn(left) - entriesIn(right));
    return rarest?.flat() ?? [];
  }
}

/** The words of all names by their pieces (the segments of Pass-Join, Li and others, VLDB 2011). */
class Vocabulary {
  private readonly words = new Set<string>();
  private readonly byPiece = new Map<string, string[]>();

  add(word: string): void {
    if (word.length < SHORTEST_MISSPELT || this.words.has(word)) return;
    this.words.add(word);
    for (let place = 0; place < PIECES; place += 1) {
      const [start, end] = pieceOf(word.length, place);
      put(this.byPiece, pieceKey(word.length, place, word.slice(start, end)), word);
    }
  }

  /** The other words that this one may be a misspelling of. */
  similarTo(word: string): readonly string[] {
    if (word.length < SHORTEST_MISSPELT) return [];
    const found = new Set<string>();
    for (let length = word.length - MOST_SHIFTED; length <= word.length + MOST_SHIFTED; length += 1) {
      for (let place = 0; place < PIECES; place += 1) {
        for (const other of this.sharing(word, length, place)) found.add(other);
      }
    }
    return [...found].filter((other) => other !== word && wrongLettersOf(word, other) !== undefined);
  }

  /** The words of a length whose piece at a place stands in the word, there or a little away. */
  private sharing(word: string, length: number, place: number): readonly string[] {
    const [start, end] = pieceOf(length, place);
    const found: string[] = [];
    for (let shift = -MOST_SHIFTED; shift <= MOST_SHIFTED; shift += 1) {
      if (start + shift < 0) continue;
      const others = this.byPiece.get(pieceKey(length, place, word.slice(start + shift, end + shift)));
      if (others) found.push(...others);
    }
    return found;
  }
}

function pieceOf(length: number, place: number): readonly [start: number, end: number] {
  return [Math.floor((length * place) / PIECES), Math.floor((length * (place + 1)) / PIECES)];
}

function pieceKey(length: number, place: number, piece: string): string {
  return `${length} ${place} ${piece}`;
}

function placeKey(name: ComparedName, place: number, word: string): string {
  return `${name.words.length} ${place} ${word}`;
}

function lettersOf({ letters, withoutAbbreviation }: ComparedName): readonly string[] {
  return withoutAbbreviation === undefined ? [letters] : [letters, withoutAbbreviation];
}

function entriesIn(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

function put<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
