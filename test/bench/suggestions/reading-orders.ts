/** A generator of numbers from 0 up to 1 that gives the same ones in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Orders in which staff may happen to read the letters; the same ones in every run. */
export function readingOrders<Letter>(letters: readonly Letter[], orders: number): readonly (readonly Letter[])[] {
  return Array.from({ length: orders }, (_, order) => shuffled(letters, seededNumbers(order + 1)));
}

function shuffled<Letter>(letters: readonly Letter[], next: () => number): readonly Letter[] {
  return letters
    .map((letter) => ({ letter, at: next() }))
    .sort((left, right) => left.at - right.at)
    .map(({ letter }) => letter);
}
