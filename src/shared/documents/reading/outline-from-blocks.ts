import type { TextBlock } from './text-block.js';

/** A chapter or recommendation as a draft's own headings propose it. `level` counts from 1, without gaps. */
export interface OutlineEntry {
  /** As the heading gives it, `3.1`; absent when it gives none. */
  readonly number?: string;
  readonly title: string;
  readonly level: number;
  readonly page: number | null;
  readonly children: readonly OutlineEntry[];
}

interface OpenEntry extends OutlineEntry {
  readonly children: OpenEntry[];
  /** The level of the heading, which may skip some; the entry's own level does not. */
  readonly headingLevel: number;
}

const CHAPTER_NUMBER = /^(?:kapittel|kap\.) ?(\d{1,2}(?:\.\d{1,3})*)[.:)]? (?:[-–—] )?/iu;
const NUMBER = /^(\d{1,2}(?:\.\d{1,3})+|\d{1,2}(?=[.:)] )|[A-ZÆØÅ](?:\.\d{1,3})*(?=\. ))[.:)]? (?:[-–—] )?/u;
/** Without a sign after it a number is one only before a capital: "10 anbefalinger" counts, it does not number. */
const BARE_NUMBER = /^(\d{1,2}) (?:[-–—] )?(?=\p{Lu})/u;

/** The chapters of a document, nested as its headings are. The title of the document itself (level 0) is no chapter. */
export function outlineFromBlocks(blocks: readonly TextBlock[]): readonly OutlineEntry[] {
  const root: OpenEntry[] = [];
  const open: OpenEntry[] = [];
  for (const block of blocks) {
    const headingLevel = chapterLevelOf(block);
    if (headingLevel === 0) continue;
    const parent = open.findLastIndex((above) => above.headingLevel < headingLevel);
    open.length = parent + 1;
    const entry = { ...splitHeading(block.text), level: open.length + 1, page: block.page, children: [], headingLevel };
    (open.at(-1)?.children ?? root).push(entry);
    open.push(entry);
  }
  return root.map(withoutHeadingLevel);
}

function chapterLevelOf({ kind, level }: TextBlock): number {
  return kind === 'heading' ? (level ?? 0) : 0;
}

function splitHeading(text: string): { number?: string; title: string } {
  const line = text.replaceAll('\n', ' ');
  const found = CHAPTER_NUMBER.exec(line) ?? NUMBER.exec(line) ?? BARE_NUMBER.exec(line);
  const number = found?.[1];
  return number === undefined ? { title: line } : { number, title: line.slice(found?.[0].length ?? 0) };
}

function withoutHeadingLevel({ headingLevel: _, children, ...entry }: OpenEntry): OutlineEntry {
  return { ...entry, children: children.map(withoutHeadingLevel) };
}
