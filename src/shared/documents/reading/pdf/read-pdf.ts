import { READING_LIMITS } from '../file-verdict.js';
import type { ReadingLimits } from '../file-verdict.js';
import { isCaption } from '../captions.js';
import { plainText } from '../plain-text.js';
import type { DocumentText, TextBlock, TextPlace } from '../text-block.js';
import { partFootnotes } from './footnotes.js';
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
 * The text of a PDF as headings, paragraphs, items of lists, captions and footnotes, each with where its lines stand; notes
 * come after what begins on their page. Running headers and footers are left out, broken words made whole. Tables come cell by cell as paragraphs; a scanned page has no text. Throws `UnreadableFile`.
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
  const { body, notes } = partFootnotes(withoutRepeatedLines(pages.flatMap(linesOfPage), heights));
  const paragraphs = gatherParagraphs(body, notes);
  const placed = withNotes(toBlocks(paragraphs.running), paragraphs.notes);
  return { pages: pages.length, blocks: withFields(placed, pages) };
}

function toBlocks(paragraphs: readonly Paragraph[]): Placed[] {
  const levels = headingLevels(paragraphs.filter(({ text }) => !isCaption(text)));
  const indents = new ListIndents();
  return paragraphs.map((paragraph) => {
    const level = levels.get(paragraph);
    const first = paragraph.lines[0];
    const block = toBlock(paragraph, level, indents, first);
    return { block: { ...block, places: placesIn(block.text, paragraph) }, baseline: first?.baseline ?? 0 };
  });
}

/** A bullet that was taken away shortens what stands after it. */
function placesIn(text: string, paragraph: Paragraph): readonly TextPlace[] {
  const gone = paragraph.text.length - text.length;
  return paragraph.places
    .map((place) => ({ ...place, start: Math.max(0, place.start - gone), end: place.end - gone }))
    .filter(({ start, end }) => end > start);
}

function withNotes(placed: readonly Placed[], notes: readonly Paragraph[]): readonly Placed[] {
  const all = [...placed];
  for (const { text, page, places, lines } of notes) {
    const after = all.findLastIndex(({ block }) => (block.page ?? 0) <= page);
    const baseline = lines[0]?.baseline ?? 0;
    all.splice(after + 1, 0, { block: { kind: 'footnote', text, page, places }, baseline });
  }
  return all;
}

function toBlock(
  { page, text, marker }: Paragraph,
  headingLevel: number | undefined,
  indents: ListIndents,
  first: TextLine | undefined,
): TextBlock {
  if (isCaption(text)) return { kind: 'caption', text, page };
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
    for (const { text: typed, baseline, box } of sorted) {
      const text = plainText(typed);
      const places = box === null ? {} : { places: [{ start: 0, end: text.length, page: number, ...box }] };
      const block: TextBlock = { kind: 'paragraph', text, page: number, ...places };
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
