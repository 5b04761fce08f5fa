/** How well what was suggested fits what a person said, over many comments and each label by itself (micro average). */
export interface Score {
  /** Of what was suggested, the share that was right; 0 where nothing was. */
  readonly precision: number;
  /** Of what the person said, the share that was suggested. */
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
}

/** Counts labels: suggested, said by a person, and both. */
export class Tally {
  private suggested = 0;
  private said = 0;
  private both = 0;

  add(suggested: ReadonlySet<string>, said: ReadonlySet<string>): void {
    this.suggested += suggested.size;
    this.said += said.size;
    this.both += [...suggested].filter((label) => said.has(label)).length;
  }

  /** How many labels persons said. */
  get size(): number {
    return this.said;
  }

  score(): Score {
    const precision = this.suggested === 0 ? 0 : this.both / this.suggested;
    const recall = this.said === 0 ? 0 : this.both / this.said;
    const f1 = this.both === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
  }
}

/** One tally for each name, made when it is first counted in. */
export class Tallies {
  private readonly tallies = new Map<string, Tally>();

  of(name: string): Tally {
    const tally = this.tallies.get(name) ?? new Tally();
    this.tallies.set(name, tally);
    return tally;
  }

  scores(): Readonly<Record<string, Score>> {
    return Object.fromEntries([...this.tallies].map(([name, tally]) => [name, tally.score()]));
  }
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
