import { posix } from 'node:path';
import { UnreadableFile } from '../file-verdict.js';
import type { Archive } from './archive.js';
import { readXml } from './xml.js';

const CONTENT_TYPES = '[Content_Types].xml';
/**
 * What tells of the parts is read where files are judged, which is the web server itself: as much as the most parts that an
 * archive may have take, so that nothing is unpacked there that would hold others up.
 */
const MOST_LISTED_BYTES = 1024 * 1024;
const MOST_NAME_BYTES = 1024;
const VBA_PROJECT = /(^|\/)vbaProject\.bin$/i;
const MANIFEST = 'META-INF/manifest.xml';
/** LibreOffice keeps programs in folders of their own; a library that holds none has lists (`*-lb.xml`, `*-lc.xml`) only. */
const OPEN_DOCUMENT_PROGRAM = /^(Scripts\/.+[^/]|Basic\/(?!.*script-l[bc]\.xml$).+[^/])$/i;

const OPEN_DOCUMENTS: readonly (readonly [string, string])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
];

const MAIN_TYPES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\.document\.main\+xml$/, 'docx'],
  [/wordprocessingml\.template\.main\+xml$/, 'dotx'],
  [/spreadsheetml\.sheet\.main\+xml$/, 'xlsx'],
  [/spreadsheetml\.template\.main\+xml$/, 'xltx'],
  [/presentationml\.(presentation|slideshow)\.main\+xml$/, 'pptx'],
];

/** Another part that a part refers to: what it is to it, and its name in the archive. */
export interface Relationship {
  /** By which the part refers to it. */
  readonly id: string;
  /** The last word of the relationship's address: `officeDocument`, `styles`, `numbering`. */
  readonly role: string;
  readonly target: string;
}

/** The short name of what an archive holds (`docx`, `xlsx`, `odt`, `zip` …), `macro` when programs are in it, `encrypted` behind a password. */
export async function nameContent(archive: Archive): Promise<string> {
  if (archive.has(CONTENT_TYPES)) return nameOfficePackage(archive);
  if (archive.has('mimetype')) return nameOpenDocument(archive);
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
  readXml(await archive.read(name, MOST_LISTED_BYTES), {
    open(tag) {
      const type = tag.attributes.get('Type');
      const target = tag.attributes.get('Target');
      if (tag.name !== 'Relationship' || type === undefined || target === undefined) return;
      if (tag.attributes.get('TargetMode') === 'External') return;
      const id = tag.attributes.get('Id') ?? '';
      relationships.push({ id, role: posix.basename(type), target: resolveTarget(folder, target) });
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
  readXml(await archive.read(CONTENT_TYPES, MOST_LISTED_BYTES), {
    open({ attributes }) {
      const type = attributes.get('ContentType');
      if (type !== undefined) types.push(type);
    },
    close: () => undefined,
  });
  return types;
}

async function nameOpenDocument(archive: Archive): Promise<string> {
  const mimeType = (await archive.read('mimetype', MOST_NAME_BYTES)).toString('latin1');
  if (mimeType.startsWith('application/epub')) return 'epub';
  const found = OPEN_DOCUMENTS.find(([prefix]) => mimeType.startsWith(prefix));
  if (found === undefined) return 'zip';
  if (archive.names.some((name) => OPEN_DOCUMENT_PROGRAM.test(name))) return 'macro';
  return (await isEncrypted(archive)) ? 'encrypted' : found[1];
}

/** OpenDocument encrypts each part by itself and says so in its manifest; the archive around it is an open one. */
async function isEncrypted(archive: Archive): Promise<boolean> {
  if (!archive.has(MANIFEST)) return false;
  let encrypted = false;
  readXml(await archive.read(MANIFEST, MOST_LISTED_BYTES), {
    open({ name }) {
      encrypted ||= name === 'manifest:encryption-data';
    },
    close: () => undefined,
  });
  return encrypted;
}
