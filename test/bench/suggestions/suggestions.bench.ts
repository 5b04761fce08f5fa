import { SuggestionModel } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import { examplesOf, groundOf } from '../../support/labelled/labelled-examples.js';
import { commentsOf, labelledSet, lettersOf, type LabelledLetter } from '../../support/labelled/labelled-set.js';
import { HeadingOnly, MostFrequent, SameAsBefore, type Suggester } from './baselines.js';
import { measureConfidence, type ConfidenceFigures } from './confidence-figures.js';
import { lengthOf, measurePlaces, type PlaceFigures } from './place-figures.js';
import { readingOrders } from './reading-orders.js';
import { rounded } from './score.js';
import { measureTags, type TagFigures } from './tag-figures.js';

export interface SuggestionsOptions {
  readonly orders: number;
}

export interface SuggestionsFigures {
  /** What was measured on: the test part of the set alone. */
  readonly letters: number;
  readonly comments: number;
  readonly orders: number;
  readonly lettersByLength: Readonly<Record<string, number>>;
  /** By suggester: our model and three baselines. */
  readonly places: Readonly<Record<SuggesterName, PlaceFigures>>;
  readonly tags: Readonly<Record<Exclude<SuggesterName, 'sameAsBefore'>, TagFigures>>;
  /** How far the model's confidence can be believed: of the drafts it suggests so surely, the share that is right. */
  readonly shareRightByConfidence: ConfidenceFigures;
  /** Milliseconds of our model for one comment, once it has learnt all the others. */
  readonly milliseconds: { readonly learn: number; readonly suggest: number; readonly suggestP95: number };
  /** Whether the model does better than every baseline, on drafts and, after a hundred tagged comments, on tags. */
  readonly ok: boolean;
}

type SuggesterName = 'model' | 'mostFrequent' | 'headingOnly' | 'sameAsBefore';

/**
 * Measures what is suggested for the labelled letters of the test part, which no weight was chosen on: nothing is known
 * but the hearing at the first letter, and each letter is learnt when it has been read.
 */
export function benchSuggestions({ orders }: SuggestionsOptions, say: (line: string) => void): SuggestionsFigures {
  const set = labelledSet();
  const letters = lettersOf(set, 'test');
  const ground = groundOf(set.hearing);
  const inOrders = readingOrders(letters, orders);
  const model = (): SuggestionModel => new SuggestionModel(ground);
  const headingOnly = (): Suggester => new HeadingOnly(ground);
  const placesBy = (begin: () => Suggester): PlaceFigures => {
    const figures = measurePlaces(begin, inOrders);
    say(`${begin().constructor.name}: F1 of drafts ${figures.drafts.f1}`);
    return figures;
  };

  const places = {
    model: placesBy(model),
    mostFrequent: placesBy(() => new MostFrequent()),
    headingOnly: placesBy(headingOnly),
    sameAsBefore: placesBy(() => new SameAsBefore()),
  };
  const tags = {
    model: measureTags(model, inOrders),
    mostFrequent: measureTags(() => new MostFrequent(), inOrders),
    headingOnly: measureTags(headingOnly, inOrders),
  };
  return {
    letters: letters.length,
    comments: letters.flatMap(commentsOf).length,
    orders,
    lettersByLength: lettersByLength(letters),
    places,
    tags,
    shareRightByConfidence: measureConfidence(model, inOrders),
    milliseconds: timesOf(model(), letters),
    ok: isBest(places) && isBestAfterHundred(tags),
  };
}

function lettersByLength(letters: readonly LabelledLetter[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const letter of letters) counts[lengthOf(letter)] = (counts[lengthOf(letter)] ?? 0) + 1;
  return counts;
}

function isBest({ model, ...baselines }: SuggestionsFigures['places']): boolean {
  return Object.values(baselines).every(({ drafts }) => model.drafts.f1 > drafts.f1);
}

function isBestAfterHundred({ model, ...baselines }: SuggestionsFigures['tags']): boolean {
  const afterHundred = (figures: TagFigures): number => figures['after 100']?.f1 ?? 0;
  return Object.values(baselines).every((figures) => afterHundred(model) > afterHundred(figures));
}

function timesOf(model: SuggestionModel, letters: readonly LabelledLetter[]): SuggestionsFigures['milliseconds'] {
  const examples = letters.flatMap(examplesOf);
  const learning = examples.map((example) => millisecondsFor(() => model.learn(example)));
  const suggesting = examples.map(({ passage }) => millisecondsFor(() => model.suggest(passage)));
  return {
    learn: rounded(quantile(learning, 0.5)),
    suggest: rounded(quantile(suggesting, 0.5)),
    suggestP95: rounded(quantile(suggesting, 0.95)),
  };
}

function millisecondsFor(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
}
