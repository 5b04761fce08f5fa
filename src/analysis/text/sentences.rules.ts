import type { Range } from './coverage.rules.js';

/** A sentence's end: its mark, closing quotes or brackets, and white space, before a capital, a digit or a quote. */
const END = /[.!?…][»"”’')\]]*\s+(?=[«"“‘(\d\p{Lu}–-])/gu;
/** What ends in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.a|ca|dvs|evt|f\.eks|jf|kap|m\.m|mv|nr|osv|pkt|s|st|t\.d|vedr|§+|\d+|\p{Lu})\.$/iu;

/**
 * The sentences of a passage, for choosing where to split it and where it begins and ends. A line break ends a sentence.
 * A guess, as every such division is: a person sees it before anything is done with it.
 */
export function sentencesIn(text: string, range: Range): readonly Range[] {
  const ends = new Set<number>();
  const passage = text.slice(range.start, range.end);
  for (const found of passage.matchAll(END)) {
    const mark = found.index + 1;
    if (!ABBREVIATION.test(passage.slice(Math.max(0, mark - 12), mark))) ends.add(found.index + found[0].length);
  }
  for (const found of passage.matchAll(/\n+/g)) ends.add(found.index + found[0].length);
  const starts = [0, ...ends].sort((left, right) => left - right);
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? passage.length }))
    .filter(({ start, end }) => passage.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({
      start: range.start + start,
      end: range.start + start + trimmedLength(passage, start, end),
    }));
}

function trimmedLength(passage: string, start: number, end: number): number {
  return passage.slice(start, end).trimEnd().length;
}
