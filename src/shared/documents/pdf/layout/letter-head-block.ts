import type { PdfFigure, PdfLetterHead, PdfText } from '../pdf-content.js';
import type { LinkTarget } from '../typesetting/inline-text.js';
import type { Line, TextStyle } from '../typesetting/line-breaking.js';
import type { Flow } from './flow.js';
import type { Point } from './page-canvas.js';
import { BODY_WIDTH, LEFT, millimetres, PAGE_HEIGHT, RIGHT } from './page-geometry.js';
import { baselineDepth, layRow } from './row.js';
import type { StructureNode } from './structure-node.js';
import { layHeading } from './text-blocks.js';
import { BODY, SENDER, SMALL, STRONG } from './text-styles.js';

/** Upper edges, from the top of the sheet: the recipient is seen through the window of a C5 or E65 envelope. */
const SENDER_TOP = PAGE_HEIGHT - millimetres(15);
const RECIPIENT_TOP = PAGE_HEIGHT - millimetres(48);
const BODY_OF_LETTER_TOP = PAGE_HEIGHT - millimetres(88);

const REFERENCES_LEFT = LEFT + millimetres(95);
const REFERENCES_WIDTH = LEFT + BODY_WIDTH - REFERENCES_LEFT;
const REFERENCE_LABEL_WIDTH = millimetres(24);
const RECIPIENT_WIDTH = millimetres(85);
const GAP = 12;

/** Level with the sender, and clear of the references below it. */
const LOGO_TOP = PAGE_HEIGHT - millimetres(14);
const LOGO_WIDTH = millimetres(60);
const LOGO_HEIGHT = millimetres(22);

/** Must come first in a document. What does not fit in the places of the standard pushes the rest down. */
export function layLetterHead(flow: Flow, block: PdfLetterHead): void {
  const senderEnd = laySender(flow, block);
  const top = Math.min(RECIPIENT_TOP, senderEnd - GAP);
  const recipient = flow.document.add('P');
  const referencesEnd = layReferences(flow, block, top);
  const firstPage = flow.page;
  flow.y = top;
  layRecipient(flow, recipient, block.recipient);
  flow.y -= GAP;
  if (flow.page === firstPage) flow.y = Math.min(BODY_OF_LETTER_TOP, flow.y, referencesEnd - GAP);
  layHeading(flow, { level: 1, text: block.heading });
}

/** As a row, since it then goes on to the next page, however many lines it has. */
function layRecipient(flow: Flow, node: StructureNode, recipient: readonly string[]): void {
  const lines = flow.typesetter.lines(recipient.join('\n'), BODY, RECIPIENT_WIDTH);
  if (lines.length === 0) return;
  const cell = { node, lines, x: LEFT, width: RECIPIENT_WIDTH, align: 'left' } as const;
  layRow(flow, { cells: [cell], style: BODY, padding: 0, division: 'running' });
}

function laySender(flow: Flow, { sender }: PdfLetterHead): number {
  const logoWidth = sender.logo ? layLogo(flow, sender.logo) + GAP : 0;
  const width = BODY_WIDTH - logoWidth;
  const corner = { x: LEFT, y: SENDER_TOP };
  const nameEnd = layLines(flow, flow.document.add('P'), { text: sender.name, style: SENDER, corner, width });
  const lines = sender.lines ?? [];
  if (lines.length === 0) return nameEnd;
  const below = { x: LEFT, y: nameEnd };
  return layLines(flow, flow.document.add('P'), { text: lines.join('\n'), style: SMALL, corner: below, width });
}

/** As large as its corner allows, in its own proportions. @returns its width. */
function layLogo(flow: Flow, { picture, alternative }: PdfFigure): number {
  const scale = Math.min(LOGO_WIDTH / picture.width, LOGO_HEIGHT / picture.height);
  const width = picture.width * scale;
  const box = [RIGHT - width, LOGO_TOP - picture.height * scale, RIGHT, LOGO_TOP] as const;
  const node = flow.document.add('Figure', { owner: 'Layout', box, alternative });
  flow.page.picture(flow.resourceOf(picture), box, node);
  return width;
}

function layReferences(flow: Flow, block: PdfLetterHead, top: number): number {
  if (block.references.length === 0) return top;
  const list = flow.document.add('L', { owner: 'List', numbering: 'None' });
  let y = top;
  for (const { label, value } of block.references) {
    const item = list.add('LI');
    const labelEnd = layLines(flow, item.add('Lbl'), {
      text: label,
      style: STRONG,
      corner: { x: REFERENCES_LEFT, y },
      width: REFERENCE_LABEL_WIDTH - 4,
    });
    const valueEnd = layLines(flow, item.add('LBody'), {
      text: value,
      style: BODY,
      corner: { x: REFERENCES_LEFT + REFERENCE_LABEL_WIDTH, y },
      width: REFERENCES_WIDTH - REFERENCE_LABEL_WIDTH,
    });
    y = Math.min(labelEnd, valueEnd);
  }
  return y;
}

interface PlacedText {
  readonly text: PdfText;
  readonly style: TextStyle;
  readonly corner: Point;
  readonly width: number;
}

/** @returns the lower edge. */
function layLines(flow: Flow, node: StructureNode, { text, style, corner, width }: PlacedText): number {
  const links = new Map<LinkTarget, StructureNode>();
  const lines: readonly Line[] = flow.typesetter.lines(text, style, width);
  lines.forEach((line, index) => {
    const y = corner.y - baselineDepth(style) - index * style.leading;
    flow.page.text(line, { x: corner.x, y }, style, node, links);
  });
  return corner.y - lines.length * style.leading;
}
