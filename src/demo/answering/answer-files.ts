import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { writeDocx } from '../../shared/documents/writing/write-docx.js';
import type { UploadedFile } from '../../shared/web/uploads.js';
import type { LetterAnswer } from '../content/index.js';
import { answerDocument, answerPdf, type LetterFrame } from '../documents/answer-document.js';

/** The name of the file that an answer comes in; the summariser finds its text by it. */
export function filenameOf({ body, key, channel }: LetterAnswer): string {
  return `Svar fra ${body} (${key}).${channel}`.replace(/[/\\:]/g, '-');
}

/** Writes a body's letter to a file on disk, as a browser's upload would lie there, for as long as the work takes. */
export async function withLetterFile<T>(
  answer: LetterAnswer,
  frame: LetterFrame,
  renderer: PdfRenderer,
  work: (file: UploadedFile) => Promise<T>,
): Promise<T> {
  const bytes = await bytesOf(answer, frame, renderer);
  const folder = await mkdtemp(join(tmpdir(), 'hoering-answer-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, bytes);
    return await work({
      field: 'files',
      filename: filenameOf(answer),
      path,
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bytesOf(answer: LetterAnswer, frame: LetterFrame, renderer: PdfRenderer): Promise<Uint8Array> {
  if (answer.channel === 'docx') return writeDocx(answerDocument(answer, frame));
  return (await renderer.render(answerPdf(answer, frame))).bytes;
}
