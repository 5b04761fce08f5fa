import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFHexString } from 'pdf-lib';
import type { Bookmark } from '../layout/flow.js';

interface OutlineItem {
  readonly bookmark: Bookmark | undefined;
  readonly level: number;
  readonly ref: PDFRef;
  readonly children: OutlineItem[];
}

/** Bookmarks, nested as the headings are. Nothing when there are none. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  pages: readonly PDFRef[],
): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = nested(context, bookmarks);
  writeItem(context, root, pages, {});
  return root.ref;
}

function nested(context: PDFContext, bookmarks: readonly Bookmark[]): OutlineItem {
  const root: OutlineItem = { bookmark: undefined, level: 0, ref: context.nextRef(), children: [] };
  const path = [root];
  for (const bookmark of bookmarks) {
    while (path.length > 1 && (path.at(-1)?.level ?? 0) >= bookmark.level) path.pop();
    const item: OutlineItem = { bookmark, level: bookmark.level, ref: context.nextRef(), children: [] };
    path.at(-1)?.children.push(item);
    path.push(item);
  }
  return root;
}

interface Neighbours {
  readonly Parent?: PDFRef | undefined;
  readonly Prev?: PDFRef | undefined;
  readonly Next?: PDFRef | undefined;
}

function writeItem(context: PDFContext, item: OutlineItem, pages: readonly PDFRef[], neighbours: Neighbours): void {
  const { bookmark, children } = item;
  children.forEach((child, index) => {
    const Prev = children[index - 1]?.ref;
    writeItem(context, child, pages, { Parent: item.ref, Prev, Next: children[index + 1]?.ref });
  });
  const dictionary = context.obj({
    ...present(neighbours),
    ...(bookmark
      ? { Title: PDFHexString.fromText(bookmark.title), Dest: destination(bookmark, pages) }
      : { Type: 'Outlines' }),
    ...(children.length > 0
      ? present({ First: children[0]?.ref, Last: children.at(-1)?.ref, Count: descendants(item) })
      : {}),
  });
  context.assign(item.ref, dictionary);
}

function destination(bookmark: Bookmark, pages: readonly PDFRef[]) {
  return [pages[bookmark.page], 'XYZ', null, Math.round(bookmark.top), null];
}

function descendants(item: OutlineItem): number {
  return item.children.reduce((sum, child) => sum + 1 + descendants(child), 0);
}

function present<Value>(entries: Readonly<Record<string, Value | undefined>> | Neighbours) {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
