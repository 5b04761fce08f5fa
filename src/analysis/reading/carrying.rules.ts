import type { Range } from '../text/coverage.rules.js';
import { standsOnItsOwn } from '../text/range.rules.js';
import { BareText } from './bare-text.js';

/** A commented passage of one of the old texts. */
export interface OldPassage extends Range {
  readonly commentId: string;
  readonly sourceId: string;
}

/** A text of an answer. The same field or file has the same key in every version and reading. */
export interface KeyedText {
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly text: string;
}

/** Where a comment goes in the new texts. */
export interface Carried extends Range {
  readonly commentId: string;
  readonly sourceId: string;
}

/** A place where the words stand. */
interface Spot extends Range {
  readonly text: KnownText;
  readonly begins: number;
  /** Which of the places of the same words in its text this is, from 0. */
  readonly order: number;
}

interface KnownText extends KeyedText {
  readonly bare: BareText;
  /** Its letters with its ends marked: to stand first or last in both texts says as much as the same words do. */
  readonly edged: string;
}

interface Fit {
  readonly from: Spot;
  readonly to: Spot;
  readonly isSameText: boolean;
  /** How many of the letters around the passage are the same in both places. */
  readonly agreement: number;
}

/** So few letters say nothing of themselves: only what stands around them tells that it is the same passage. */
const SHORT = 10;
/** Letters on either side that are looked at, and those that must be the same where there is a doubt. */
const CONTEXT = 60;
const ENOUGH = 8;

/**
 * Finds the passages of old texts that still stand, letter for letter; white space may differ. The same field or file is
 * looked in first, then the others. Where the words stand in several places, what stands around them decides; without enough
 * of that to tell by, the passage is left where it was. Never do two go to one, but comments on the very same passage go
 * together.
 */
export function passagesThatStand(
  oldTexts: readonly KeyedText[],
  passages: readonly OldPassage[],
  newTexts: readonly KeyedText[],
): readonly Carried[] {
  const olds = new Map(oldTexts.map((text) => [text.sourceId, known(text)]));
  const news = newTexts.map(known);
  const groups = new Map<string, OldPassage[]>();
  for (const passage of passages) {
    const words = olds.get(passage.sourceId)?.bare.passage(passage).words ?? '';
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), passage]);
  }
  const carried = [...groups].flatMap(([words, group]) => spread(words, group, olds, news));
  const order = new Map(passages.map(({ commentId }, at) => [commentId, at]));
  return carried.sort((one, other) => (order.get(one.commentId) ?? 0) - (order.get(other.commentId) ?? 0));
}

/** Shares out the places of the same words in the new texts among their places in the old. */
function spread(
  words: string,
  group: readonly OldPassage[],
  olds: ReadonlyMap<string, KnownText>,
  news: readonly KnownText[],
): readonly Carried[] {
  const places = new Map<string, Spot>();
  for (const passage of group) {
    const text = olds.get(passage.sourceId);
    if (text && !places.has(placeOf(passage))) places.set(placeOf(passage), spotOf(words, passage, text));
  }
  const spots = news.flatMap((text) => spotsOf(words, text));
  const isAlone = (from: Spot): boolean => spots.length === 1 && spotsOf(words, from.text).length <= 1;
  const fits = [...places.values()].flatMap((from) =>
    spots.map((to) => fitOf(from, to)).filter((fit) => isSure(fit, words) || (words.length >= SHORT && isAlone(from))),
  );
  const goesTo = bestFits(fits);
  return group.flatMap(({ commentId, ...passage }) => {
    const from = places.get(placeOf(passage));
    const to = from && goesTo.get(from);
    return to ? [{ commentId, sourceId: to.text.sourceId, start: to.start, end: to.end }] : [];
  });
}

function placeOf({ sourceId, start }: Omit<OldPassage, 'commentId'>): string {
  return `${sourceId} ${String(start)}`;
}

function isSure({ isSameText, agreement }: Fit, words: string): boolean {
  return agreement >= ENOUGH && (words.length >= SHORT || isSameText);
}

/** Each place goes to the spot that fits it best, and no spot is given twice. */
function bestFits(fits: readonly Fit[]): ReadonlyMap<Spot, Spot> {
  const goesTo = new Map<Spot, Spot>();
  const taken = new Set<Spot>();
  for (const { from, to } of [...fits].sort(byFit)) {
    if (goesTo.has(from) || taken.has(to)) continue;
    goesTo.set(from, to);
    taken.add(to);
  }
  return goesTo;
}

function byFit(one: Fit, other: Fit): number {
  const inOrder = ({ from, to }: Fit): number => Math.abs(from.order - to.order);
  return (
    Number(other.isSameText) - Number(one.isSameText) ||
    other.agreement - one.agreement ||
    inOrder(one) - inOrder(other) ||
    one.from.begins - other.from.begins
  );
}

function fitOf(from: Spot, to: Spot): Fit {
  return { from, to, isSameText: from.text.sourceKey === to.text.sourceKey, agreement: agreementOf(from, to) };
}

function agreementOf(from: Spot, to: Spot): number {
  const [one, other] = [around(from), around(to)];
  return sameFromEnd(one.before, other.before) + sameFromStart(one.after, other.after);
}

function around({ text, begins, start, end }: Spot): { readonly before: string; readonly after: string } {
  const first = begins + ENOUGH;
  const last = first + text.bare.passage({ start, end }).words.length;
  const from = Math.max(0, first - CONTEXT);
  return { before: text.edged.slice(from, first), after: text.edged.slice(last, last + CONTEXT) };
}

function sameFromStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.charAt(count) === other.charAt(count)) count += 1;
  return count;
}

function sameFromEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function known(text: KeyedText): KnownText {
  const bare = new BareText(text.text);
  const edge = '\u0000'.repeat(ENOUGH);
  return { ...text, bare, edged: edge + bare.letters + edge };
}

function spotOf(words: string, passage: Range, text: KnownText): Spot {
  const { begins } = text.bare.passage(passage);
  const order = spotsOf(words, text).filter((spot) => spot.begins < begins).length;
  return { text, begins, order, start: passage.start, end: passage.end };
}

function spotsOf(words: string, text: KnownText): readonly Spot[] {
  const spots: Spot[] = [];
  const { letters } = text.bare;
  for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + words.length)) {
    const range = text.bare.rangeOf(at, words.length);
    if (standsOnItsOwn(text.text, range)) spots.push({ ...range, text, begins: at, order: spots.length });
  }
  return spots;
}
