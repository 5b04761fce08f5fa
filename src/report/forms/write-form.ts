import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { renderPdf } from '../../shared/documents/pdf/render-pdf.js';
import { pdfOfDocument } from '../../shared/documents/writing/pdf-of-document.js';
import { writeDocxFile } from '../../shared/documents/writing/write-docx.js';
import { writeXlsxFile } from '../../shared/documents/writing/write-xlsx.js';
import { writeCodebook } from '../research/write-codebook.js';
import { writeCsv } from '../research/write-csv.js';
import { writeJson } from '../research/write-json.js';
import { summaryDocument, type WritableSummary } from './document/summary-document.js';
import type { SummaryFormat } from './summary-forms.types.js';
import { fillTemplateFile } from './template/fill-template.js';
import { summaryWorkbook } from './workbook/summary-workbook.js';

/** What a form is written with, beside the summary itself. */
export interface Writing {
  readonly path: string;
  /** The host's own template for Word; null where it has none. */
  readonly templatePath: string | null;
  /** Told how many lines or rows have been written. */
  readonly onWritten: (written: number) => void;
}

type Write = (summary: WritableSummary, writing: Writing) => Promise<void>;

/** How each form is written, holding as little in memory as the form allows. */
export const WRITERS: Readonly<Record<SummaryFormat, Write>> = {
  docx: (summary, { path, templatePath, onWritten }) =>
    templatePath === null
      ? writeDocxFile(summaryDocument(summary), path, onWritten)
      : fillTemplateFile(templatePath, summary, { path, onWritten }),
  pdf: (summary, { path }) =>
    writeFile(path, renderPdf(pdfOfDocument(summaryDocument(summary), summary.writtenAt)).bytes),
  xlsx: (summary, { path, onWritten }) => writeXlsxFile(counted(summary, onWritten), path),
  csv: ({ model, language }, writing) => streamed(writeCsv(model, language), writing),
  json: ({ model, language }, writing) => streamed(writeJson(model, language), writing),
  qdc: ({ model, language }, writing) => streamed(writeCodebook(model, language), writing),
};

function counted(summary: WritableSummary, onWritten: Writing['onWritten']): ReturnType<typeof summaryWorkbook> {
  const workbook = summaryWorkbook(summary);
  let written = 0;
  function* heard<Row>(rows: Iterable<Row>): Generator<Row> {
    for (const row of rows) {
      yield row;
      written += 1;
      onWritten(written);
    }
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: Symbol.iterator in sheet.rows ? heard(sheet.rows) : sheet.rows,
    })),
  };
}

async function streamed(pieces: Iterable<string>, { path, onWritten }: Writing): Promise<void> {
  let written = 0;
  function* heard(): Generator<Buffer> {
    for (const piece of pieces) {
      yield Buffer.from(piece);
      written += 1;
      onWritten(written);
    }
  }
  await pipeline(Readable.from(heard(), { objectMode: false }), createWriteStream(path));
}
