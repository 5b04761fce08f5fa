import type { PdfDefinitions, PdfHeading, PdfList, PdfParagraph, PdfText } from '../pdf-content.js';
import { onOneLine } from '../typesetting/inline-text.js';
import type { TextStyle } from '../typesetting/line-breaking.js';
import type { Flow } from './flow.js';
import { BODY_WIDTH, LEFT } from './page-geometry.js';
import { layRow } from './row.js';
import type { StructureNode, StructureType } from './structure-node.js';
import { BLOCK_GAP, BODY, HEADINGS, STRONG } from './text-styles.js';

const LIST_INDENT = 20;
const LABEL_WIDTH = 130;
const COLUMN_GAP = 10;
/** A heading stays with what it is the heading of. */
const KEPT_WITH_HEADING = BODY.leading * 2 + BLOCK_GAP;

const HEADING_TYPES: Readonly<Record<PdfHeading['level'], StructureType>> = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' };

export function layHeading(flow: Flow, block: Omit<PdfHeading, 'kind'>, keptWith = KEPT_WITH_HEADING): void {
  const { style, before, after } = HEADINGS[block.level];
  const lines = flow.typesetter.lines(block.text, style, BODY_WIDTH);
  flow.space(before);
  flow.require(lines.length * style.leading + after + keptWith);
  flow.bookmarks.push({ level: block.level, title: onOneLine(block.text), page: flow.page.index, top: flow.y });
  const node = flow.document.add(HEADING_TYPES[block.level]);
  const cell = { node, lines, x: LEFT, width: BODY_WIDTH, align: 'left' } as const;
  layRow(flow, { cells: [cell], style, padding: 0, division: 'running' });
  flow.y -= after;
}

/** Turns the page unless all these headings have room on it, and what the last of them is the heading of. */
export function requireHeadings(flow: Flow, headings: readonly Omit<PdfHeading, 'kind'>[]): void {
  const heights = headings.map(({ level, text }) => {
    const { style, before, after } = HEADINGS[level];
    return before + flow.typesetter.lines(text, style, BODY_WIDTH).length * style.leading + after;
  });
  flow.require(heights.reduce((sum, height) => sum + height, KEPT_WITH_HEADING));
}

export function layParagraph(flow: Flow, block: PdfParagraph): void {
  layText(flow, flow.document.add('P'), block.text, BODY);
  flow.space(BLOCK_GAP);
}

export function layText(flow: Flow, node: StructureNode, text: PdfText, style: TextStyle): void {
  const lines = flow.typesetter.lines(text, style, BODY_WIDTH);
  if (lines.length === 0) return;
  const cell = { node, lines, x: LEFT, width: BODY_WIDTH, align: 'left' } as const;
  layRow(flow, { cells: [cell], style, padding: 0, division: 'running' });
}

export function layList(flow: Flow, block: PdfList): void {
  const numbering = block.style === 'numbered' ? 'Decimal' : 'Disc';
  const list = flow.document.add('L', { owner: 'List', numbering });
  const left = LEFT + ((block.depth ?? 1) - 1) * LIST_INDENT;
  block.items.forEach((item, index) => {
    const label = block.style === 'numbered' ? `${String((block.start ?? 1) + index)}.` : '•';
    layLabelled(flow, list, { label, value: item, indent: LIST_INDENT, labelStyle: BODY, left });
    flow.space(3);
  });
  flow.space(BLOCK_GAP - 3);
}

/** A list too, as the standard has it: each label names its value (ISO 32000-1, 14.8.4.3.3). */
export function layDefinitions(flow: Flow, block: PdfDefinitions): void {
  const list = flow.document.add('L', { owner: 'List', numbering: 'None' });
  for (const { label, value } of block.rows) {
    layLabelled(flow, list, { label, value, indent: LABEL_WIDTH + COLUMN_GAP, labelStyle: STRONG, left: LEFT });
    flow.space(2);
  }
  flow.space(BLOCK_GAP - 2);
}

interface Labelled {
  readonly label: string;
  readonly value: PdfText;
  readonly indent: number;
  readonly labelStyle: TextStyle;
  readonly left: number;
}

function layLabelled(flow: Flow, list: StructureNode, item: Labelled): void {
  const node = list.add('LI');
  const labelWidth = item.indent - (item.labelStyle === STRONG ? COLUMN_GAP : 2);
  const bodyWidth = LEFT + BODY_WIDTH - item.left - item.indent;
  layRow(flow, {
    cells: [
      {
        node: node.add('Lbl'),
        lines: flow.typesetter.lines(item.label, item.labelStyle, labelWidth),
        x: item.left,
        width: labelWidth,
        align: 'left',
      },
      {
        node: node.add('LBody'),
        lines: flow.typesetter.lines(item.value, BODY, bodyWidth),
        x: item.left + item.indent,
        width: bodyWidth,
        align: 'left',
      },
    ],
    style: BODY,
    padding: 0,
    division: 'running',
  });
}
