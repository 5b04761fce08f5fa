import fc from 'fast-check';
import { compareLines } from './line-diff.rules.js';

function shown(older: string, newer: string): string[] {
  const signs = { same: ' ', removed: '-', added: '+' } as const;
  return compareLines(older, newer).map(({ kind, text }) => `${signs[kind]}${text}`);
}

describe('two versions held against each other', () => {
  test('show the lines that are new and those that are gone, in their places', () => {
    expect(shown('Hei\nFristen er 1. mai.\nHilsen', 'Hei\nFristen er 1. juni.\nSvar gjerne før.\nHilsen')).toEqual([
      ' Hei',
      '-Fristen er 1. mai.',
      '+Fristen er 1. juni.',
      '+Svar gjerne før.',
      ' Hilsen',
    ]);
  });

  test('that are the same show no change', () => {
    expect(shown('Hei\n\nHilsen', 'Hei\n\nHilsen')).toEqual([' Hei', ' ', ' Hilsen']);
  });

  test('keep a line that stayed between two that changed', () => {
    expect(shown('en\nto\ntre', 'EN\nto\nTRE')).toEqual(['-en', '+EN', ' to', '-tre', '+TRE']);
  });

  test('of which one is empty are all new', () => {
    expect(shown('', 'en\nto')).toEqual(['+en', '+to']);
  });

  test('give back each of the two texts, whatever they are', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const compared = compareLines(left.join('\n'), right.join('\n'));
        const without = (gone: 'added' | 'removed') =>
          compared.filter(({ kind }) => kind !== gone).map(({ text }) => text);
        const linesOf = (lines: readonly string[]) => (lines.join('\n') === '' ? [] : lines);

        expect(without('added')).toEqual(linesOf(left));
        expect(without('removed')).toEqual(linesOf(right));
      }),
    );
  });

  test('that are far too long for a table are still shown whole', () => {
    const [left, right] = ['x\n'.repeat(3000), 'y\n'.repeat(3000)];

    expect(compareLines(left, right).filter(({ kind }) => kind === 'added')).toHaveLength(3000);
  });
});
