import type { Passage } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import { examplesOf, topKeyOf, type LabelledExample } from '../../support/labelled/labelled-examples.js';
import type { LabelledLetter } from '../../support/labelled/labelled-set.js';
import type { Suggester } from './baselines.js';
import { Tallies, Tally, mean, rounded, type Score } from './score.js';

/** How one suggester did on the places of all comments, each suggested before it was learnt. */
export interface PlaceFigures {
  /** Drafts, "all drafts" and "the hearing as a whole"; a section counts as its draft. */
  readonly drafts: Score;
  /** The F1 of the order of letters that suited it worst and best. */
  readonly f1Lowest: number;
  readonly f1Highest: number;
  /** The mean of the F1 of each draft and whole, a rare one counting as much as a frequent one. */
  readonly f1EachDraft: number;
  /** Of all comments, those where the first suggestion was right, which is what one key accepts. */
  readonly firstRight: number;
  /** Sections alone. */
  readonly sections: Score;
  readonly byLength: Readonly<Record<string, Score>>;
  readonly byLanguage: Readonly<Record<string, Score>>;
  /** Whether any heading stands above the comment. */
  readonly byHeading: Readonly<Record<string, Score>>;
  /** Whether the comment belongs to one draft, several, or all or none of them. */
  readonly byReach: Readonly<Record<string, Score>>;
  readonly byDraft: Readonly<Record<string, Score>>;
  /** As the letters are read: the first quarter of them, and so on. */
  readonly byQuarter: Readonly<Record<string, Score>>;
}

const SHORT_WORDS = 75;
const LONG_WORDS = 200;

/** Which of three lengths a letter has, by the words of its comments. */
export function lengthOf(letter: LabelledLetter): string {
  const words = examplesOf(letter).reduce((sum, { passage }) => sum + passage.text.split(/\s+/).length, 0);
  if (words < SHORT_WORDS) return `under ${SHORT_WORDS} words`;
  return words < LONG_WORDS ? `${SHORT_WORDS} to ${LONG_WORDS - 1} words` : `from ${LONG_WORDS} words`;
}

/**
 * Reads the letters in each order with a suggester that begins anew: suggests for each comment of a letter, looks at what
 * the person said, and lets the suggester learn the letter when it is done.
 */
export function measurePlaces(begin: () => Suggester, orders: readonly (readonly LabelledLetter[])[]): PlaceFigures {
  const sheet = new PlaceSheet();
  for (const letters of orders) {
    const suggester = begin();
    sheet.beginOrder();
    for (const [at, letter] of letters.entries()) {
      const examples = examplesOf(letter);
      const quarter = `quarter ${Math.floor((4 * at) / letters.length) + 1}`;
      for (const example of examples) {
        const suggested = suggester.suggest(example.passage).places.map(({ key }) => key);
        sheet.add(example, suggested, { length: lengthOf(letter), quarter });
      }
      for (const example of examples) suggester.learn(example);
    }
  }
  return sheet.figures();
}

/** Keeps the tallies of one suggester. */
class PlaceSheet {
  private readonly drafts = new Tally();
  private readonly sections = new Tally();
  private readonly byLength = new Tallies();
  private readonly byLanguage = new Tallies();
  private readonly byHeading = new Tallies();
  private readonly byReach = new Tallies();
  private readonly byDraft = new Tallies();
  private readonly byQuarter = new Tallies();
  private readonly orders: Tally[] = [];
  private readonly firstRight: number[] = [];

  beginOrder(): void {
    this.orders.push(new Tally());
  }

  add(
    example: LabelledExample,
    places: readonly string[],
    { length, quarter }: { readonly length: string; readonly quarter: string },
  ): void {
    const suggested = new Set(places.map(topKeyOf));
    const said = new Set(example.places.map(topKeyOf));
    const tallies = [
      this.drafts,
      this.orders.at(-1),
      this.byLength.of(length),
      this.byLanguage.of(example.comment.language),
      this.byHeading.of(hasHeading(example.passage)),
      this.byReach.of(reachOf(said)),
      this.byQuarter.of(quarter),
    ];
    for (const tally of tallies) tally?.add(suggested, said);
    for (const key of new Set([...suggested, ...said])) this.byDraft.of(key).add(only(suggested, key), only(said, key));
    this.sections.add(new Set(places.filter(isSection)), new Set(example.places.filter(isSection)));
    const [first] = suggested;
    this.firstRight.push(first !== undefined && said.has(first) ? 1 : 0);
  }

  figures(): PlaceFigures {
    const f1s = this.orders.map((tally) => tally.score().f1);
    const byDraft = this.byDraft.scores();
    return {
      drafts: this.drafts.score(),
      f1Lowest: rounded(Math.min(...f1s)),
      f1Highest: rounded(Math.max(...f1s)),
      f1EachDraft: mean(Object.values(byDraft).map(({ f1 }) => f1)),
      firstRight: mean(this.firstRight),
      sections: this.sections.score(),
      byLength: this.byLength.scores(),
      byLanguage: this.byLanguage.scores(),
      byHeading: this.byHeading.scores(),
      byReach: this.byReach.scores(),
      byDraft,
      byQuarter: this.byQuarter.scores(),
    };
  }
}

function hasHeading({ headings }: Passage): string {
  return headings.length === 0 ? 'without heading' : 'below a heading';
}

function reachOf(said: ReadonlySet<string>): string {
  if (said.has('allDrafts') || said.has('consultation')) return 'all or none';
  return said.size === 1 ? 'one draft' : 'several drafts';
}

function isSection(key: string): boolean {
  return key.startsWith('section:');
}

function only(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(keys.has(key) ? [key] : []);
}
