import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { WordNumbering } from './word-numbering.js';

/** A Word file less the part that the document itself stands in. */
export interface WordPackage {
  /** By name, in the order in which they are written; without the document's own part and its numbering. */
  readonly parts: ReadonlyMap<string, string | Buffer>;
  readonly documentName: string;
  /** Written after the document, which says how many lists there are. */
  readonly numbering: { readonly name: string; readonly xml: string };
  /** What the archive says of its parts; the time of writing when left out. */
  readonly writtenAt?: Date | undefined;
}

/** The document piece by piece, with the lists that are begun meanwhile. */
export interface WordPieces {
  readonly pieces: Iterable<string>;
  readonly numbering: WordNumbering;
}

/** Writes a Word file around a document that comes piece by piece, holding no more of it than is on its way. */
export async function writePackage(file: WordPackage, document: WordPieces, to: Writable): Promise<void> {
  const zip = new ZipFile();
  const options = file.writtenAt === undefined ? {} : { mtime: file.writtenAt };
  for (const [name, content] of file.parts) zip.addBuffer(Buffer.from(content), name, options);
  zip.addReadStreamLazy(file.documentName, options, (start) => {
    start(null, streamOf(document.pieces));
  });
  zip.addReadStreamLazy(file.numbering.name, options, (start) => {
    start(null, Readable.from([Buffer.from(document.numbering.writeInto(file.numbering.xml))]));
  });
  zip.end();
  await pipeline(zip.outputStream, to);
}

/** The same into a file. When it fails on the way, no file is left. */
export async function writePackageFile(file: WordPackage, document: WordPieces, path: string): Promise<void> {
  try {
    await writePackage(file, document, createWriteStream(path));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

const CHUNK_CHARACTERS = 64 * 1024;

/** Few large pieces cost a stream much less than many small ones. */
function streamOf(pieces: Iterable<string>): Readable {
  return Readable.from(chunks(pieces), { objectMode: false });
}

function* chunks(pieces: Iterable<string>): Generator<Buffer> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(held.join(''));
    [held, length] = [[], 0];
  }
  yield Buffer.from(held.join(''));
}
