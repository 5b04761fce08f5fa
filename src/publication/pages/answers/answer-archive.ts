import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { PublishedHearingFile } from '../../published/published-answer.js';

/** What the list of contents is called, and its columns. */
export interface ArchiveWords {
  readonly contents: string;
  readonly body: string;
  readonly received: string;
  readonly file: string;
  readonly size: string;
  readonly checksum: string;
  readonly remark: string;
  readonly couldNotBeRead: string;
}

/** PDF and Word files are packed already: little is gained by working hard. */
const LITTLE_WORK = 1;
const LONGEST_NAME = 80;

/**
 * Every published file of a hearing as one zip, written while it is sent: one file is open at a time, whatever their number.
 * Last stands a list of contents with sender, day and checksum; a file that could not be read is named there, and the others
 * come all the same.
 */
export function answerArchive(files: readonly PublishedHearingFile[], words: ArchiveWords): Readable {
  const zip = new ZipFile();
  // Node's own stream, though the package's types know it by an older name.
  const stream = zip.outputStream as Readable;
  fill(zip, stream, { files, words }).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error('The archive could not be written', { cause: error }));
  });
  return stream;
}

interface Contents {
  readonly files: readonly PublishedHearingFile[];
  readonly words: ArchiveWords;
}

async function fill(zip: ZipFile, to: Readable, { files, words }: Contents): Promise<void> {
  const lines = [[words.file, words.body, words.received, words.size, words.checksum, words.remark]];
  for (const [index, each] of files.entries()) {
    if (to.destroyed) return;
    const name = nameOf(each, index + 1);
    const remark = (await add(zip, to, { each, name })) ? '' : words.couldNotBeRead;
    const { sizeBytes, sha256 } = each.file;
    lines.push([name, each.body, each.receivedOn.toString(), String(sizeBytes), sha256, remark]);
  }
  zip.addBuffer(Buffer.from(csvOf(lines)), `${words.contents}.csv`);
  zip.end();
}

/** False for a file that cannot be opened. One that breaks off while it is read breaks the archive, which must not look whole. */
async function add(
  zip: ZipFile,
  to: Readable,
  { each, name }: { readonly each: PublishedHearingFile; readonly name: string },
): Promise<boolean> {
  const opened = await each.open().catch(() => null);
  if (opened === null) return false;
  const stop = (): void => void opened.destroy();
  to.once('close', stop);
  try {
    zip.addReadStream(opened, name, { compressionLevel: LITTLE_WORK });
    await finished(opened);
    return true;
  } finally {
    to.off('close', stop);
  }
}

/** `001-helsefag-brev.pdf`: in the order of the list, and with nothing in it that any system stumbles on. */
function nameOf({ body, file }: PublishedHearingFile, number: number): string {
  const dot = file.filename.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [file.filename.slice(0, dot), file.filename.slice(dot + 1)] : [file.filename, ''];
  const name = `${String(number).padStart(3, '0')}-${plain(body)}-${plain(stem)}`.slice(0, LONGEST_NAME);
  const type = plain(ending).slice(0, 8);
  return type === '' ? name : `${name}.${type}`;
}

function plain(text: string): string {
  const letters = text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** RFC 4180 with semicolons, as Excel in Norwegian reads it; with a mark of its encoding, and no cell that is a formula. */
function csvOf(lines: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
