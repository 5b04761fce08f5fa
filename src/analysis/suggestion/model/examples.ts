/** An example as the model keeps it: what it says, and what a person said of it. */
export interface KeptExample {
  readonly id: string;
  /** How it begins, for showing. */
  readonly lead: string;
  readonly features: ReadonlyMap<string, number>;
  readonly labels: ReadonlySet<string>;
}

/** An example that is like a passage, and how much: 0..1. */
export interface Alike {
  readonly example: KeptExample;
  readonly likeness: number;
}

/** The words of more examples than these tell nothing new, and the memory is bounded: the oldest are forgotten. */
export const MOST_EXAMPLES = 3000;

/** As many examples as these of what is usual are added to those of a label. */
const CALM = 2;
/** Of those that share words with a passage, so many are compared exactly: the rest share too little. */
const WEIGHED_EXACTLY = 60;

/**
 * What persons have said of passages: which words go with which label, and which example is most like a passage. The last
 * `MOST_EXAMPLES` are kept; what is forgotten is forgotten wholly.
 */
export class Examples {
  private readonly byId = new Map<string, KeptExample>();
  private readonly having = new Map<string, Set<KeptExample>>();
  private readonly labelled = new Map<string, number>();
  private readonly together = new Map<string, Map<string, number>>();

  get size(): number {
    return this.byId.size;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** How many of the examples have a label. */
  countOf(label: string): number {
    return this.labelled.get(label) ?? 0;
  }

  add(example: KeptExample): void {
    this.forget(example.id);
    this.byId.set(example.id, example);
    this.count(example, 1);
    for (const term of example.features.keys()) {
      const having = this.having.get(term);
      if (having) having.add(example);
      else this.having.set(term, new Set([example]));
    }
    const [oldest] = this.byId.keys();
    if (this.byId.size > MOST_EXAMPLES && oldest !== undefined) this.forget(oldest);
  }

  forget(id: string): void {
    const example = this.byId.get(id);
    if (!example) return;
    this.byId.delete(id);
    this.count(example, -1);
    for (const term of example.features.keys()) {
      const having = this.having.get(term);
      having?.delete(example);
      if (having?.size === 0) this.having.delete(term);
    }
  }

  /**
   * How much more often a term is said with a label than at all, as a logarithm: above 0 it speaks for the label, below
   * against it. Few examples move it little from 0; what has never been said is 0.
   */
  oddsOf(term: string, label: string): number {
    const said = this.having.get(term)?.size ?? 0;
    if (said === 0) return 0;
    const usual = said / this.size;
    const both = this.together.get(label)?.get(term) ?? 0;
    return Math.log((both + CALM * usual) / ((this.countOf(label) + CALM) * usual));
  }

  /** How rare a term is among the examples; a term that none has tells nothing. */
  rarityOf(term: string): number {
    const said = this.having.get(term)?.size ?? 0;
    return said === 0 ? 0 : Math.log(1 + this.size / said);
  }

  /** The examples most like a passage, the most alike first: the cosine of their terms weighed by how rare they are. */
  mostAlike(features: ReadonlyMap<string, number>, limit: number): readonly Alike[] {
    const shared = new Map<KeptExample, number>();
    let own = 0;
    for (const [term, weight] of features) {
      const rarity = this.rarityOf(term) || Math.log(2);
      own += (weight * rarity) ** 2;
      for (const example of this.having.get(term) ?? []) {
        const product = weight * (example.features.get(term) ?? 0) * rarity * rarity;
        shared.set(example, (shared.get(example) ?? 0) + product);
      }
    }
    return [...shared]
      .sort(
        ([left, one], [right, other]) => other / Math.sqrt(right.features.size) - one / Math.sqrt(left.features.size),
      )
      .slice(0, WEIGHED_EXACTLY)
      .map(([example, product]) => ({ example, likeness: product / Math.sqrt(own * this.lengthOf(example)) }))
      .sort((left, right) => right.likeness - left.likeness || (left.example.id < right.example.id ? -1 : 1))
      .slice(0, limit);
  }

  private lengthOf({ features }: KeptExample): number {
    let sum = 0;
    for (const [term, weight] of features) sum += (weight * this.rarityOf(term)) ** 2;
    return sum;
  }

  private count(example: KeptExample, by: 1 | -1): void {
    for (const label of example.labels) {
      this.labelled.set(label, this.countOf(label) + by);
      const terms = this.together.get(label) ?? new Map<string, number>();
      for (const term of example.features.keys()) {
        const count = (terms.get(term) ?? 0) + by;
        if (count === 0) terms.delete(term);
        else terms.set(term, count);
      }
      this.together.set(label, terms);
    }
  }
}
