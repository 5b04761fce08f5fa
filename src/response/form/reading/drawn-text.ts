import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { FoundPart } from './found-form.js';

/**
 * What somebody has written on the pages of a PDF beside its fields. All that the form itself prints is marked content of
 * its tags, which programs that write on a page ("fill and sign") leave as it is; what stands outside is theirs. In a file
 * without any marks nothing can be told apart, and nothing is given.
 */
export async function drawnBeside(pdf: PDFDocumentProxy): Promise<readonly FoundPart[]> {
  const pages: PageItems[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push(itemsOf(items));
    page.cleanup();
  }
  if (!pages.some(({ isMarked }) => isMarked)) return [];
  return pages.flatMap(({ unmarked }) =>
    unmarked
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => ({ kind: 'passage', text }) as const),
  );
}

interface PageItems {
  readonly isMarked: boolean;
  /** The text that stands in no mark, by lines. */
  readonly unmarked: string;
}

type Item = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'][number];

function itemsOf(items: readonly Item[]): PageItems {
  let depth = 0;
  let isMarked = false;
  let unmarked = '';
  for (const item of items) {
    if ('str' in item) {
      if (depth === 0) unmarked += item.str + (item.hasEOL ? '\n' : '');
    } else if (item.type === 'endMarkedContent') {
      depth = Math.max(0, depth - 1);
    } else {
      depth += 1;
      isMarked = true;
    }
  }
  return { isMarked, unmarked };
}
