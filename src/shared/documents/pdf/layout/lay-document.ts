import type { PdfBlock, PdfBlockKind, PdfContent } from '../pdf-content.js';
import { Flow } from './flow.js';
import { layLetterHead } from './letter-head-block.js';
import { layNames } from './names-block.js';
import { layRunningText } from './running-text.js';
import { laySignatures } from './signatures-block.js';
import { layTable } from './table-block.js';
import { layDefinitions, layHeading, layList, layParagraph } from './text-blocks.js';

export function layDocument(content: PdfContent): Flow {
  const flow = new Flow(content.language);
  for (const block of content.blocks) layBlock(flow, block);
  layRunningText(flow, content);
  return flow;
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
