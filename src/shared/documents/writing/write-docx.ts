import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { DocumentModel } from './document-model.js';
import { ownPackage, type OwnPackage } from './word/own-package.js';
import { WordBody } from './word/word-body.js';
import { takenNumbers, WordNumbering } from './word/word-numbering.js';
import { writePackage, writePackageFile, type WordPieces } from './word/word-package.js';
import { escaped, paragraphXml, WordSetting } from './word/word-text.js';

/** Told how many blocks and rows have been written. */
export type OnWritten = (written: number) => void;

/** A Word document with styles, contents, header and page numbers, which opens without asking anything. */
export async function writeDocx(model: DocumentModel): Promise<Buffer> {
  const file = await ownPackage(model);
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writePackage(file, piecesOf(model, file), stream)]);
  return bytes;
}

/** The same into a file, however long, holding little of it in memory. When it fails on the way, no file is left. */
export async function writeDocxFile(model: DocumentModel, path: string, onWritten?: OnWritten): Promise<void> {
  const file = await ownPackage(model);
  await writePackageFile(file, piecesOf(model, file, onWritten), path);
}

function piecesOf(model: DocumentModel, file: OwnPackage, onWritten?: OnWritten): WordPieces {
  const setting = new WordSetting();
  const numbering = new WordNumbering(takenNumbers(file.numbering.xml));
  const { language, title } = model;
  const progress = onWritten === undefined ? {} : { onProgress: onWritten };
  const body = new WordBody(model.blocks, { language, setting, numbering, ...progress });
  function* pieces(): Generator<string> {
    yield file.before;
    yield paragraphXml(setting.style('Title'), `<w:r><w:t xml:space="preserve">${escaped(title)}</w:t></w:r>`);
    yield* body.xml();
    yield file.after;
  }
  return { pieces: pieces(), numbering };
}
