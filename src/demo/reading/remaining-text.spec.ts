import { remainingPassages, type ReadBlock } from './remaining-text.js';

const blocks = blocksOf([
  ['paragraph', 'Tydal kommune'],
  ['heading', 'Svar på høring'],
  ['paragraph', 'Saken er behandlet. Fristen er for kort.'],
  ['paragraph', 'Vennlig hilsen'],
  ['paragraph', 'Åse Moum'],
]);

describe('what is left of a letter when its remarks are marked', () => {
  it('is set aside block by block, each for its own reason', () => {
    const [sender, heading, matter, greeting, name] = blocks;
    const remarkAt = (matter?.startOffset ?? 0) + 'Saken er behandlet. '.length;
    const gaps = [
      { start: 0, end: remarkAt },
      { start: greeting?.startOffset ?? 0, end: (name?.startOffset ?? 0) + 'Åse Moum'.length },
    ];

    const passages = remainingPassages(blocks, gaps);

    expect(passages.map(({ kind }) => kind)).toEqual(['aboutTheBody', 'heading', 'background', 'greeting', 'greeting']);
    expect(passages[0]).toMatchObject({ start: sender?.startOffset, end: 'Tydal kommune'.length });
    expect(passages[2]).toMatchObject({ start: matter?.startOffset, end: remarkAt });
    expect(passages[1]?.start).toBe(heading?.startOffset);
  });

  it('is nothing when every character is in a remark', () => {
    expect(remainingPassages(blocks, [])).toEqual([]);
  });
});

function blocksOf(rows: readonly (readonly [kind: string, text: string])[]): readonly ReadBlock[] {
  let startOffset = 0;
  return rows.map(([kind, text]) => {
    const block = { kind, text, startOffset };
    startOffset += text.length + 1;
    return block;
  });
}
