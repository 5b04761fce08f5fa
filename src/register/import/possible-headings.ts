import { norwegianSortKey } from '../../shared/language/sorting.js';
import type { TextLine } from './read-list.js';

const MOSTLY = 0.8;
const NEIGHBOURS = 3;
/** Plurals only: a body may well be a "universitet" or a "sykehus". */
const COLLECTIVE_ENDINGS = [
  'organisasjoner',
  'foreninger',
  'virksomheter',
  'institusjoner',
  'etater',
  'direktorater',
  'departementer',
  'universiteter',
  'høgskoler',
  'kommuner',
  'miljøer',
  'sentre',
  'steder',
];
const COLLECTIVE_BEGINNINGS = ['andre', 'annet', 'øvrige', 'diverse'];

/**
 * Lines that may be headings nobody has named: in a list that is alphabetical within its categories, the alphabet starts
 * again after a heading. A line counts when what follows it sorts before what precedes it, and the line itself either
 * sorts after what follows or reads like a heading ("Andre", "… organisasjoner"). Case and punctuation do not count:
 * real lists put "A-larm" after "ADHD Norge".
 *
 * `blocks` are the lines between known headings, in order. Where the list is not alphabetical the alphabet says nothing,
 * and nothing is reported.
 */
export function possibleHeadings(blocks: readonly (readonly TextLine[])[]): TextLine[] {
  const sorted = blocks.map((block) => block.map(({ text }) => norwegianSortKey(text)));
  if (shareAscending(sorted) < MOSTLY) return [];
  return blocks.flatMap((block, at) => clearest(block, sorted[at] ?? []));
}

function clearest(block: readonly TextLine[], keys: readonly string[]): TextLine[] {
  const restarts = new Set(
    [...keys.keys()].filter((place) => startsTheAlphabetAgain(block[place]?.text ?? '', keys, place)),
  );
  const isOutdone = (place: number): boolean =>
    [place - 1, place + 1].some((other) => restarts.has(other) && dividesBetter(keys, other, place));
  return block.filter((_, place) => restarts.has(place) && !isOutdone(place));
}

function startsTheAlphabetAgain(text: string, keys: readonly string[], place: number): boolean {
  const [before, line, after] = [keys[place - 1], keys[place], keys[place + 1]];
  if (before === undefined || line === undefined || after === undefined) return false;
  if (after >= before) return false;
  return after < line || readsLikeHeading(text);
}

/** Beside a heading stands often a body that would pass for one; the heading is what leaves two clean alphabets. */
function dividesBetter(keys: readonly string[], place: number, other: number): boolean {
  return restartsAround(keys, place) === 1 && restartsAround(keys, other) > 1;
}

function restartsAround(keys: readonly string[], place: number): number {
  const around = [
    ...keys.slice(Math.max(place - NEIGHBOURS, 0), place),
    ...keys.slice(place + 1, place + 1 + NEIGHBOURS),
  ];
  return around.filter((key, at) => key < (around[at - 1] ?? '')).length;
}

function readsLikeHeading(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return COLLECTIVE_BEGINNINGS.includes(first) || COLLECTIVE_ENDINGS.some((ending) => last.endsWith(ending));
}

function shareAscending(blocks: readonly (readonly string[])[]): number {
  const steps = blocks.flatMap((block) => block.slice(1).map((key, place) => (block[place] ?? '') <= key));
  return steps.length === 0 ? 1 : steps.filter(Boolean).length / steps.length;
}
