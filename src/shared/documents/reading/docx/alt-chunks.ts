import { Archive } from '../archive/archive.js';
import { relationshipsOf } from '../archive/office-package.js';
import type { ReadingLimits } from '../file-verdict.js';
import { UnreadableFile } from '../file-verdict.js';
import type { TextBlock } from '../text-block.js';
import { blocksOfHtml } from './html-text.js';
import { plainText } from '../plain-text.js';

const ROLE = 'aFChunk';
/** Documents in documents in documents are nobody's answer. */
const DEEPEST = 3;

/** How a Word document inside another is read. Given by who reads documents, which this file is a part of. */
export type ReadInner = (bytes: Buffer, limits: ReadingLimits, depth: number) => Promise<readonly TextBlock[]>;

/**
 * Documents that stand whole inside a Word document, as mail merges and case systems leave them until Word saves it anew: by
 * the id under which the text refers to them. Text, web pages and Word documents are read; others are left out.
 */
export async function innerDocuments(
  archive: Archive,
  part: string,
  at: { readonly limits: ReadingLimits; readonly depth: number },
  readInner: ReadInner,
): Promise<ReadonlyMap<string, readonly TextBlock[]>> {
  const found = new Map<string, readonly TextBlock[]>();
  for (const { id, role, target } of await relationshipsOf(archive, part)) {
    if (role !== ROLE || !archive.has(target)) continue;
    if (at.depth >= DEEPEST) throw new UnreadableFile('bomb');
    found.set(id, await blocksOf(target, await archive.read(target), at, readInner));
  }
  return found;
}

async function blocksOf(
  name: string,
  bytes: Buffer,
  at: { readonly limits: ReadingLimits; readonly depth: number },
  readInner: ReadInner,
): Promise<readonly TextBlock[]> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readInner(bytes, at.limits, at.depth + 1);
  const text = new TextDecoder().decode(bytes);
  if (/\.x?html?$/i.test(name) || /<html[\s>]/i.test(text.slice(0, 1000))) return blocksOfHtml(text);
  if (!/\.txt$/i.test(name)) return [];
  return text
    .split(/\r?\n/)
    .map(plainText)
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, page: null }));
}
