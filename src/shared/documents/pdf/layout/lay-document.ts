import type { PdfBlock, PdfBlockKind, PdfContent, PdfHeading } from '../pdf-content.js';
import { Flow } from './flow.js';
import { layLetterHead } from './letter-head-block.js';
import { layNames } from './names-block.js';
import { layRunningText } from './running-text.js';
import { laySignatures } from './signatures-block.js';
import { layTable } from './table-block.js';
import { layDefinitions, layHeading, layList, layParagraph, requireHeadings } from './text-blocks.js';

export function layDocument(content: PdfContent): Flow {
  const flow = new Flow(content.language);
  content.blocks.forEach((block, index) => {
    if (block.kind === 'heading') keepHeadings(flow, content.blocks, index);
    layBlock(flow, block);
  });
  layRunningText(flow, content);
  return flow;
}

/** Headings that follow each other stay together: the first of them does not end a page alone. */
function keepHeadings(flow: Flow, blocks: readonly PdfBlock[], from: number): void {
  const headings: PdfHeading[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'heading') break;
    headings.push(block);
  }
  if (headings.length > 1) requireHeadings(flow, headings);
}

type BlockOf<Kind extends PdfBlockKind> = {
  [K in Kind]: Extract<PdfBlock, { readonly kind: K }> & { readonly kind: K };
}[Kind];

const LAYERS: { readonly [Kind in PdfBlockKind]: (flow: Flow, block: BlockOf<Kind>) => void } = {
  heading: (flow, block) => {
    layHeading(flow, block);
  },
  paragraph: layParagraph,
  list: layList,
  definitions: layDefinitions,
  table: layTable,
  'page-break': (flow) => {
    flow.turnPage();
  },
  names: layNames,
  signatures: laySignatures,
  'letter-head': layLetterHead,
};

function layBlock<Kind extends PdfBlockKind>(flow: Flow, block: BlockOf<Kind>): void {
  LAYERS[block.kind](flow, block);
}
