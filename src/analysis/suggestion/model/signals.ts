import { headingFeature, type ReadPassage } from './read-passage.js';
import type { Alike, Examples } from './examples.js';
import type { Label } from './ground-index.js';
import type { TermBag } from './passage-terms.js';

/** What can speak for or against a label. Each is a number of about -1 to 1, 0 where nothing is known. */
export const SIGNALS = [
  /** Always 1: how likely any label is by itself. */
  'any',
  /** A heading above names it. */
  'heading',
  /** The passage names it. */
  'title',
  /** The passage says what its text says. */
  'text',
  /** The words of the passage are those of examples that have it. */
  'learnt',
  /** The examples most like the passage have it. */
  'alike',
  /** A comment beside it in the letter, below the same headings, has it. */
  'near',
  /** A comment beside it below another heading has it. */
  'apart',
  /** Likewise, where nothing else in the passage names any: «dette forløpet». */
  'nearOnly',
  /** How much of the letter has it. */
  'letter',
  /** How many of the examples have it. */
  'often',
  /** The title of the file or field names it. */
  'source',
  /** The passage or a heading names another one of its kind. */
  'rival',
  /** The passage speaks of all drafts together. */
  'together',
  /** How likely the draft is that a section is in. */
  'draft',
] as const;
export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

interface Beside {
  readonly distance: number;
  readonly labels: ReadonlySet<string>;
  readonly isBelowSame: boolean;
}

/** What is worked out once for a passage, before its labels are looked at one by one. */
export interface Sight {
  readonly read: ReadPassage;
  readonly examples: Examples;
  readonly alike: readonly Alike[];
  /** By draft: how clearly a heading, or else the passage, names it. */
  readonly named: ReadonlyMap<string, number>;
  /** The neighbours' labels, with drafts that follow from sections. */
  readonly beside: readonly Beside[];
}

const DECAY = 0.7;
/** So many examples with a word are needed before the words tell something. */
const CALM = 3;
/** A term that is said a little more often with a label than at all speaks for nothing. */
const INDIFFERENT = 0.3;
const FEWEST_FOR_OFTEN = 5;
const ALIKE_AT_LEAST = 0.1;

/** How far one word that only this title has goes to name it; another goes as far of what is left. */
const ONE_WORD = 0.6;

/** How clearly some terms name a label by its title: 0..1. */
export function shareNamed(terms: TermBag, title: ReadonlyMap<string, number>): number {
  let left = 1;
  for (const [term, weight] of title) if (terms.has(term)) left *= 1 - ONE_WORD * weight;
  return 1 - left;
}

/** How clearly the headings name a label; one farther away counts for less. */
export function headingNamed({ headings }: ReadPassage, { title }: Label): number {
  return Math.max(0, ...headings.map(({ terms, nearness }) => nearness * shareNamed(terms, title)));
}

/** What speaks for a label; `draft` is how likely the draft is that it is in, for the sections of one. */
export function signalsOf(sight: Sight, label: Label, draft: number): Signals {
  const { read, named } = sight;
  const near = nearness(
    sight.beside.filter(({ isBelowSame }) => isBelowSame),
    label.key,
  );
  const rival = rivalOf(named, label);
  const own = named.get(label.key) ?? 0;
  return {
    any: 1,
    heading: headingNamed(read, label),
    title: shareNamed(read.terms, label.title),
    text: likeness(read.terms, label.text),
    learnt: learnt(sight, label.key),
    alike: alikeness(sight.alike, label.key),
    near,
    apart: nearness(
      sight.beside.filter(({ isBelowSame }) => !isBelowSame),
      label.key,
    ),
    nearOnly: near * (1 - Math.max(own, rival)),
    letter: shareOfLetter(sight, label.key),
    often: often(sight.examples, label.key),
    source: shareNamed(read.source, label.title),
    rival,
    together: read.speaksOfAll ? 1 : 0,
    draft,
  };
}

function rivalOf(named: ReadonlyMap<string, number>, label: Label): number {
  let best = 0;
  for (const [key, share] of named) if (key !== label.key && share > best) best = share;
  return best;
}

function likeness(terms: TermBag, text: ReadonlyMap<string, number>): number {
  let dot = 0;
  let own = 0;
  for (const [term, { weight }] of terms) {
    dot += weight * (text.get(term) ?? 0);
    own += weight * weight;
  }
  return own === 0 ? 0 : dot / Math.sqrt(own);
}

function learnt({ read, examples }: Sight, key: string): number {
  if (examples.countOf(key) === 0) return 0;
  let sum = 0;
  let weights = 0;
  for (const [term, weight] of read.features) {
    sum += weight * Math.max(0, examples.oddsOf(term, key) - INDIFFERENT);
    weights += weight * weight;
  }
  const known = examples.countOf(key);
  return weights === 0 ? 0 : (Math.tanh(sum / Math.sqrt(weights) / CALM) * known) / (known + 4);
}

function alikeness(alike: readonly Alike[], key: string): number {
  let having = 0;
  let all = ALIKE_AT_LEAST;
  for (const { example, likeness: like } of alike) {
    all += like * like;
    if (example.labels.has(key)) having += like * like;
  }
  return having / all;
}

function nearness(beside: readonly Beside[], key: string): number {
  let nearest = 0;
  for (const { distance, labels } of beside) {
    if (labels.has(key)) nearest = Math.max(nearest, DECAY ** (Math.abs(distance) - 1));
  }
  return nearest;
}

function shareOfLetter({ beside }: Sight, key: string): number {
  if (beside.length === 0) return 0;
  return beside.filter(({ labels }) => labels.has(key)).length / beside.length;
}

function often(examples: Examples, key: string): number {
  if (examples.size < FEWEST_FOR_OFTEN) return 0;
  const odds = (examples.countOf(key) + 0.5) / (examples.size - examples.countOf(key) + 0.5);
  return Math.tanh(Math.log(odds) / 4);
}

/** The words of a passage that speak most for a label, as they stand in it; at most `limit`. */
export function wordsFor(sight: Sight, label: Label, limit: number): readonly string[] {
  const weighed = [...sight.read.terms].map(([term, { weight, word }]) => {
    const known = (label.title.get(term) ?? 0) * 4 + (label.text.get(term) ?? 0) * 2;
    const taught = sight.examples.countOf(label.key) === 0 ? 0 : sight.examples.oddsOf(term, label.key);
    return { word, speaks: weight * (known + taught) };
  });
  const best = weighed.filter(({ speaks }) => speaks > SPEAKS_FROM).sort((left, right) => right.speaks - left.speaks);
  return [...new Set(best.map(({ word }) => word))].slice(0, limit);
}

const SPEAKS_FROM = 0.5;

/** Whether a heading's words, learnt from examples, speak for a label. */
export function headingSpeaks(sight: Sight, label: Label): string | undefined {
  const { headings } = sight.read;
  return [...headings].reverse().find(({ terms }) => {
    if (shareNamed(terms, label.title) >= NAMED_FROM) return true;
    if (sight.examples.countOf(label.key) === 0) return false;
    const odds = [...terms.keys()].map((term) => sight.examples.oddsOf(headingFeature(term), label.key));
    return Math.max(0, ...odds) > ODDS_FROM;
  })?.text;
}

const NAMED_FROM = 0.25;
const ODDS_FROM = 1.2;
