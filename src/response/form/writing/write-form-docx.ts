import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { documentStyles, OWN_STYLES } from '../../../shared/documents/writing/docx-styles.js';
import { runsOf } from '../../../shared/documents/writing/docx-text.js';
import { xmlText } from '../../../shared/documents/writing/xml-text.js';
import type { Language } from '../../../shared/language/words.js';
import { formWords } from '../form.words.js';
import type { FormPart, FormRow, ResponseForm } from '../response-form.js';
import { ANSWER_FIELD, CHOICE_FIELD } from './field-names.js';
import { choiceControl, ControlCell, ControlParagraph, textControl } from './docx-controls.js';

const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN_TWIPS = 1_000;
/** Heading, choice, answer, key. */
const WIDTHS = [2_700, 1_500, 4_500, 1_206] as const;
const HEAD_WIDTHS = [2_700, 7_206] as const;
const HEADER_SHADE = 'E8EDF2';
const QUIET = '51606F';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B5BEC8' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const KEY_HALF_POINTS = 13;

/**
 * The form as a Word file: a table for each draft with one row for each section and question. What is written stands in
 * controls tagged with the key of their row; the key itself stands in a narrow column, since programs that save the file
 * again may leave out tags, and rows that are moved or copied carry their text with them.
 */
export async function writeFormDocx(form: ResponseForm): Promise<Buffer> {
  const words = formWords[form.language];
  const introduction = form.introduction.map((text) => new Paragraph({ text: xmlText(text) }));
  const document = new Document({
    title: xmlText(form.title),
    styles: documentStyles(form.language),
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS },
          },
        },
        footers: { default: footerOf(form.language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(form.title) }),
          ...introduction,
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: words.about }),
          headTable(form.language),
          ...form.parts.flatMap((part) => partOf(part, form.language)),
          new Paragraph({ style: OWN_STYLES.remark, text: words.identity(form.identity) }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headTable(language: Language): Table {
  const words = formWords[language];
  const rows = [words.body, words.rapporteur, words.email].map((label) => {
    const answer = new ControlCell({ width: widthOf(HEAD_WIDTHS[1]) }, textControl('', label));
    return new TableRow({ cantSplit: true, children: [labelCell(label, HEAD_WIDTHS[0]), answer] });
  });
  return tableOf(rows, HEAD_WIDTHS);
}

function partOf(part: FormPart, language: Language): FileChild[] {
  const words = formWords[language];
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [words.heading, words.choice, words.text, words.key].map((text, at) => labelCell(text, WIDTHS[at] ?? 0)),
  });
  const rows = part.rows.map((row) => rowOf(row, language));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlText(part.draftTitle ?? words.whole) }),
    tableOf([header, ...rows], WIDTHS),
    new Paragraph({ style: OWN_STYLES.cell, text: '' }),
  ];
}

function rowOf(row: FormRow, language: Language): TableRow {
  const words = formWords[language];
  const heading = [paragraphOf(row.heading)];
  if (row.help !== '') heading.push(new Paragraph({ style: OWN_STYLES.remark, text: xmlText(row.help) }));
  const style = { style: OWN_STYLES.cell };
  const choice =
    row.choices.length === 0
      ? new Paragraph(style)
      : new ControlParagraph(
          style,
          choiceControl(`${CHOICE_FIELD}${row.key}`, words.choiceFor(row.heading), words.prompt, row.choices),
        );
  const answer = new ControlCell(
    { width: widthOf(WIDTHS[2]) },
    textControl(`${ANSWER_FIELD}${row.key}`, words.textFor(row.heading)),
  );
  const key = new Paragraph({
    style: OWN_STYLES.cell,
    children: [new TextRun({ text: row.key, size: KEY_HALF_POINTS, color: QUIET, noProof: true })],
  });
  return new TableRow({
    children: [cellOf(heading, WIDTHS[0]), cellOf([choice], WIDTHS[1]), answer, cellOf([key], WIDTHS[3])],
  });
}

function tableOf(rows: TableRow[], widths: readonly number[]): Table {
  const width = widths.reduce((sum, each) => sum + each, 0);
  return new Table({
    rows,
    columnWidths: [...widths],
    borders: BORDERS,
    margins: { top: 60, bottom: 40, left: 80, right: 80 },
    width: widthOf(width),
  });
}

function labelCell(text: string, width: number): TableCell {
  return new TableCell({
    width: widthOf(width),
    shading: { type: ShadingType.CLEAR, fill: HEADER_SHADE, color: 'auto' },
    children: [new Paragraph({ style: OWN_STYLES.cell, children: runsOf([{ text, emphasis: 'strong' }]) })],
  });
}

function cellOf(children: Paragraph[], width: number): TableCell {
  return new TableCell({ width: widthOf(width), children });
}

function widthOf(twips: number): { readonly size: number; readonly type: typeof WidthType.DXA } {
  return { size: twips, type: WidthType.DXA };
}

function paragraphOf(text: string): Paragraph {
  return new Paragraph({ style: OWN_STYLES.cell, text: xmlText(text) });
}

function footerOf(language: Language): Footer {
  // The library counts the pages; the words stand around the two numbers.
  const [before = '', between = '', after = ''] = formWords[language].page('\u0000', '\u0000').split('\u0000');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({
        style: OWN_STYLES.remark,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children })],
      }),
    ],
  });
}
