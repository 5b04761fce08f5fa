import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync, inflateSync } from 'node:zlib';

const run = promisify(execFile);

/** The writings in which words may lie in a file: plain, both orders of two-byte letters, and as hexadecimal figures. */
function writingsOf(words: string): readonly Buffer[] {
  const little = Buffer.from(words, 'utf16le');
  const big = Buffer.from(little).swap16();
  const hex = [Buffer.from(words), big].flatMap((each) => {
    const figures = each.toString('hex');
    return [Buffer.from(figures), Buffer.from(figures.toUpperCase())];
  });
  return [
    Buffer.from(words),
    Buffer.from(words, 'latin1'),
    little,
    big,
    Buffer.from(Buffer.from(words).toString('base64')),
    ...hex,
  ];
}

/** Which of the words lie anywhere in a file: in its bytes, in what is packed in it, or in what a reader makes of it. */
export async function wordsBeneath(bytes: Uint8Array, words: readonly string[]): Promise<readonly string[]> {
  const layers = [Buffer.from(bytes), ...unpacked(Buffer.from(bytes)), ...(await readByOthers(bytes))];
  return words.filter((each) => {
    const writings = writingsOf(each);
    return layers.some((layer) => writings.some((writing) => layer.includes(writing)));
  });
}

/** Every stretch of the file that can be unpacked: the streams of a PDF, the parts of a zip, whatever says they are. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    for (const start of [at + 7, at + 8]) found.push(...tried(() => inflateSync(bytes.subarray(start))));
  }
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    found.push(...tried(() => inflateRawSync(bytes.subarray(start))));
  }
  return found;
}

function tried(unpack: () => Buffer): readonly Buffer[] {
  try {
    return [unpack()];
  } catch {
    // Not a packed stretch after all.
    return [];
  }
}

/** The text, facts and raw objects of a PDF as Poppler and qpdf see it; nothing for other files. */
async function readByOthers(bytes: Uint8Array): Promise<readonly Buffer[]> {
  if (Buffer.from(bytes.subarray(0, 5)).toString() !== '%PDF-') return [];
  const folder = await mkdtemp(join(tmpdir(), 'beneath-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, bytes);
    const said: Buffer[] = [];
    for (const [program, args] of [
      ['pdftotext', ['-raw', path, '-']],
      ['pdfinfo', ['-custom', '-meta', path]],
    ] as const) {
      const { stdout } = await run(program, [...args], { encoding: 'buffer' });
      said.push(stdout);
    }
    return said;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The text that a reader finds in a PDF. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'text-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, bytes);
    return (await run('pdftotext', ['-raw', path, '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
