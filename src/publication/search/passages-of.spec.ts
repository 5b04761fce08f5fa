import fc from 'fast-check';
import { passagesOf } from './passages-of.js';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

describe('the pieces of an answer that are searched', () => {
  test('are one for a short text, and none for an empty one', () => {
    expect(passagesOf('Vi støtter forslaget.\n\nMed hilsen kommunen')).toEqual([
      'Vi støtter forslaget.\nMed hilsen kommunen',
    ]);
    expect(passagesOf('  \n ')).toEqual([]);
  });

  test('are whole paragraphs of a long text, and whole words of a long paragraph', () => {
    const paragraph = 'Fristene er for korte. '.repeat(90).trim();

    expect(passagesOf(`${paragraph}\n${paragraph}`)).toEqual([paragraph, paragraph]);
    const parts = passagesOf('ord '.repeat(2000));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.split(' ').every((word) => word === 'ord'))).toBe(true);
  });

  test('hold every sign of the text but the space between them, in its order', () => {
    const words = fc.string({ maxLength: 80 });
    const text = fc.array(words, { maxLength: 200 }).map((each) => each.join('\n'));
    fc.assert(
      fc.property(text, (said) => {
        const pieces = passagesOf(said);
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(said));
        expect(pieces.every((piece) => piece.length <= 3000)).toBe(true);
      }),
      { seed: 2018 },
    );
  });
});
