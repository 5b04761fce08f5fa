import type { PdfSignatory, PdfSignatures, PdfText } from '../pdf-content.js';
import type { Flow } from './flow.js';
import { BODY_WIDTH, COLUMN_GAP, LEFT } from './page-geometry.js';
import { layRow } from './row.js';
import { layText } from './text-blocks.js';
import { BLOCK_GAP, BODY, SMALL } from './text-styles.js';

const SIDE_BY_SIDE = 2;
const ABOVE_NAMES = 10;

export function laySignatures(flow: Flow, block: PdfSignatures): void {
  const rows = Math.ceil(block.signatories.length / SIDE_BY_SIDE);
  flow.space(BLOCK_GAP);
  flow.require(BODY.leading * (2 + rows * 4) + SMALL.leading);
  if (block.greeting !== undefined) layText(flow, flow.document.add('P'), block.greeting, BODY);
  flow.space(ABOVE_NAMES);
  for (let first = 0; first < block.signatories.length; first += SIDE_BY_SIDE) {
    layPair(flow, block.signatories.slice(first, first + SIDE_BY_SIDE));
    flow.space(ABOVE_NAMES);
  }
  if (block.note !== undefined) layText(flow, flow.document.add('P'), block.note, SMALL);
  flow.space(BLOCK_GAP);
}

function layPair(flow: Flow, signatories: readonly PdfSignatory[]): void {
  const width = (BODY_WIDTH - COLUMN_GAP * (SIDE_BY_SIDE - 1)) / SIDE_BY_SIDE;
  const cells = signatories.map((signatory, index) => ({
    node: flow.document.add('P'),
    lines: flow.typesetter.lines(nameAndRole(signatory), BODY, width),
    x: LEFT + index * (width + COLUMN_GAP),
    width,
    align: 'left' as const,
  }));
  layRow(flow, { cells, style: BODY, padding: 0, division: 'only-when-too-long' });
}

function nameAndRole({ name, role }: PdfSignatory): PdfText {
  const strongName = { text: name, weight: 'strong' as const };
  return role === undefined ? [strongName] : [strongName, `\n${role}`];
}
