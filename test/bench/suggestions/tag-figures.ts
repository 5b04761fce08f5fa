import { examplesOf, type LabelledExample } from '../../support/labelled/labelled-examples.js';
import type { LabelledLetter } from '../../support/labelled/labelled-set.js';
import type { Suggester } from './baselines.js';
import { Tally, mean, type Score } from './score.js';

/** After how many tagged comments tag suggestions are looked at. */
export const TAGGED = [0, 20, 50, 100] as const;

/** How one suggester did on tags, by how many comments had been tagged before. */
export type TagFigures = Readonly<Record<string, TagScore>>;

export interface TagScore extends Score {
  /** Of the comments, those where the first suggestion was right. */
  readonly firstRight: number;
}

/**
 * Teaches a suggester the first 20, 50 and 100 comments of each order of letters, and asks it each time about the same
 * comments: those of the letters that come after the hundredth, so that none of them is in a letter it has seen.
 */
export function measureTags(begin: () => Suggester, orders: readonly (readonly LabelledLetter[])[]): TagFigures {
  return Object.fromEntries(TAGGED.map((tagged) => [`after ${tagged}`, scoreAfter(tagged, begin, orders)]));
}

function scoreAfter(tagged: number, begin: () => Suggester, orders: readonly (readonly LabelledLetter[])[]): TagScore {
  const tally = new Tally();
  const firstRight: number[] = [];
  for (const letters of orders) {
    const { seen, unseen } = split(letters);
    const suggester = begin();
    for (const example of seen.slice(0, tagged)) suggester.learn(example);
    for (const example of unseen) {
      const tags = suggester.suggest(example.passage).tags.map(({ key }) => key);
      const [first] = tags;
      tally.add(new Set(tags), new Set(example.tags));
      firstRight.push(first !== undefined && example.tags.includes(first) ? 1 : 0);
    }
  }
  return { ...tally.score(), firstRight: mean(firstRight) };
}

/** The letters up to the one with the hundredth comment, and those after it. */
function split(letters: readonly LabelledLetter[]): {
  readonly seen: readonly LabelledExample[];
  readonly unseen: readonly LabelledExample[];
} {
  const seen: LabelledExample[] = [];
  const unseen: LabelledExample[] = [];
  for (const letter of letters) (seen.length < Math.max(...TAGGED) ? seen : unseen).push(...examplesOf(letter));
  return { seen, unseen };
}
