import type { PdfContent, PdfHeader } from '../pdf-content.js';
import { MalformedPdfContent } from '../pdf.errors.js';
import type { Flow } from './flow.js';
import type { PageCanvas, RepeatedText } from './page-canvas.js';
import { BODY_WIDTH, FOOTER_BASELINE, HEADER_BASELINE, LEFT, RIGHT } from './page-geometry.js';
import { SMALL } from './text-styles.js';
import { WORDS_OF_THE_PAGE } from './words-of-the-page.js';

const FOOTER_LINES = 3;
const NUMBER_WIDTH = 80;

/** What stands in the margins of every page. Drawn last, since only then the number of pages is known. */
export function layRunningText(flow: Flow, content: PdfContent): void {
  const footer = content.footer?.lines ?? [];
  if (footer.length > FOOTER_LINES)
    throw new MalformedPdfContent('A footer of more than three lines runs into the text.');
  for (const page of flow.pages) {
    if (content.header && hasHeader(content, page)) layHeader(flow, page, content.header);
    layFooter(flow, page, footer);
  }
}

function hasHeader(content: PdfContent, page: PageCanvas): boolean {
  return page.index > 0 || (content.header?.pages === 'all' && content.blocks[0]?.kind !== 'letter-head');
}

function layHeader(flow: Flow, page: PageCanvas, header: PdfHeader): void {
  const width = BODY_WIDTH / 2 - 5;
  const at = { page, y: HEADER_BASELINE, width, kind: 'Header' as const };
  if (header.left !== undefined) place(flow, header.left, { ...at, side: 'left' });
  if (header.right !== undefined) place(flow, header.right, { ...at, side: 'right' });
}

function layFooter(flow: Flow, page: PageCanvas, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    const y = FOOTER_BASELINE + (lines.length - 1 - index) * SMALL.leading;
    place(flow, line, { page, y, width: BODY_WIDTH - NUMBER_WIDTH, kind: 'Footer', side: 'left' });
  });
  const number = WORDS_OF_THE_PAGE[flow.language].pageOf(page.index + 1, flow.pages.length);
  place(flow, number, { page, y: FOOTER_BASELINE, width: NUMBER_WIDTH, kind: 'Footer', side: 'right' });
}

interface Placement {
  readonly page: PageCanvas;
  readonly y: number;
  readonly width: number;
  readonly kind: RepeatedText;
  readonly side: 'left' | 'right';
}

function place(flow: Flow, text: string, { page, y, width, kind, side }: Placement): void {
  const line = flow.typesetter.oneLine(text, SMALL, width);
  if (!line) return;
  page.repeatedText(line, { x: side === 'left' ? LEFT : RIGHT - line.width, y }, SMALL, kind);
}
