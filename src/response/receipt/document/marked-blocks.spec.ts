import { markedBlocks } from './marked-blocks.js';

describe('what a body typed, in its receipt', () => {
  it('has its headings below that of the place, and its lists as lists', () => {
    const blocks = markedBlocks('## Frister\n\nVi foreslår:\n\n- én uke\n- to uker');

    expect(blocks).toEqual([
      { kind: 'heading', level: 4, text: 'Frister' },
      { kind: 'paragraph', text: ['Vi foreslår:'] },
      { kind: 'list', style: 'bulleted', depth: 1, items: [['én uke'], ['to uker']] },
    ]);
  });

  it('keeps a list within a list set in, and goes on with the outer one after it', () => {
    const lists = markedBlocks('- Behandling\n  - akutt\n  - planlagt\n- Oppfølging');

    expect(lists).toMatchObject([
      { depth: 1, items: [['Behandling']] },
      { depth: 2, items: [['akutt'], ['planlagt']] },
      { depth: 1, items: [['Oppfølging']] },
    ]);
  });

  it('keeps the numbers that the body wrote', () => {
    const lists = markedBlocks('3. Tredje punkt\n4. Fjerde punkt\n7. Sjuende punkt');

    expect(lists).toMatchObject([
      { style: 'numbered', start: 3, items: [['Tredje punkt'], ['Fjerde punkt']] },
      { style: 'numbered', start: 7, items: [['Sjuende punkt']] },
    ]);
  });

  it('sets emphasis of either kind in strong letters, and loses no character', () => {
    const [paragraph] = markedBlocks('Fristen er *altfor* **kort**.');

    expect(paragraph).toEqual({
      kind: 'paragraph',
      text: ['Fristen er ', { text: 'altfor', weight: 'strong' }, ' ', { text: 'kort', weight: 'strong' }, '.'],
    });
  });
});
