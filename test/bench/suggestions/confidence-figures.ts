import type { SuggestionModel } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import { examplesOf, topKeyOf } from '../../support/labelled/labelled-examples.js';
import type { LabelledLetter } from '../../support/labelled/labelled-set.js';
import { mean } from './score.js';

/** From which confidence, below the next. */
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

export type ConfidenceFigures = Readonly<Record<string, { readonly suggested: number; readonly right: number }>>;

/** By how sure the model was of a draft or whole: how many it suggested, and the share of them that was right. */
export function measureConfidence(
  begin: () => SuggestionModel,
  orders: readonly (readonly LabelledLetter[])[],
): ConfidenceFigures {
  const right = new Map<number, number[]>(BANDS.map((from) => [from, []]));
  for (const letters of orders) {
    const model = begin();
    for (const examples of letters.map(examplesOf)) {
      for (const { passage, places } of examples) {
        const said = new Set(places.map(topKeyOf));
        const suggested = model.suggest(passage).places.filter(({ key }) => topKeyOf(key) === key);
        for (const { key, confidence } of suggested) right.get(bandOf(confidence))?.push(said.has(key) ? 1 : 0);
      }
      for (const example of examples) model.learn(example);
    }
  }
  return Object.fromEntries(
    [...right].map(([from, results]) => [`from ${from}`, { suggested: results.length, right: mean(results) }]),
  );
}

function bandOf(confidence: number): number {
  return Math.max(...BANDS.filter((from) => from <= confidence));
}
