import { posix } from 'node:path';
import { UnreadableFile } from '../file-verdict.js';
import type { Archive } from './archive.js';
import { readXml } from './xml.js';

const CONTENT_TYPES = '[Content_Types].xml';
const VBA_PROJECT = /(^|\/)vbaProject\.bin$/i;

const MAIN_TYPES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\.document\.main\+xml$/, 'docx'],
  [/wordprocessingml\.template\.main\+xml$/, 'dotx'],
  [/spreadsheetml\.sheet\.main\+xml$/, 'xlsx'],
  [/spreadsheetml\.template\.main\+xml$/, 'xltx'],
  [/presentationml\.(presentation|slideshow)\.main\+xml$/, 'pptx'],
];

/** Another part that a part refers to: what it is to it, and its name in the archive. */
export interface Relationship {
  /** The last word of the relationship's address: `officeDocument`, `styles`, `numbering`. */
  readonly role: string;
  readonly target: string;
}

/** The short name of what an archive holds (`docx`, `xlsx`, `odt`, `zip` …), or `macro` when programs are in it. */
export async function nameContent(archive: Archive): Promise<string> {
  if (archive.has(CONTENT_TYPES)) return nameOfficePackage(archive);
  if (archive.has('mimetype')) return nameOpenDocument((await archive.read('mimetype')).toString('latin1'));
  return 'zip';
}

/** The part of a package that holds the document itself; it is not always `word/document.xml`. */
export async function mainPart(archive: Archive): Promise<string> {
  const main = (await relationshipsOf(archive, '')).find(({ role }) => role === 'officeDocument');
  if (main === undefined || !archive.has(main.target)) throw new UnreadableFile('damaged');
  return main.target;
}

/** What a part refers to inside the archive. Links to the outside are left out: nothing is ever fetched. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const name = posix.join(part === '' ? '' : folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(name)) return [];
  const relationships: Relationship[] = [];
  readXml(await archive.read(name), {
    open(tag) {
      const type = tag.attributes.get('Type');
      const target = tag.attributes.get('Target');
      if (tag.name !== 'Relationship' || type === undefined || target === undefined) return;
      if (tag.attributes.get('TargetMode') === 'External') return;
      relationships.push({ role: posix.basename(type), target: resolveTarget(folder, target) });
    },
    close: () => undefined,
  });
  return relationships;
}

function resolveTarget(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
}

async function nameOfficePackage(archive: Archive): Promise<string> {
  const types = await contentTypes(archive);
  if (
    types.some((type) => /macroEnabled|vbaProject/i.test(type)) ||
    archive.names.some((name) => VBA_PROJECT.test(name))
  ) {
    return 'macro';
  }
  const found = MAIN_TYPES.find(([pattern]) => types.some((type) => pattern.test(type)));
  return found === undefined ? 'zip' : found[1];
}

async function contentTypes(archive: Archive): Promise<string[]> {
  const types: string[] = [];
  readXml(await archive.read(CONTENT_TYPES), {
    open({ attributes }) {
      const type = attributes.get('ContentType');
      if (type !== undefined) types.push(type);
    },
    close: () => undefined,
  });
  return types;
}

function nameOpenDocument(mimeType: string): string {
  if (mimeType.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mimeType.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  return mimeType.startsWith('application/epub') ? 'epub' : 'zip';
}
