import type { Label } from './ground-index.js';
import { SIGNALS, type Signal, type Signals } from './signals.js';

/** Labels that are weighed alike. */
type Scale = 'draft' | 'whole' | 'section' | 'tag';
type Weights = Record<Signal, number>;

const NOTHING: Weights = {
  any: 0,
  heading: 0,
  title: 0,
  text: 0,
  learnt: 0,
  alike: 0,
  near: 0,
  apart: 0,
  nearOnly: 0,
  letter: 0,
  often: 0,
  source: 0,
  rival: 0,
  together: 0,
  draft: 0,
};

/** Where every hearing starts from. */
const START: Readonly<Record<Scale, Weights>> = {
  draft: {
    ...NOTHING,
    any: -2.8,
    heading: 3.8,
    title: 3,
    text: 4.5,
    learnt: 2,
    alike: 2.2,
    near: 1.1,
    apart: 0.6,
    nearOnly: 1.3,
    letter: 0.8,
    source: 1.2,
    rival: -1.7,
    together: -0.8,
  },
  whole: {
    ...NOTHING,
    any: -1.9,
    heading: 4.4,
    title: 2.4,
    text: 1.5,
    learnt: 1.5,
    alike: 2.7,
    near: 1.2,
    apart: -1.3,
    nearOnly: 0.6,
    letter: 0.8,
    often: 0.8,
    rival: -2.4,
    together: 2.2,
  },
  section: {
    ...NOTHING,
    any: -5,
    heading: 3.5,
    title: 2,
    text: 8.5,
    learnt: 1.5,
    alike: 2.2,
    apart: -0.5,
    nearOnly: 0.5,
    rival: -1.2,
    draft: 3.2,
  },
  tag: { ...NOTHING, any: -2.7, heading: 0.5, title: 2.2, text: 5, learnt: 2, alike: 2.5, often: 0.5 },
};

const RATE = 0.12;
const SLOWING = 60;
/** Pulls the weights back to where they started, so that a few odd examples do not turn them round. */
const PULL = 0.002;

function scaleOf({ family, kind }: Label): Scale {
  if (family === 'section' || family === 'tag') return family;
  return kind === 'draft' ? 'draft' : 'whole';
}

/**
 * How much each signal counts, alike for all labels of a sort (a logistic regression over the signals). Starts from weights
 * found on examples of other hearings, and follows what the persons of this one say, a little with each example.
 */
export class Weighing {
  private readonly weights: Record<Scale, Weights> = {
    draft: { ...START.draft },
    whole: { ...START.whole },
    section: { ...START.section },
    tag: { ...START.tag },
  };
  private seen = 0;

  /** How probable a label is by what speaks for it: 0..1. */
  confidence(label: Label, signals: Signals): number {
    const weights = this.weights[scaleOf(label)];
    let sum = 0;
    for (const signal of SIGNALS) sum += weights[signal] * signals[signal];
    return 1 / (1 + Math.exp(-sum));
  }

  /** Learns from one passage: for each label what spoke for it, and whether it was right. */
  learn(outcomes: readonly { readonly label: Label; readonly signals: Signals; readonly isRight: boolean }[]): void {
    this.seen += 1;
    const rate = RATE / (1 + this.seen / SLOWING) / Math.sqrt(outcomes.length);
    for (const { label, signals, isRight } of outcomes) {
      const scale = scaleOf(label);
      const weights = this.weights[scale];
      const error = (isRight ? 1 : 0) - this.confidence(label, signals);
      for (const signal of SIGNALS) {
        const pull = PULL * (START[scale][signal] - weights[signal]);
        weights[signal] += rate * (error * signals[signal] + pull);
      }
    }
  }
}
