import { Examples } from './examples.js';
import { labelsOf, type Label } from './ground-index.js';
import { readPassage, type ReadPassage } from './read-passage.js';
import { headingNamed, shareNamed, signalsOf, type Sight, type Signals } from './signals.js';
import type { Example, Ground, Passage, Suggested, Suggestions } from './suggested.js';
import { Weighing } from './weighing.js';
import { whysOf } from './whys.js';

export type { Example, Ground, GroundPlace, Passage, Suggested, Suggestions } from './suggested.js';

/**
 * From this confidence on something is suggested: where precision and recall together are best. Among many sections and tags
 * even the right one is seldom sure, and missing it costs the reader more than seeing one too many.
 */
const SUGGESTED_FROM: Readonly<Record<Label['family'], number>> = { top: 0.38, section: 0.2, tag: 0.18 };
/** More than these nobody reads. */
const MOST_PLACES = 6;
const MOST_TAGS = 5;

const ALIKE = 8;
const LEAD_LETTERS = 160;

interface Weighed {
  readonly label: Label;
  readonly signals: Signals;
  readonly confidence: number;
}

/**
 * Suggests where a passage of an answer belongs and which tags it has, with why: from the titles and texts of the hearing's
 * places and the definitions of its tags, and from what persons have said of passages before. One for each hearing; in
 * memory alone and bounded; the same examples in the same order give the same suggestions. Applies nothing.
 */
export class SuggestionModel {
  private readonly labels: readonly Label[];
  private readonly drafts: ReadonlyMap<string, string>;
  private readonly examples = new Examples();
  private readonly weighing = new Weighing();

  constructor(ground: Ground) {
    this.labels = labelsOf(ground);
    this.drafts = new Map(
      ground.places.flatMap(({ key, draftKey }) => (draftKey === null ? [] : [[key, draftKey] as const])),
    );
  }

  /** How many examples it knows. */
  get learntFrom(): number {
    return this.examples.size;
  }

  /**
   * Learns from what a person said of a passage. What is learnt anew under the same id replaces what was; labels that the
   * hearing does not have are passed over.
   */
  learn(example: Example): void {
    const labels = this.withDrafts([...example.places, ...example.tags]);
    const read = readPassage(example.passage);
    // Weighed before it is among the examples, where it would be most like itself.
    if (!this.examples.has(example.id)) this.learnWeights(read, labels);
    this.examples.add({ id: example.id, lead: leadOf(example.passage.text), features: read.features, labels });
  }

  /** What was said of a passage holds no longer. */
  forget(exampleId: string): void {
    this.examples.forget(exampleId);
  }

  /** What a passage probably is about, the most probable first. */
  suggest(passage: Passage): Suggestions {
    const sight = this.sightOf(readPassage(passage));
    const likely = this.weigh(sight).filter(({ label, confidence }) => confidence >= SUGGESTED_FROM[label.family]);
    const keys = new Set(likely.map(({ label }) => label.key));
    // A section of a draft that is not likely itself is a likeness of words alone.
    const held = likely.filter(({ label }) => label.draftKey === null || keys.has(label.draftKey));
    const best = (isTag: boolean, limit: number): readonly Suggested[] =>
      held
        .filter(({ label }) => (label.family === 'tag') === isTag)
        .sort((left, right) => right.confidence - left.confidence)
        .slice(0, limit)
        .map(({ label, signals, confidence }) => ({ key: label.key, confidence, why: whysOf(sight, label, signals) }));
    return { places: best(false, MOST_PLACES), tags: best(true, MOST_TAGS) };
  }

  private learnWeights(read: ReadPassage, labels: ReadonlySet<string>): void {
    const weighed = this.weigh(this.sightOf(read));
    // Where nobody has said which section, no section is wrong; likewise tags.
    const families = new Set(this.labels.filter(({ key }) => labels.has(key)).map(({ family }) => family));
    this.weighing.learn(
      weighed
        .filter(({ label }) => families.has(label.family))
        .map(({ label, signals }) => ({ label, signals, isRight: labels.has(label.key) })),
    );
  }

  private sightOf(read: ReadPassage): Sight {
    return {
      read,
      examples: this.examples,
      alike: this.examples.mostAlike(read.features, ALIKE),
      named: this.namedIn(read),
      beside: read.passage.neighbours.map(({ distance, places, headings }) => ({
        distance,
        labels: this.withDrafts(places),
        isBelowSame: headings === undefined || isSame(headings, read.passage.headings),
      })),
    };
  }

  private namedIn(read: ReadPassage): ReadonlyMap<string, number> {
    const drafts = this.labels.filter(({ kind }) => kind === 'draft');
    return new Map(
      drafts.map((label) => [label.key, Math.max(headingNamed(read, label), shareNamed(read.terms, label.title))]),
    );
  }

  private weigh(sight: Sight): readonly Weighed[] {
    const drafts = new Map<string, number>();
    return this.labels.map((label) => {
      const signals = signalsOf(sight, label, drafts.get(label.draftKey ?? '') ?? 0);
      const confidence = this.weighing.confidence(label, signals);
      if (label.kind === 'draft') drafts.set(label.key, confidence);
      return { label, signals, confidence };
    });
  }

  /** A comment that stands in a section stands in its draft. */
  private withDrafts(keys: readonly string[]): ReadonlySet<string> {
    return new Set(keys.flatMap((key) => [key, ...(this.drafts.has(key) ? [this.drafts.get(key) ?? ''] : [])]));
  }
}

function leadOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LEAD_LETTERS ? line : `${line.slice(0, LEAD_LETTERS).replace(/\s+\S*$/, '')} …`;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((heading, index) => heading === right[index]);
}
