import type { Example, Ground, GroundPlace, Passage } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import { termsOf } from '../../../src/shared/language/norwegian/terms-of.js';
import { topKeyOf } from '../../support/labelled/labelled-examples.js';

/** What suggests places and tags for a passage, the most probable first: our model, or one of the baselines. */
export interface Suggester {
  learn(example: Example): void;
  suggest(passage: Passage): {
    readonly places: readonly { readonly key: string }[];
    readonly tags: readonly { readonly key: string }[];
  };
}

interface Suggested {
  readonly places: readonly { readonly key: string }[];
  readonly tags: readonly { readonly key: string }[];
}

/** Comments of the set have 1.5 tags on average; two is what serves this baseline best. */
const FREQUENT_TAGS = 2;

/** Suggests for every comment what has been said most often so far; nothing before anything has been said. */
export class MostFrequent implements Suggester {
  private readonly tops = new Map<string, number>();
  private readonly sections = new Map<string, number>();
  private readonly tags = new Map<string, number>();

  learn({ places, tags }: Example): void {
    for (const top of new Set(places.map(topKeyOf))) countIn(this.tops, top);
    for (const place of places.filter((key) => key.startsWith('section:'))) countIn(this.sections, place);
    for (const tag of tags) countIn(this.tags, tag);
  }

  suggest(): Suggested {
    return {
      places: [...mostOf(this.tops, 1), ...mostOf(this.sections, 1)],
      tags: mostOf(this.tags, FREQUENT_TAGS),
    };
  }
}

/** Suggests what the comment before it in the letter was placed in; tags of neighbours are not known to anybody. */
export class SameAsBefore implements Suggester {
  learn(): void {
    // It knows the letter alone.
  }

  suggest({ neighbours }: Passage): Suggested {
    const before = neighbours.find(({ distance }) => distance === -1);
    return { places: (before?.places ?? []).map((key) => ({ key })), tags: [] };
  }
}

/** Above general remarks and remarks on the hearing; what a person would take the headings for. */
const OF_ALL = /generel|felles|overordn|allment|alle utkast/i;
const OF_THE_HEARING = /om høyringa|om høringen|prosess/i;

/**
 * Suggests what the nearest heading names that names anything, by words that not all titles have. The title of the answer
 * is left out: it mostly repeats that of the hearing, and this baseline is worse with it. Never learns.
 */
export class HeadingOnly implements Suggester {
  private readonly drafts: TitleMatcher;
  private readonly sections: TitleMatcher;
  private readonly tags: TitleMatcher;
  private readonly draftOf: ReadonlyMap<string, string | null>;

  constructor({ places, tags }: Ground) {
    const titled = (kind: GroundPlace['kind']): readonly Titled[] => places.filter((place) => place.kind === kind);
    this.drafts = new TitleMatcher(titled('draft'));
    this.sections = new TitleMatcher(titled('section'));
    this.tags = new TitleMatcher(tags.map(({ key, name }) => ({ key, title: name })));
    this.draftOf = new Map(places.map(({ key, draftKey }) => [key, draftKey]));
  }

  learn(): void {
    // The headings are all it looks at.
  }

  suggest({ headings }: Passage): Suggested {
    const nearestFirst = [...headings].reverse();
    const whole = nearestFirst.map(wholeIn).find((keys) => keys.length > 0) ?? [];
    const drafts = nearestFirst.map((heading) => this.drafts.best(heading)).find((keys) => keys.length > 0) ?? whole;
    const inDraft = (key: string): boolean => drafts.includes(this.draftOf.get(key) ?? '');
    const sections = this.sections.best(headings.at(-1) ?? '').filter(inDraft);
    return {
      places: [...drafts, ...sections].map((key) => ({ key })),
      tags: this.tags.best(headings.at(-1) ?? '').map((key) => ({ key })),
    };
  }
}

function wholeIn(heading: string): readonly string[] {
  if (OF_ALL.test(heading)) return ['allDrafts'];
  return OF_THE_HEARING.test(heading) ? ['consultation'] : [];
}

interface Titled {
  readonly key: string;
  readonly title: string;
}

/** Finds the titles that have most in common with a heading, a rarer word counting for more. */
class TitleMatcher {
  private readonly titles: readonly { readonly key: string; readonly terms: ReadonlySet<string> }[];

  constructor(titled: readonly Titled[]) {
    this.titles = titled.map(({ key, title }) => ({ key, terms: new Set(termsOf(title)) }));
  }

  /** Those with the best match, more than one when they are alike; none when no title has a word of it. */
  best(heading: string): readonly string[] {
    const said = [...new Set(termsOf(heading))];
    const scored = this.titles.map(({ key, terms }) => ({
      key,
      score: said.reduce((sum, term) => sum + (terms.has(term) ? this.rarityOf(term) : 0), 0),
    }));
    const most = Math.max(0, ...scored.map(({ score }) => score));
    return most === 0 ? [] : scored.filter(({ score }) => score === most).map(({ key }) => key);
  }

  private rarityOf(term: string): number {
    return Math.log(this.titles.length / this.titles.filter(({ terms }) => terms.has(term)).length);
  }
}

function countIn(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostOf(counts: ReadonlyMap<string, number>, limit: number): readonly { readonly key: string }[] {
  const most = [...counts].sort(([, left], [, right]) => right - left);
  return most.slice(0, limit).map(([key]) => ({ key }));
}
