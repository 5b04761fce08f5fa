import { escaped } from '../word-text.js';
import { paragraphsOf, type ParagraphPlace, type PartParagraph } from './part-paragraphs.js';

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A placeholder in a part, or the beginning of one that never ends. */
export interface FoundPlaceholder {
  /** As written, without the braces; for one that never ends, what follows them. */
  readonly name: string;
  readonly isClosed: boolean;
  readonly place: ParagraphPlace;
  /** True when it is all that stands in its paragraph, and the paragraph is in no table and no text box. */
  readonly standsAlone: boolean;
}

/** Every placeholder of a part, however Word has split it. */
export function placeholdersIn(xml: string): readonly FoundPlaceholder[] {
  return paragraphsOf(xml).flatMap((paragraph) => [...closedIn(paragraph), ...unclosedIn(paragraph)]);
}

function closedIn(paragraph: PartParagraph): FoundPlaceholder[] {
  return [...paragraph.text.matchAll(PLACEHOLDER)].map(([whole, name]) => ({
    name: name ?? '',
    isClosed: true,
    place: paragraph.place,
    standsAlone: paragraph.text.trim() === whole && paragraph.place.kind === 'paragraph' && !paragraph.isNested,
  }));
}

function unclosedIn({ text, place }: PartParagraph): FoundPlaceholder[] {
  const rest = text.replace(PLACEHOLDER, '');
  const at = rest.indexOf('{{');
  return at < 0 ? [] : [{ name: rest.slice(at + 2).slice(0, 40), isClosed: false, place, standsAlone: false }];
}

/** What a placeholder is replaced with: words in the look of the place, or paragraphs and tables in place of its paragraph. */
export interface Fillings {
  readonly words: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<string, () => Iterable<string>>;
}

/** A part with its placeholders filled, piece by piece. */
export function* filledPart(xml: string, { words, blocks }: Fillings): Generator<string> {
  let from = 0;
  for (const paragraph of paragraphsOf(xml)) {
    if (paragraph.start < from) continue;
    const [, only = ''] = /^\s*\{\{\s*([^{}]*?)\s*\}\}\s*$/.exec(paragraph.text) ?? [];
    const block = paragraph.place.kind === 'paragraph' ? blocks.get(only) : undefined;
    if (!block) continue;
    yield filledWords(xml.slice(from, paragraph.start), words);
    yield* block();
    from = paragraph.end;
  }
  yield filledWords(xml.slice(from), words);
}

/** Replaces words. A placeholder that is split over several stretches is written in the first, in its look. */
export function filledWords(xml: string, words: ReadonlyMap<string, string>): string {
  const changes = paragraphsOf(xml).flatMap((paragraph) => changedStretches(paragraph, words));
  let filled = '';
  let from = 0;
  for (const { start, end, text } of changes.toSorted((one, other) => one.start - other.start)) {
    filled += `${xml.slice(from, start)}<w:t xml:space="preserve">${escaped(text)}</w:t>`;
    from = end;
  }
  return filled + xml.slice(from);
}

function changedStretches(
  { stretches, text }: PartParagraph,
  words: ReadonlyMap<string, string>,
): { start: number; end: number; text: string }[] {
  const found = [...text.matchAll(PLACEHOLDER)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const word = words.get(name);
    return word === undefined ? [] : [{ start: index, end: index + whole.length, word }];
  });
  if (found.length === 0) return [];
  let offset = 0;
  return stretches.map(({ start, end, text: before }) => {
    const range = { from: offset, to: offset + before.length };
    offset = range.to;
    return { start, end, text: stretchWith(before, range, found) };
  });
}

/** What of a stretch is outside the placeholders, with each word where its placeholder begins. */
function stretchWith(
  before: string,
  { from, to }: { readonly from: number; readonly to: number },
  found: readonly { readonly start: number; readonly end: number; readonly word: string }[],
): string {
  let written = '';
  let at = from;
  for (const { start, end, word } of found) {
    if (end <= from || start >= to) continue;
    written += before.slice(at - from, Math.max(at, start) - from);
    if (start >= from) written += word;
    at = Math.min(end, to);
  }
  return written + before.slice(at - from);
}
