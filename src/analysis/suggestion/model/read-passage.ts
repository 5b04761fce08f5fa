import { speaksOfAll } from './cue-words.js';
import { bagOf, type TermBag } from './passage-terms.js';
import type { Passage } from './suggested.js';

/** A heading above a passage with its terms; the nearest weighs 1, each farther one less. */
export interface ReadHeading {
  readonly text: string;
  readonly terms: TermBag;
  readonly nearness: number;
}

/** A passage as the model compares it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly terms: TermBag;
  readonly headings: readonly ReadHeading[];
  readonly source: TermBag;
  readonly speaksOfAll: boolean;
  /** The text's terms, and those of the headings marked as such: what is learnt from and compared with examples. */
  readonly features: ReadonlyMap<string, number>;
}

const FARTHER = 0.8;
const HEADING_WEIGHT = 1.2;

/** Marks a term of a heading, which is learnt apart from the same term in the text. */
export function headingFeature(term: string): string {
  return `# ${term}`;
}

export function readPassage(passage: Passage): ReadPassage {
  const { text, language, sourceTitle } = passage;
  const terms = bagOf(text, language);
  const headings = passage.headings.map((heading, index) => ({
    text: heading,
    terms: bagOf(heading),
    nearness: FARTHER ** (passage.headings.length - 1 - index),
  }));
  return {
    passage,
    terms,
    headings,
    source: bagOf(sourceTitle.replace(/[_.-]+/g, ' ')),
    speaksOfAll: speaksOfAll(text) || passage.headings.some(speaksOfAll),
    features: featuresOf(terms, headings),
  };
}

function featuresOf(terms: TermBag, headings: readonly ReadHeading[]): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  for (const [term, { weight }] of terms) features.set(term, weight);
  for (const { terms: said, nearness } of headings) {
    for (const [term, { weight }] of said) {
      const name = headingFeature(term);
      features.set(name, Math.max(features.get(name) ?? 0, weight * nearness * HEADING_WEIGHT));
    }
  }
  return features;
}
