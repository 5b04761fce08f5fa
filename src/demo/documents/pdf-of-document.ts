import type { PdfBlock, PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import type { DocumentBlock, DocumentModel } from '../../shared/documents/writing/document-model.js';

/** A draft's document as PDF; it holds headings and paragraphs only. */
export function pdfOfDocument(model: DocumentModel, createdAt: Date): PdfContent {
  return {
    title: model.title,
    language: model.language,
    author: model.author ?? '',
    createdAt,
    ...(model.reference === undefined ? {} : { header: { right: model.reference, pages: 'from-second' as const } }),
    blocks: [
      { kind: 'heading', level: 1, text: model.title },
      ...[...model.blocks].flatMap((block) => pdfBlocks(block)),
    ],
  };
}

function pdfBlocks(block: DocumentBlock): PdfBlock[] {
  if (block.kind === 'heading') return [{ kind: 'heading', level: block.level === 1 ? 2 : 3, text: block.text }];
  if (block.kind !== 'paragraph' || typeof block.text !== 'string') return [];
  return [{ kind: 'paragraph', text: block.text }];
}
