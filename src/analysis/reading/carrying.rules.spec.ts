import { passagesThatStand, type KeyedText, type OldPassage } from './carrying.rules.js';

function text(sourceKey: string, words: string): KeyedText {
  return { sourceId: `new ${sourceKey}`, sourceKey, text: words };
}

function passage(of: KeyedText, words: string, order = 0, commentId = words): OldPassage {
  let start = -1;
  for (let count = 0; count <= order; count += 1) start = of.text.indexOf(words, start + 1);
  return { commentId, sourceId: of.sourceId, start, end: start + words.length };
}

describe('passages that stand in the new version', () => {
  test('are found where they now are', () => {
    const old = text('brev', 'Vi støtter.\nFristen er kort.');
    const now = text('brev', 'Innledning.\nFristen er kort.\nVi støtter ikke.');

    const carried = passagesThatStand([old], [passage(old, 'Fristen er kort.'), passage(old, 'Vi støtter.')], [now]);

    expect(carried).toEqual([{ commentId: 'Fristen er kort.', sourceId: 'new brev', start: 12, end: 28 }]);
  });

  test('are looked for in the same text first, then in the others', () => {
    const old = text('felt', 'Vi støtter.');
    const same = text('felt', 'Ja. Vi støtter.');
    const other = text('brev', 'Vi støtter.');

    expect(passagesThatStand([old], [passage(old, 'Vi støtter.')], [other, same])[0]?.sourceId).toBe('new felt');
    expect(passagesThatStand([old], [passage(old, 'Vi støtter.')], [other])[0]?.sourceId).toBe('new brev');
  });

  test('keep their order when the same sentence stands several times', () => {
    const old = text('brev', 'Bra.\nFørst.\nBra.\nSå.\nBra.');
    const second = passage(old, 'Bra.', 1, 'andre');
    const third = passage(old, 'Bra.', 2, 'tredje');

    const carried = passagesThatStand([old], [second, third], [text('brev', `Nytt.\n${old.text}`)]);

    expect(carried.map(({ commentId, start }) => [commentId, start])).toEqual([
      ['andre', second.start + 6],
      ['tredje', third.start + 6],
    ]);
  });

  test('are never two in the place of one', () => {
    const old = text('brev', 'Bra.\nBra.');

    const carried = passagesThatStand(
      [old],
      [passage(old, 'Bra.', 0, 'a'), passage(old, 'Bra.', 1, 'b')],
      [text('brev', 'Bra.')],
    );

    expect(carried).toHaveLength(1);
  });

  test('go together when two comments stand on the very same words', () => {
    const old = text('brev', 'Bra.');

    const carried = passagesThatStand(
      [old],
      [passage(old, 'Bra.', 0, 'a'), passage(old, 'Bra.', 0, 'b')],
      [text('brev', 'Bra.')],
    );

    expect(carried.map(({ commentId }) => commentId)).toEqual(['a', 'b']);
  });

  test('are not found inside other words', () => {
    const old = text('felt', 'ja');

    expect(passagesThatStand([old], [passage(old, 'ja')], [text('felt', 'januar')])).toEqual([]);
  });

  test('are found however their lines are broken', () => {
    const old = text('brev', 'Fristen er\nfor kort for oss.');
    const now = text('brev', 'Svar\nFristen er for kort\nfor oss.');

    expect(passagesThatStand([old], [passage(old, 'Fristen er\nfor kort for oss.')], [now])).toMatchObject([
      { start: 5, end: now.text.length },
    ]);
  });

  test('are told from the same words elsewhere by what stands around them', () => {
    const old = text('brev', 'Om fristen for svar\nVi støtter dette.\nOm ansvaret for oppfølging\nVi støtter dette.');
    const now = text('brev', 'Om ansvaret for oppfølging\nVi støtter dette.');

    const carried = passagesThatStand(
      [old],
      [passage(old, 'Vi støtter dette.', 0, 'frist'), passage(old, 'Vi støtter dette.', 1, 'ansvar')],
      [now],
    );

    expect(carried.map(({ commentId }) => commentId)).toEqual(['ansvar']);
  });

  test('are left where they were when they are a word or two and all around them is new', () => {
    const old = text('brev', 'Er fristen lang nok?\nNei.\nHvorfor ikke?');
    const now = text('brev', 'Er dere imot forslaget?\nNei.\nVi er for det.');

    expect(passagesThatStand([old], [passage(old, 'Nei.')], [now])).toEqual([]);
  });
});
