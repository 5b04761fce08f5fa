import type { SetAsideKind } from '../comment/comment.entity.js';
import type { Block } from '../text/block.entity.js';
import {
  isAddressing,
  isHeadLine,
  isLine,
  isReference,
  isSignOff,
  isThanks,
  isTitle,
  senseOfHeading,
  type HeadingSense,
} from './block-sense.rules.js';

/** What the split is made from: the blocks of a text, in its order. */
export type SplitBlock = Pick<Block, 'kind' | 'text' | 'startOffset' | 'tableNumber' | 'rowNumber'>;

/** Why passages belong together, or are no comment. */
export const UNIT_REASONS = [
  'paragraph',
  'list',
  'tableRow',
  'heading',
  'tableHead',
  'opening',
  'signature',
  'reference',
  'thanks',
  'background',
  'aboutTheBody',
  'footnote',
  'caption',
  'remainder',
] as const;
export type UnitReason = (typeof UNIT_REASONS)[number];

/** Blocks that are one comment together, or are set aside together. Counted from the first block, `last` is included. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly setAsideKind: SetAsideKind | null;
  readonly reason: UnitReason;
}

/** Longer than this, an item of a list says something of its own. */
const LONG_ITEM = 200;
/** Longer than this, a list and the line that opens it are not read in one breath. */
const LONG_LIST = 1500;
const LONGEST_LABEL = 60;

/** The units of a text: each block is in exactly one, and they stand in its order. */
export function unitsOf(blocks: readonly SplitBlock[]): readonly Unit[] {
  const signature = signatureStart(blocks);
  const units: Unit[] = [];
  let sense: HeadingSense = 'matter';
  for (let at = openingUnits(blocks, signature, units); at < signature; at = (units.at(-1)?.last ?? at) + 1) {
    const block = blocks[at];
    if (!block) break;
    if (block.kind === 'heading') sense = senseOfHeading(block.text);
    units.push(sensible(unitAt(blocks, at, signature), sense));
  }
  if (signature < blocks.length) units.push(aside(signature, blocks.length - 1, 'greeting', 'signature'));
  return units;
}

/** Under a heading such as "Om oss", nothing is proposed as a comment. */
function sensible(unit: Unit, sense: HeadingSense): Unit {
  if (unit.setAsideKind !== null || sense === 'matter') return unit;
  return { ...unit, setAsideKind: sense, reason: sense };
}

/** Where what is below the last sign-off begins: only lines, to the end. The number of blocks when there is none. */
function signatureStart(blocks: readonly SplitBlock[]): number {
  const start = blocks.findLastIndex(({ kind, text }) => kind !== 'heading' && isSignOff(text));
  const isTail = start >= 0 && blocks.slice(start).every(({ kind, text }) => kind !== 'footnote' && isLine(text));
  return isTail ? start : blocks.length;
}

/** Pushes what stands above the letter as one unit, when there is something; gives the block that follows. */
function openingUnits(blocks: readonly SplitBlock[], until: number, units: Unit[]): number {
  const texts = blocks.slice(0, until).map(({ kind, text }) => (kind === 'paragraph' ? text : null));
  const end = texts.findIndex((text) => text === null || isTitle(text) || !isHeadLine(text));
  const head = end < 0 ? texts : texts.slice(0, end);
  if (!head.some((text) => text !== null && isAddressing(text))) return 0;
  units.push(aside(0, head.length - 1, 'greeting', 'opening'));
  return head.length;
}

function unitAt(blocks: readonly SplitBlock[], at: number, until: number): Unit {
  switch (blocks[at]?.kind) {
    case 'heading':
      return aside(at, at, 'heading', 'heading');
    case 'footnote':
      return aside(at, at, 'background', 'footnote');
    case 'caption':
      return aside(at, at, 'background', 'caption');
    case 'listItem':
      return listFrom(blocks, at, at, until);
    case 'tableCell':
      return rowFrom(blocks, at, until);
    case 'paragraph':
    case undefined:
      return paragraphAt(blocks, at, until);
  }
}

function paragraphAt(blocks: readonly SplitBlock[], at: number, until: number): Unit {
  const text = blocks[at]?.text ?? '';
  const set = setAsideBy(text, blocks.slice(0, at));
  if (set) return aside(at, at, ...set);
  const opensList = text.trimEnd().endsWith(':') && at + 1 < until && blocks[at + 1]?.kind === 'listItem';
  if (opensList) return listFrom(blocks, at, at + 1, until);
  return { first: at, last: at, setAsideKind: null, reason: 'paragraph' };
}

/** Why a paragraph holds nothing to decide; null when it may. */
function setAsideBy(text: string, above: readonly SplitBlock[]): readonly [SetAsideKind, UnitReason] | null {
  if (isTitle(text)) return ['heading', 'heading'];
  if (isAddressing(text) && above.every((block) => isHeadLine(block.text))) return ['greeting', 'opening'];
  if (isReference(text)) return ['background', 'reference'];
  return isThanks(text) ? ['greeting', 'thanks'] : null;
}

/** A list with the line that opens it; of one that is too long for a single comment, that line alone, or one item. */
function listFrom(blocks: readonly SplitBlock[], first: number, item: number, until: number): Unit {
  let begin = item;
  while (begin > 0 && blocks[begin - 1]?.kind === 'listItem') begin -= 1;
  let end = item;
  while (end < until && blocks[end]?.kind === 'listItem') end += 1;
  const comment = { first, setAsideKind: null } as const;
  if (!isLongList(blocks.slice(begin, end))) return { ...comment, last: end - 1, reason: 'list' };
  return { ...comment, last: first, reason: first === item ? 'list' : 'paragraph' };
}

function isLongList(items: readonly SplitBlock[]): boolean {
  const length = items.reduce((sum, { text }) => sum + text.length, 0);
  return length > LONG_LIST || items.some(({ text }) => text.length > LONG_ITEM);
}

/** A row of a table: what a body wrote about one chapter. The row of headings, and a label alone, are no comment. */
function rowFrom(blocks: readonly SplitBlock[], at: number, until: number): Unit {
  let end = at;
  while (end < until && isInRow(blocks[end], blocks[at])) end += 1;
  const row = blocks.slice(at, end);
  const isAside = row.every(isLabel) && (row.length === 1 || isHeadRow(row, blocks[end]));
  if (isAside) return aside(at, end - 1, 'heading', 'tableHead');
  return { first: at, last: end - 1, setAsideKind: null, reason: 'tableRow' };
}

function isLabel({ text }: SplitBlock): boolean {
  return text.length <= LONGEST_LABEL && !/[.!?]$/.test(text.trim());
}

function isHeadRow([first]: readonly SplitBlock[], next: SplitBlock | undefined): boolean {
  return first?.rowNumber === 1 && next?.tableNumber === first.tableNumber;
}

function isInRow(block: SplitBlock | undefined, first: SplitBlock | undefined): boolean {
  return block?.kind === 'tableCell' && block.tableNumber === first?.tableNumber && block.rowNumber === first.rowNumber;
}

function aside(first: number, last: number, setAsideKind: SetAsideKind, reason: UnitReason): Unit {
  return { first, last, setAsideKind, reason };
}
