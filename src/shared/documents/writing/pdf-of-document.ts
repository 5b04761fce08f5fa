import type {
  PdfBlock,
  PdfContent,
  PdfHeadingLevel,
  PdfLanguage,
  PdfTable,
  PdfText,
  PdfTextRun,
} from '../pdf/pdf-content.js';
import type { DocumentBlock, DocumentModel, RichText, TextPart } from './document-model.js';

/**
 * The same document for the typesetter: the title is the first heading, so every other is one level lower. Contents are left
 * out, since every heading is a bookmark.
 */
export function pdfOfDocument(model: DocumentModel, writtenAt: Date): PdfContent {
  const { title, language, author = '', reference } = model;
  const blocks: PdfBlock[] = [{ kind: 'heading', level: 1, text: title }];
  for (const block of model.blocks) blocks.push(...pdfBlocks(block));
  return {
    title,
    language: language satisfies PdfLanguage,
    author,
    createdAt: writtenAt,
    header: { left: author, ...(reference === undefined ? {} : { right: reference }), pages: 'from-second' },
    footer: { lines: [title] },
    archival: { files: [] },
    blocks,
  };
}

function pdfBlocks(block: DocumentBlock): readonly PdfBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: levelBelow(block.level), text: block.text }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: pdfText(block.text) }];
    case 'list':
      return [pdfList(block)];
    case 'table':
      // A header alone says nothing, and the typesetter refuses it.
      return block.rows.length === 0 ? [] : [pdfTable(block)];
    case 'keyValue':
      return [pdfDefinitions(block)];
    case 'pageBreak':
      return [{ kind: 'page-break' }];
    case 'tableOfContents':
      return [];
  }
}

function pdfList({ marks, items }: Extract<DocumentBlock, { kind: 'list' }>): PdfBlock {
  return { kind: 'list', style: marks === 'numbers' ? 'numbered' : 'bulleted', items: items.map(pdfText) };
}

function pdfDefinitions({ entries }: Extract<DocumentBlock, { kind: 'keyValue' }>): PdfBlock {
  return { kind: 'definitions', rows: entries.map(({ key, value }) => ({ label: key, value: pdfText(value) })) };
}

function pdfTable({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'table' }>): PdfTable {
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    columns: columns.map(({ header, share }) => ({ heading: header, share })),
    rows: rows.map((row) => row.map(pdfText)),
    rowHeadings: 'first-column',
  };
}

/** Under a title of level 1. The deepest stay together: a level that is skipped says nothing to a screen reader. */
function levelBelow(level: 1 | 2 | 3 | 4): PdfHeadingLevel {
  if (level === 1) return 2;
  return level === 2 ? 3 : 4;
}

function pdfText(text: RichText): PdfText {
  return typeof text === 'string' ? text : text.map(pdfRun);
}

/** The fonts of the typesetter have no slanted letters: emphasis of either kind is strong. */
function pdfRun({ text, emphasis }: TextPart): string | PdfTextRun {
  return emphasis === 'none' ? text : { text, weight: 'strong' };
}
