import { familyFigures, type FamilyFigures } from '../../../../test/support/alike/family-figures.js';
import { plantedLetters } from '../../../../test/support/alike/planted-letters.js';
import { FamilyFinder } from './family-finder.js';
import { fingerprintOf, resemblance, type AlikeKind } from './fingerprint.js';

const TEMPLATE =
  'Foreningen mener at fristen på ti virkedager er for kort for de minste kommunene, som ofte deler én spesialist mellom seg.';

function familiesOf(texts: readonly string[], kind: AlikeKind = 'passage'): readonly string[] {
  const finder = new FamilyFinder();
  texts.forEach((text, index) => finder.add(String(index), fingerprintOf(text, kind)));
  return texts.map((_, index) => finder.familyOf(String(index)));
}

function figuresOf(
  texts: readonly { readonly text: string; readonly origin: string | null }[],
  kind: AlikeKind,
): FamilyFigures {
  const found = familiesOf(
    texts.map(({ text }) => text),
    kind,
  );
  return familyFigures(texts.map(({ origin }, index) => ({ planted: origin, found: found[index] ?? '' })));
}

describe('texts that say the same', () => {
  test('are one family whatever capitals, line breaks and punctuation stand between the words', () => {
    expect(familiesOf([TEMPLATE, TEMPLATE.toUpperCase().replaceAll(' ', '\n  ')])).toEqual(['0', '0']);
  });

  test('are one family when a name and a few words differ', () => {
    const copy = TEMPLATE.replace('Foreningen', 'Alta kommune').replace('som ofte deler', 'som gjerne deler');

    expect(familiesOf([TEMPLATE, copy])).toEqual(['0', '0']);
  });

  test('are no family with a text about the same that is said in other words', () => {
    const other =
      'De minste kommunene deler ofte én spesialist mellom seg. Derfor må foreningen si at ti virkedager ikke er nok som frist.';

    expect(familiesOf([TEMPLATE, other])).toEqual(['0', '1']);
  });

  test('short answers are a family only when they are the same: one word is half of what is said', () => {
    expect(familiesOf(['Vi støtter forslaget.', 'Vi støtter ikke forslaget.', 'Vi støtter forslaget'])).toEqual([
      '0',
      '1',
      '0',
    ]);
  });

  test('a third text that is like two families makes them one', () => {
    const words = Array.from({ length: 40 }, (_, index) => `ord${String(index)}`);
    const changed = (...at: readonly number[]): string =>
      words.map((word, index) => (at.includes(index) ? `annet${String(index)}` : word)).join(' ');
    const [one, middle, other] = [changed(1, 4, 7, 10, 13), changed(), changed(22, 25, 28, 31, 34)];

    expect(familiesOf([one, other])).toEqual(['0', '1']);
    expect(new Set(familiesOf([one, other, middle])).size).toBe(1);
  });

  test('a letter put together of two templates does not make one family of both', () => {
    const [one, other] = [plantedLetters(1, 1), plantedLetters(1, 2)].map((some) => some[0]?.text ?? '');
    const families = familiesOf([one ?? '', other ?? '', `${one ?? ''}\n${other ?? ''}`], 'letter');

    expect(families[0]).not.toBe(families[1]);
  });

  test('a text of no words is like no other', () => {
    expect(resemblance(fingerprintOf('…', 'passage').pairs, fingerprintOf('–', 'passage').pairs)).toBe(0);
  });

  test('the same texts in the same order give the same families, every time', () => {
    const texts = plantedLetters(100, 3).map(({ text }) => text);

    expect(familiesOf(texts, 'letter')).toEqual(familiesOf(texts, 'letter'));
  });
});

describe('planted families among four hundred letters', () => {
  const letters = plantedLetters(400);

  test('of whole letters are found: nineteen of twenty pairs, and of those found nineteen of twenty are right', () => {
    const figures = figuresOf(letters, 'letter');

    expect(figures.plantedFamilies).toBeGreaterThan(10);
    expect([figures.precision >= 0.95, figures.recall >= 0.95]).toEqual([true, true]);
  });

  test('of passages are found as well, among those who borrowed one paragraph or one sentence too', () => {
    const figures = figuresOf(
      letters.flatMap(({ passages }) => passages),
      'passage',
    );

    expect(figures.plantedFamilies).toBeGreaterThan(80);
    expect([figures.precision >= 0.95, figures.recall >= 0.95]).toEqual([true, true]);
  });

  test('what is measured can fail: found families that are torn apart or thrown together count against', () => {
    const planted = ['a', 'a', 'b', 'b', null];
    const sorted = (...found: readonly string[]) =>
      familyFigures(planted.map((family, at) => ({ planted: family, found: found[at] ?? '' })));

    expect(sorted('1', '1', '2', '2', '3')).toMatchObject({ precision: 1, recall: 1, whole: 1 });
    expect(sorted('1', '2', '3', '3', '4')).toMatchObject({ precision: 1, recall: 0.5, whole: 0.5 });
    expect(sorted('1', '1', '2', '2', '2')).toMatchObject({ precision: 0.5, recall: 1, whole: 0.5 });
  });
});
