import {
  BorderStyle,
  Paragraph,
  SequentialIdentifier,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ITableBordersOptions } from 'docx';
import type { DocumentBlock, RichText } from './document-model.js';
import { OWN_STYLES } from './docx-styles.js';
import { runsOf } from './docx-text.js';
import { xmlText } from './xml-text.js';

export type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;
export type KeyValueBlock = Extract<DocumentBlock, { kind: 'keyValue' }>;

/** A4 less the margins. */
const TEXT_WIDTH_TWIPS = 9_354;
const KEY_WIDTH_TWIPS = 2_600;
const HEADER_SHADE = 'E8EDF2';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B5BEC8' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const CELL_MARGINS = { top: 60, bottom: 40, left: 100, right: 100 } as const;

const RULED: ITableBordersOptions = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const UNRULED: ITableBordersOptions = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** "Tabell 1. …", numbered by Word, so that the numbers still fit when a table is moved. */
export function captionOf(label: string, caption: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [new TextRun(`${label} `), new SequentialIdentifier(label), new TextRun(`. ${xmlText(caption)}`)],
  });
}

/** A table whose first row is its header on every page it reaches. */
export function tableOf({ columns, rows }: TableBlock): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((TEXT_WIDTH_TWIPS * share) / shares));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header: text }, at) => {
      return cellOf([{ text, emphasis: 'strong' }], widths[at] ?? 0, HEADER_SHADE);
    }),
  });
  const body = rows.map((row) => {
    return new TableRow({ children: columns.map((_, at) => cellOf(row[at] ?? '', widths[at] ?? 0)) });
  });
  return ruledTable([header, ...body], widths, RULED);
}

/** Names beside what they stand for, without lines: the head of a document or of one answer. */
export function keyValueTableOf({ entries }: KeyValueBlock): Table {
  const widths = [KEY_WIDTH_TWIPS, TEXT_WIDTH_TWIPS - KEY_WIDTH_TWIPS];
  const rows = entries.map(({ key, value }) => {
    const cells = [cellOf([{ text: key, emphasis: 'strong' }], KEY_WIDTH_TWIPS), cellOf(value, widths[1] ?? 0)];
    return new TableRow({ cantSplit: true, children: cells });
  });
  return ruledTable(rows, widths, UNRULED);
}

function ruledTable(rows: TableRow[], columnWidths: number[], borders: ITableBordersOptions): Table {
  return new Table({
    rows,
    columnWidths,
    borders,
    margins: CELL_MARGINS,
    width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
  });
}

function cellOf(text: RichText, width: number, shade?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shade !== undefined && { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } }),
    children: [new Paragraph({ style: OWN_STYLES.cell, children: runsOf(text) })],
  });
}
