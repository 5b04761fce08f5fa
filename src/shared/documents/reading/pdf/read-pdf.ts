import { READING_LIMITS } from '../file-verdict.js';
import type { ReadingLimits } from '../file-verdict.js';
import { plainText } from '../plain-text.js';
import type { DocumentText, TextBlock } from '../text-block.js';
import { headingLevels } from './headings.js';
import { withoutBullet } from './list-markers.js';
import { linesOfPage } from './page-lines.js';
import type { PageText, TextLine } from './page-text.js';
import { gatherParagraphs } from './paragraphs.js';
import type { Paragraph } from './paragraphs.js';
import { readPages } from './read-pages.js';
import { withoutRepeatedLines } from './repeated-lines.js';

/** Items that begin this much further in, in points, belong to the item above. */
const INDENT = 8;

interface Placed {
  readonly block: TextBlock;
  readonly baseline: number;
}

/**
 * The text of a PDF as headings, paragraphs and items of lists. Running headers and footers are left out, broken words made
 * whole. Tables come cell by cell as paragraphs; a scanned page has no text. Throws `UnreadableFile`.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits = READING_LIMITS): Promise<DocumentText> {
  return textOf(await readPages(bytes, limits));
}

/** The text of a PDF, and last what somebody wrote on its pages, which may be all that a body has to say. */
export async function readPdfWithMarginNotes(bytes: Uint8Array, limits: ReadingLimits): Promise<DocumentText> {
  const pages = await readPages(bytes, limits);
  const text = textOf(pages);
  const notes = pages.flatMap(({ number, marginNotes }) =>
    marginNotes.map((note): TextBlock => ({ kind: 'paragraph', text: plainText(note), page: number })),
  );
  return { ...text, blocks: [...text.blocks, ...notes.filter((note) => note.text !== '')] };
}

function textOf(pages: readonly PageText[]): DocumentText {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const lines = withoutRepeatedLines(pages.flatMap(linesOfPage), heights);
  return { pages: pages.length, blocks: withFields(toBlocks(gatherParagraphs(lines)), pages) };
}

function toBlocks(paragraphs: readonly Paragraph[]): Placed[] {
  const levels = headingLevels(paragraphs);
  const indents = new ListIndents();
  return paragraphs.map((paragraph) => {
    const level = levels.get(paragraph);
    const first = paragraph.lines[0];
    return { block: toBlock(paragraph, level, indents, first), baseline: first?.baseline ?? 0 };
  });
}

function toBlock(
  { page, text, marker }: Paragraph,
  headingLevel: number | undefined,
  indents: ListIndents,
  first: TextLine | undefined,
): TextBlock {
  if (headingLevel !== undefined) {
    indents.endList();
    return { kind: 'heading', level: headingLevel, text, page };
  }
  if (marker !== 'none') {
    return { kind: 'listItem', level: indents.levelAt(first?.left ?? 0), text: withoutBullet(text), page };
  }
  indents.endList();
  return { kind: 'paragraph', text, page };
}

/** How deep the items of a list stand, told by how far in they begin. */
class ListIndents {
  private lefts: number[] = [];

  levelAt(left: number): number {
    this.lefts = this.lefts.filter((outer) => outer < left + INDENT);
    const innermost = this.lefts.at(-1);
    if (innermost === undefined || left > innermost + INDENT) this.lefts.push(left);
    return this.lefts.length;
  }

  endList(): void {
    this.lefts = [];
  }
}

/** Puts what was typed in each field after the text that stands above it. */
function withFields(placed: readonly Placed[], pages: readonly PageText[]): TextBlock[] {
  const all = [...placed];
  for (const { number, fields } of pages) {
    const sorted = [...fields].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
    for (const { text, baseline } of sorted) {
      const block: TextBlock = { kind: 'paragraph', text: plainText(text), page: number };
      const after = all.findLastIndex((other) => isAbove(other, number, baseline));
      if (block.text !== '') all.splice(after + 1, 0, { block, baseline });
    }
  }
  return all.map(({ block }) => block);
}

function isAbove({ block, baseline }: Placed, page: number, below: number): boolean {
  const blockPage = block.page ?? 0;
  return blockPage < page || (blockPage === page && baseline <= below);
}
