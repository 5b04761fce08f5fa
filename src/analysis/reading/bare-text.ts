import type { Range } from '../text/coverage.rules.js';

const WHITE = /\s/u;

/** A text without its white space, so that the same words are found again however their lines were broken. */
export class BareText {
  readonly letters: string;
  /** Where in the text each of the letters stands. */
  private readonly at: Int32Array;

  constructor(readonly text: string) {
    const at = new Int32Array(text.length);
    let count = 0;
    for (let index = 0; index < text.length; index += 1) {
      if (!WHITE.test(text.charAt(index))) at[count++] = index;
    }
    this.letters = text.replace(/\s+/gu, '');
    this.at = at.subarray(0, count);
  }

  /** The letters of a passage, and where they begin among those of the text. */
  passage({ start, end }: Range): { readonly words: string; readonly begins: number } {
    const begins = this.lettersBefore(start);
    return { words: this.letters.slice(begins, this.lettersBefore(end)), begins };
  }

  /** The passage of the text that so many letters from here on make up. */
  rangeOf(begins: number, length: number): Range {
    return { start: this.at[begins] ?? 0, end: (this.at[begins + length - 1] ?? -1) + 1 };
  }

  private lettersBefore(offset: number): number {
    let [low, high] = [0, this.at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
