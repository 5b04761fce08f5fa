import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';
import {
  FILLINGS,
  OUTLINE,
  found,
  LOOSE,
  lost,
  misplaced,
  textAt,
} from '../../../test/support/response/altered-hearing.js';
import { fillPdf } from '../../../test/support/response/fill-form.js';
import { PDF_KEPT, PDF_MORE, QPDF_KEPT, type PdfChange } from '../../../test/support/response/pdf-changes.js';
import { readTestSettings } from '../../../test/support/test-settings.js';
import { responseFormOf } from './response-form.js';
import { writeFormPdf } from './writing/write-form-pdf.js';

let pdf: Buffer;

beforeAll(async () => {
  pdf = await fillPdf(await writeFormPdf(responseFormOf(OUTLINE, 'nb')), FILLINGS);
});

async function altered(change: PdfChange[1]): Promise<Buffer> {
  const document = await PDFDocument.load(pdf);
  await change(document);
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}

/** The file as a program of the system hands it on; the program gets the paths of what it reads and writes last. */
async function handedOn(bytes: Buffer, program: string, options: readonly string[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'altered-'));
  try {
    const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
    await writeFile(before, bytes);
    await promisify(execFile)(program, [...options, before, after]);
    return await readFile(after);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const QPDF = '/usr/bin/qpdf';
const PRINTER = '/usr/bin/pdftocairo';
const { isCi } = readTestSettings();
const withQpdf = existsSync(QPDF) || isCi ? test : test.skip;
const withPrinter = existsSync(PRINTER) || isCi ? test : test.skip;

describe('a PDF form that was altered', () => {
  test('is altered in more ways than thirty', () => {
    expect(PDF_KEPT.length + PDF_MORE.length + QPDF_KEPT.length).toBeGreaterThan(30);
  });

  test.each(PDF_KEPT)('%s: every answer is where it belongs', async (_name, change) => {
    const answer = await found(await altered(change), 'pdf');

    expect(misplaced(answer)).toEqual([]);
    expect(textAt(answer, null)).not.toMatch(/Svarord/);
  });

  test.each(PDF_MORE)('%s: comes back without a place, and nothing is moved', async (_name, change) => {
    const answer = await found(await altered(change), 'pdf');

    expect(textAt(answer, null)).toContain(LOOSE);
    expect(misplaced(answer)).toEqual([]);
  });

  withQpdf.each(QPDF_KEPT)('%s by another program: every answer is where it belongs', async (_name, options) => {
    const answer = await found(await handedOn(pdf, QPDF, options), 'pdf');

    expect(misplaced(answer)).toEqual([]);
  });

  test('as it was made says nothing that nobody wrote', async () => {
    const answer = await found(await writeFormPdf(responseFormOf(OUTLINE, 'nb')), 'pdf');

    expect(answer.findings).toEqual([]);
  });

  test('made so that the fields became part of the page, no answer is lost', async () => {
    const document = await PDFDocument.load(pdf);
    for (const { key, text } of FILLINGS) document.getForm().getTextField(`svar-${key}`).setText(text);
    document.getForm().flatten();

    const answer = await found(Buffer.from(await document.save()), 'pdf');

    expect(lost(answer)).toEqual([]);
  });

  withPrinter('printed to a new PDF, no answer is lost', async () => {
    const document = await PDFDocument.load(pdf);
    for (const { key, text } of FILLINGS) document.getForm().getTextField(`svar-${key}`).setText(text);

    const answer = await found(await handedOn(Buffer.from(await document.save()), PRINTER, ['-pdf']), 'pdf');

    // The printer draws a capital of its own font apart from its word.
    const written = answer.findings.map(({ text }) => text.replaceAll(' ', '')).join('\n');
    for (const { text } of FILLINGS) expect(written).toContain(text.replaceAll(' ', ''));
  });
});
