import { load } from 'cheerio';
import type { Server } from 'node:http';
import { promisify } from 'node:util';
import supertest from 'supertest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ReadPdf } from '../read-pdf.js';

/** What stands at an address that everyone can reach. */
export interface Shown {
  readonly status: number;
  /** Null for what is not kept by caches. */
  readonly etag: string | null;
  /** All that can be read of it: the bytes as text, what its archives hold, and the words of a PDF. */
  readonly text: string;
  /** The name that a file is saved under. */
  readonly disposition: string;
}

/** More than a hearing with a handful of answers has; a walk that comes here goes in rings. */
const MOST_ADDRESSES = 600;
/** Ways in to what is not about hearings, and what answers with a form for whoever writes. */
const ELSEWHERE = /^\/(logg-inn|svar|skrivebord|mistet-lenken|vare-horinger|abonner|sprak|_?assets|static)/;

/**
 * Everything that can be reached by links from the addresses given, as somebody sees it who is not signed in: pages, files, feeds
 * and what programs read. Fails when there is more of it than a small hearing can have.
 */
export async function publicView(server: Server, seeds: readonly string[]): Promise<ReadonlyMap<string, Shown>> {
  const seen = new Map<string, Shown>();
  const waiting = [...seeds];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue;
    if (seen.size >= MOST_ADDRESSES) throw new Error(`More than ${String(MOST_ADDRESSES)} addresses, last ${next}`);
    const { shown, links } = await look(server, next, seen.size);
    seen.set(next, shown);
    waiting.push(...links.filter((link) => !seen.has(link) && !ELSEWHERE.test(link)));
  }
  return seen;
}

/** Asks for an address again as a cache does that has it already; 304 says that what it has still holds. */
export async function askAgain(server: Server, path: string, etag: string): Promise<number> {
  return (await supertest(server).get(path).set('If-None-Match', etag)).status;
}

/** The addresses where a word can be read, in the address, in what stands there, or in the name of the file. */
export function placesWith(view: ReadonlyMap<string, Shown>, word: string): readonly string[] {
  return [...view].filter(([, { text, disposition }]) => `${text} ${disposition}`.includes(word)).map(([path]) => path);
}

async function look(
  server: Server,
  path: string,
  number: number,
): Promise<{ readonly shown: Shown; readonly links: readonly string[] }> {
  // Each comes from an address of its own, so that no limit of requests hides anything.
  const from = `198.51.100.${String(number % 250)}`;
  const answer = await supertest(server)
    .get(path)
    .set('X-Forwarded-For', from)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  const bytes = Buffer.isBuffer(answer.body) ? answer.body : Buffer.alloc(0);
  const raw = bytes.toString('utf8');
  const shown = {
    status: answer.status,
    etag: answer.headers['etag'] ?? null,
    text: await readable(bytes),
    disposition: decodeURIComponent(answer.headers['content-disposition'] ?? ''),
  };
  return { shown, links: linksIn(raw, answer.headers['content-type'] ?? '', path) };
}

function asBytes(answer: NodeJS.ReadableStream, done: (error: Error | null, bytes: Buffer) => void): void {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => {
    done(null, Buffer.concat(parts));
  });
  answer.on('error', (error: Error) => {
    done(error, Buffer.alloc(0));
  });
}

/** Everything that can be read of some bytes, archives in archives too. */
async function readable(bytes: Buffer): Promise<string> {
  const raw = bytes.toString('utf8');
  if (raw.startsWith('%PDF')) return `${raw} ${(await (await ReadPdf.from(bytes)).pages()).join(' ')}`;
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return raw;
  const inside: string[] = [];
  for (const { name, content } of await unpacked(bytes)) inside.push(name, await readable(content));
  return inside.join(' ');
}

async function unpacked(bytes: Buffer): Promise<readonly { readonly name: string; readonly content: Buffer }[]> {
  const open = promisify<Buffer, object, ZipFile | undefined>(fromBuffer);
  const archive = await open(bytes, { lazyEntries: true });
  if (!archive) throw new Error('The archive cannot be opened');
  const entries: { name: string; content: Buffer }[] = [];
  await new Promise<void>((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', resolve);
    archive.on('entry', (entry: Entry) => {
      contentOf(archive, entry)
        .then((content) => {
          entries.push({ name: entry.fileName, content });
          archive.readEntry();
        })
        .catch(reject);
    });
    archive.readEntry();
  });
  return entries;
}

function contentOf(archive: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else
        asBytes(stream, (fault, content) => {
          if (fault) reject(fault);
          else resolve(content);
        });
    });
  });
}

/** The addresses of the service itself that something leads to. */
function linksIn(raw: string, mediaType: string, at: string): readonly string[] {
  // It describes addresses, with places for ids; it leads to none.
  if (at.endsWith('/openapi.json')) return [];
  const found = /html|xml/.test(mediaType)
    ? hrefsIn(raw, mediaType.includes('xml'))
    : /json|calendar|turtle|plain/.test(mediaType)
      ? (raw.match(/(?:https?:\/\/[^\s"<>\\;,]+|"\/[^"\\\s]*")/g) ?? []).map((link) => link.replaceAll('"', ''))
      : [];
  return [...new Set(found.flatMap((link) => ownAddress(link, at)))];
}

function hrefsIn(raw: string, xml: boolean): string[] {
  const $ = load(raw, { xml });
  const attributes = $('[href], [src]').map(
    (_index, element) => $(element).attr('href') ?? $(element).attr('src') ?? '',
  );
  const locations = $('loc').map((_index, element) => $(element).text());
  return [...attributes.get(), ...locations.get()];
}

function ownAddress(link: string, at: string): string[] {
  if (!URL.canParse(link, `http://localhost${at}`)) return [];
  const { origin, pathname, search } = new URL(link, `http://localhost${at}`);
  return /^https?:\/\/localhost/.test(origin) ? [`${pathname}${search}`] : [];
}
