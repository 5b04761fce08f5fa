import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { thawModel } from '../../../src/report/forms/frozen-model.js';
import { summaryDocument } from '../../../src/report/forms/document/summary-document.js';
import { instantFrom } from '../../../src/shared/time/clock.js';
import type { DocumentBlock, RichText } from '../../../src/shared/documents/writing/document-model.js';

/**
 * The reference: the docx library alone writes the paragraphs and tables of the same summary, without styles, contents,
 * captions, links or header. Given the model's path and where to write; says in JSON what it took.
 */
const [modelPath = '', outPath = ''] = argv.slice(2);
const model = thawModel(await readFile(modelPath, 'utf8'));
const writtenAt = instantFrom('2018-07-01T10:00:00Z');
const { blocks } = summaryDocument({ model, language: 'nb', reason: '', number: 1, account: null, writtenAt });
const begun = performance.now();
const document = new Document({ sections: [{ children: [...blocks].flatMap(bare) }] });
await writeFile(outPath, await Packer.toBuffer(document));
const seconds = (performance.now() - begun) / 1000;
process.stdout.write(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));

function bare(block: DocumentBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return block.items.map(paragraph);
    case 'table':
      return [table([block.columns.map(({ header }) => header), ...block.rows])];
    case 'keyValue':
      return [table(block.entries.map(({ key, value }) => [key, value]))];
    case 'pageBreak':
    case 'tableOfContents':
      return [];
  }
}

function table(rows: readonly (readonly RichText[])[]): Table {
  return new Table({
    width: { size: 9_000, type: WidthType.DXA },
    rows: rows.map(
      (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
    ),
  });
}

function paragraph(text: RichText): Paragraph {
  return new Paragraph({
    children: [new TextRun(typeof text === 'string' ? text : text.map((part) => part.text).join(''))],
  });
}
