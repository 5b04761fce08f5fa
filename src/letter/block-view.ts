import type { LetterBlock } from './merge/letter-markup.js';

/** A block as the part `letters/parts/blocks` shows it. Every key is set, since templates are strict. */
export interface BlockView {
  readonly isHeading: boolean;
  readonly isParagraph: boolean;
  readonly isBulleted: boolean;
  readonly isNumbered: boolean;
  readonly tag: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly items: readonly (readonly string[])[];
  readonly start: number;
}

const NOTHING: BlockView = {
  isHeading: false,
  isParagraph: false,
  isBulleted: false,
  isNumbered: false,
  tag: '',
  text: '',
  lines: [],
  items: [],
  start: 1,
};

/** The blocks for showing below a heading of a level: below 1, the first headings of the text are `h2`. */
export function blockViews(blocks: readonly LetterBlock[], below: 1 | 3): readonly BlockView[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return { ...NOTHING, isHeading: true, tag: `h${below + Math.max(block.level, 2) - 1}`, text: block.text };
      case 'paragraph':
        return { ...NOTHING, isParagraph: true, lines: block.text.split('\n') };
      case 'list': {
        const isNumbered = block.style === 'numbered';
        const items = block.items.map((item) => item.split('\n'));
        return { ...NOTHING, isNumbered, isBulleted: !isNumbered, items, start: block.start };
      }
    }
  });
}

/** The blocks as plain text, with an empty line between them. */
export function plainText(blocks: readonly LetterBlock[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

function plainBlock(block: LetterBlock): string {
  if (block.kind !== 'list') return block.text;
  return block.items
    .map((item, index) => `${block.style === 'numbered' ? `${String(block.start + index)}.` : '-'} ${item}`)
    .join('\n');
}
