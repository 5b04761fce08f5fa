import { blocksOfTyped, placedBlocks, sourceTextOf } from './new-blocks.js';

describe('the blocks of what was typed', () => {
  test('are headings, items and lines, without their marks and with the numbers', () => {
    const typed =
      '## Frist\n\nDen er **for kort**.\nMye for kort.\n\n- tolv *uker*\n  fra brevet\n   - minst\n1. Først\n2. Så';

    expect(blocksOfTyped(typed).map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Frist'],
      ['paragraph', undefined, 'Den er for kort.'],
      ['paragraph', undefined, 'Mye for kort.'],
      ['listItem', 1, 'tolv uker\nfra brevet'],
      ['listItem', 2, 'minst'],
      ['listItem', 1, '1. Først'],
      ['listItem', 1, '2. Så'],
    ]);
  });

  test('are the lines as they were typed when nobody thought of marks', () => {
    const typed = '  5 * 3 = 15\n\n- 10 %\n10. mai\n#1 *obs';

    expect(blocksOfTyped(typed).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: 5 * 3 = 15',
      'paragraph: - 10 %',
      'paragraph: 10. mai',
      'paragraph: #1 *obs',
    ]);
  });

  test('begin where they stand in the text of their source', () => {
    const blocks = placedBlocks(blocksOfTyped('## Frist\n- tolv uker\n- **minst**'));
    const text = sourceTextOf(blocks);

    expect(blocks.map((block) => text.slice(block.startOffset, block.startOffset + block.text.length))).toEqual([
      'Frist',
      'tolv uker',
      'minst',
    ]);
  });
});
