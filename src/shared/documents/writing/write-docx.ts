import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { EstimatedPageNumbers, FileChild } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { defineWords } from '../../language/words.js';
import type { DocumentBlock, DocumentModel, ParagraphStyle, RichText } from './document-model.js';
import { BULLETS, documentStyles, listNumbering, NUMBERS, OWN_STYLES } from './docx-styles.js';
import { captionOf, keyValueTableOf, tableOf } from './docx-tables.js';
import type { TableBlock } from './docx-tables.js';
import { runsOf } from './docx-text.js';
import { xmlText } from './xml-text.js';

type Words = Readonly<Record<'contents' | 'table' | 'page' | 'of', string>>;

const WORDS = defineWords('documents', {
  nb: { contents: 'Innhold', table: 'Tabell', page: 'Side', of: 'av' },
  nn: { contents: 'Innhald', table: 'Tabell', page: 'Side', of: 'av' },
  en: { contents: 'Contents', table: 'Table', page: 'Page', of: 'of' },
});

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;
/** The library lays out every page to number the contents, in time that grows with the square of their number. */
const MAX_PASSAGES_LAID_OUT = 200;
const MARGIN_TWIPS = 1_276;
const A4 = { width: 11_906, height: 16_838 } as const;

/** A Word document with styles, contents, header and page numbers, which opens without asking anything. */
export async function writeDocx(model: DocumentModel): Promise<Buffer> {
  const words = WORDS[model.language];
  const title = xmlText(model.title);
  const document = new Document({
    title,
    creator: xmlText(model.author ?? ''),
    styles: documentStyles(model.language),
    numbering: listNumbering(),
    pageNumbers: isShort(model) ? estimatePageNumbers : leftBlank,
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS },
          },
        },
        headers: { default: headerOf(model) },
        footers: { default: footerOf(words) },
        children: [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), ...childrenOf(model.blocks, words)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A long summary shows its contents as links without page numbers, until someone updates them in Word. */
function isShort({ blocks }: DocumentModel): boolean {
  const passages = blocks.reduce((sum, block) => sum + passagesOf(block), 0);
  return passages <= MAX_PASSAGES_LAID_OUT;
}

function passagesOf(block: DocumentBlock): number {
  if (block.kind === 'table') return block.rows.length;
  return block.kind === 'list' ? block.items.length : 1;
}

/** Given no estimator at all, the library makes Word ask every reader whether to fill the page numbers in. */
function leftBlank(): EstimatedPageNumbers {
  return { bookmarks: new Map() };
}

function headerOf({ title, reference }: DocumentModel): Header {
  const text = xmlText(reference === undefined ? title : `${reference} – ${title}`);
  return new Header({ children: [new Paragraph({ style: OWN_STYLES.remark, text, alignment: AlignmentType.END })] });
}

function footerOf({ page, of }: Words): Footer {
  const children = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
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

function childrenOf(blocks: readonly DocumentBlock[], words: Words): FileChild[] {
  return blocks.flatMap((block, at) => writeBlock(block, at, words));
}

function writeBlock(block: DocumentBlock, at: number, words: Words): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_4, text: xmlText(block.text) }),
      ];
    case 'paragraph':
      return [paragraphOf(block.text, block.style)];
    case 'list':
      return block.items.map((item) => listItem(item, block.marks, at));
    case 'table':
      return writeTable(block, words);
    case 'keyValue':
      return [keyValueTableOf(block), afterTable()];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'tableOfContents':
      return [
        new Paragraph({
          style: OWN_STYLES.lead,
          children: [...runsOf([{ text: words.contents, emphasis: 'strong' }])],
        }),
        new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-3' }),
      ];
  }
}

function paragraphOf(text: RichText, style: ParagraphStyle): Paragraph {
  return new Paragraph({ ...(style !== 'plain' && { style: OWN_STYLES[style] }), children: runsOf(text) });
}

/** Each list counts from 1: its place in the document tells it from the others. */
function listItem(text: RichText, marks: 'bullets' | 'numbers', instance: number): Paragraph {
  const reference = marks === 'bullets' ? BULLETS : NUMBERS;
  return new Paragraph({
    numbering: { reference, level: 0, instance },
    spacing: { after: 60 },
    children: runsOf(text),
  });
}

function writeTable(block: TableBlock, words: Words): FileChild[] {
  const caption = block.caption === undefined ? [] : [captionOf(words.table, block.caption)];
  return [...caption, tableOf(block), afterTable()];
}

/** Word joins two tables that have nothing between them. */
function afterTable(): Paragraph {
  return new Paragraph({ style: OWN_STYLES.cell, text: '' });
}
