import { isEveryday, namesOfPlace } from './cue-words.js';
import { isField } from './word-fields.js';
import { bagOf, type TermBag } from './passage-terms.js';
import type { Ground, GroundPlace } from './suggested.js';

/** What is compared with each other: a section only with the other sections of its draft. */
export type Family = 'top' | 'section' | 'tag';

/** A place or tag with the words that speak for it from the start. */
export interface Label {
  readonly key: string;
  readonly family: Family;
  readonly kind: GroundPlace['kind'] | 'tag';
  /** The draft that a section or question is in. */
  readonly draftKey: string | null;
  /** How much each term of its title sets it apart from the others of its family: 1 for a word that only it has. */
  readonly title: ReadonlyMap<string, number>;
  /** Likewise for the text that belongs to it; of length 1. */
  readonly text: ReadonlyMap<string, number>;
}

const FAMILIES: Readonly<Record<GroundPlace['kind'], Family>> = {
  consultation: 'top',
  allDrafts: 'top',
  draft: 'top',
  section: 'section',
  question: 'section',
};

interface Entry {
  readonly place: Pick<Label, 'key' | 'family' | 'kind' | 'draftKey'>;
  readonly title: TermBag;
  readonly text: TermBag;
}

/** Every place and tag of a hearing as labels: the drafts and wholes first, since a section is judged by its draft. */
export function labelsOf({ places, tags }: Ground): readonly Label[] {
  const entries: Entry[] = [
    ...places.map((place) => ({
      place: { key: place.key, family: FAMILIES[place.kind], kind: place.kind, draftKey: place.draftKey },
      title: titleOf(place),
      text: bagOf(`${place.title} ${place.text} ${textBelow(places, place)}`),
    })),
    ...tags.map(({ key, name, definition, example }) => ({
      place: { key, family: 'tag', kind: 'tag', draftKey: null } as const,
      title: bagOf(name),
      text: bagOf(`${name} ${definition} ${example}`),
    })),
  ];
  const siblings = new Map<string, Entry[]>();
  for (const entry of entries) siblings.set(groupOf(entry), [...(siblings.get(groupOf(entry)) ?? []), entry]);
  const topFirst = [...entries].sort((left, right) => depthOf(left) - depthOf(right));
  return topFirst.map((entry) => labelOf(entry, siblings.get(groupOf(entry)) ?? []));
}

/** A cue is meant to the letter: that somebody speaks of any time is no cue for the deadline of the hearing. */
function titleOf(place: GroundPlace): TermBag {
  const bag = bagOf(namesOfPlace(place));
  if (FAMILIES[place.kind] !== 'top' || place.kind === 'draft') return bag;
  return new Map([...bag].filter(([term]) => !isField(term)));
}

function depthOf({ place }: Entry): 0 | 1 {
  return place.family === 'top' ? 0 : 1;
}

/** The titles of a draft's sections belong to what the draft is about. */
function textBelow(places: readonly GroundPlace[], { kind, key }: GroundPlace): string {
  if (kind !== 'draft') return '';
  return places
    .filter(({ draftKey }) => draftKey === key)
    .map(({ title, text }) => `${title} ${text}`)
    .join(' ');
}

function groupOf({ place }: Entry): string {
  return place.family === 'section' ? `section ${place.draftKey ?? ''}` : place.family;
}

function labelOf(entry: Entry, siblings: readonly Entry[]): Label {
  const { place, title, text } = entry;
  const titleWeights = weigh(
    [...title].map(([term, said]) => {
      const rare = rarity(siblings, (other) => other.title.has(term)) / rarity(siblings, (other) => other === entry);
      return [term, rare * Math.min(1, said.weight / Math.LN2) * (isEveryday(term) ? EVERYDAY : 1)];
    }),
  );
  const textWeights = weigh(
    [...text].map(([term, { weight }]) => [term, weight * rarity(siblings, (other) => other.text.has(term))]),
  );
  return {
    ...place,
    title: titleWeights,
    text: scaled(textWeights, lengthOf(textWeights)),
  };
}

/** A word that all letters use says little, even where only one title has it. */
const EVERYDAY = 0.35;

/** Nothing for a word that they all have; one among the only one of its kind. */
function rarity(siblings: readonly Entry[], has: (entry: Entry) => boolean): number {
  if (siblings.length < 2) return 1;
  return Math.log(siblings.length / siblings.filter(has).length);
}

function weigh(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(pairs.filter(([, weight]) => weight > 0));
}

function scaled(weights: ReadonlyMap<string, number>, by: number): ReadonlyMap<string, number> {
  return by === 0 ? weights : new Map([...weights].map(([term, weight]) => [term, weight / by]));
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
