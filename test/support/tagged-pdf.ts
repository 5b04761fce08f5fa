import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { ReadPdf, type Bookmark, type SpokenPage } from './read-pdf.js';

/** A node of the whole tag tree, as it is written in the file; what a reader makes of it page by page is `ReadPdf`'s. */
export interface Tag {
  readonly role: string;
  /** Of a header cell. */
  readonly scope: string | null;
  /** What is said in place of a picture. */
  readonly alternative: string | null;
  readonly children: readonly Tag[];
}

const HEADING = /^H([1-6])$/;

/** The whole tag tree of a file, from its root; null for a file that has none. */
export async function tagTree(bytes: Uint8Array): Promise<Tag | null> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  return root instanceof PDFDict ? { ...bare('Root'), children: childrenOf(root) } : null;
}

function bare(role: string): Omit<Tag, 'children'> {
  return { role, scope: null, alternative: null };
}

function childrenOf(node: PDFDict): Tag[] {
  const kids = node.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray().map((kid) => node.context.lookup(kid)) : [kids];
  return all.flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? [tagOf(kid)] : []));
}

function tagOf(node: PDFDict): Tag {
  const attributes = node.lookup(PDFName.of('A'));
  return {
    role: named(node.lookup(PDFName.of('S'))) ?? '',
    scope: attributes instanceof PDFDict ? named(attributes.lookup(PDFName.of('Scope'))) : null,
    alternative: textOf(node.lookup(PDFName.of('Alt'))),
    children: childrenOf(node),
  };
}

function named(object: PDFObject | undefined): string | null {
  return object instanceof PDFName ? object.decodeText() : null;
}

function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}

/** All nodes below, in the order in which they are read. */
export function allTags(tag: Tag): Tag[] {
  return tag.children.flatMap((child) => [child, ...allTags(child)]);
}

/**
 * What somebody who hears the document would miss; empty for one that is whole. Judged by pdf.js, except for the scope of
 * header cells, which it does not tell, and which is read from the file.
 */
export async function accessibilityFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await ReadPdf.from(bytes);
  const tree = await tagTree(bytes);
  const pages = await pdf.spoken();
  return [
    ...(await settingFaults(pdf)),
    ...pages.flatMap(pageFaults),
    ...(tree ? treeFaults(allTags(tree)) : ['has no tag tree']),
    ...bookmarkFaults(pages, await pdf.bookmarks()),
  ];
}

async function settingFaults(pdf: ReadPdf): Promise<string[]> {
  const { language, title, titleOfMetadata, isMarked, showsTitle } = await pdf.settings();
  return [
    ...(isMarked ? [] : ['does not say that it is tagged']),
    ...(/^(nb|nn|en)-/.test(language) ? [] : ['does not say its language']),
    ...(title !== '' && title === titleOfMetadata ? [] : ['does not say its title in both places']),
    ...(showsTitle ? [] : ['shows its file name in place of its title']),
  ];
}

function pageFaults({ number, untagged }: SpokenPage): string[] {
  return untagged.map((text) => `has text on page ${String(number)} that no tag holds: ${text}`);
}

function treeFaults(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ role }) => HEADING.exec(role)?.[1] ?? []).map(Number);
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const isSilent = ({ role, alternative }: Tag): boolean => role === 'Figure' && !alternative;
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['has not exactly one heading of level 1']),
    ...skipped.map((level) => `has a heading of level ${String(level)} below nothing`),
    ...(tags.some(isSilent) ? ['has a picture without words'] : []),
    ...tags.filter(({ role }) => role === 'Table').flatMap(tableFaults),
  ];
}

function tableFaults(table: Tag): string[] {
  const below = allTags(table);
  const rows = below.filter(({ role }) => role === 'TR');
  const isCell = ({ role }: Tag): boolean => role === 'TH' || role === 'TD';
  const headers = below.filter(({ role }) => role === 'TH');
  return [
    ...(rows.length > 1 && rows.every((row) => row.children.length > 0 && row.children.every(isCell))
      ? []
      : ['has a table that is not rows of cells']),
    ...(headers.length > 0 ? [] : ['has a table without header cells']),
    ...(headers.every(({ scope }) => scope === 'Column' || scope === 'Row')
      ? []
      : ['has a header cell that heads nothing']),
  ];
}

function bookmarkFaults(pages: readonly SpokenPage[], bookmarks: readonly Bookmark[] | null): string[] {
  const flat = (items: readonly Bookmark[]): string[] =>
    items.flatMap(({ title, items: below }) => [title, ...flat(below)]);
  const marked = flat(bookmarks ?? []);
  const headings = pages.flatMap(({ parts }) => parts.filter(({ role }) => HEADING.test(role)).map(({ text }) => text));
  return headings.filter((heading) => !marked.includes(heading)).map((heading) => `has no bookmark to: ${heading}`);
}
