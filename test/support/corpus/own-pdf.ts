import type { PdfBlock } from '../../../src/shared/documents/pdf/pdf-content.js';
import { renderPdf } from '../../../src/shared/documents/pdf/render-pdf.js';
import type { CorpusLetter, LetterBlock } from './letter.js';

/** A letter as the directorate's own writer sets it. */
export function ownPdf(letter: CorpusLetter): Uint8Array {
  return renderPdf({
    title: letter.name,
    language: letter.language === 'nn' ? 'nn' : 'nb',
    author: 'Eksempel kommune',
    createdAt: new Date('2018-03-20T09:00:00Z'),
    blocks: letter.blocks.flatMap(blocksOf),
  }).bytes;
}

function blocksOf(block: LetterBlock): readonly PdfBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level === 1 ? 1 : 2, text: block.text }];
    case 'paragraph':
      return [block.text, ...(block.footnote === undefined ? [] : [block.footnote])].map((text) => ({
        kind: 'paragraph',
        text,
      }));
    case 'list':
      return [{ kind: 'list', style: block.isNumbered ? 'numbered' : 'bulleted', items: block.items }];
    case 'table': {
      const [head, ...rows] = block.rows;
      return [{ kind: 'table', columns: (head ?? []).map((heading) => ({ heading })), rows }];
    }
  }
}
