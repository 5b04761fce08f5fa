import { mayDifferInMeaning, wordDifference } from './word-difference.js';
import fc from 'fast-check';

const shown = (from: string, to: string): string =>
  wordDifference(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('what differs between two texts', () => {
  test('is shown word for word, what goes before what comes', () => {
    expect(shown('Fristen på ti dager er for kort.', 'Fristen på fem dager er altfor kort.')).toBe(
      'Fristen på [-ti-][+fem+] dager er [-for-][+altfor+] kort.',
    );
  });

  test('is nothing for capitals and line breaks', () => {
    expect(shown('Vi støtter\ndette.', 'VI støtter dette!')).toBe('VI støtter dette!');
  });

  test('is the whole text when they have nothing in common', () => {
    expect(shown('', 'Ny tekst')).toBe('[+Ny tekst+]');
    expect(shown('Borte', '')).toBe('[-Borte-]');
  });

  test('gives each text back: without what went it is the other, without what came the words of the first', () => {
    const word = fc.constantFrom('en', 'to', 'tre', 'fire', 'ikke');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

    fc.assert(
      fc.property(text, text, (from, to) => {
        const runs = wordDifference(from, to);
        const without = (kind: 'gone' | 'new'): string =>
          runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
        expect(without('gone')).toBe(to);
        expect(without('new')).toBe(from);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a difference that may change what is meant', () => {
  test.each([
    ['Vi støtter forslaget om frist.', 'Vi støtter ikke forslaget om frist.', true],
    ['Fristen er 10 dager.', 'Fristen er 30 dager.', true],
    ['Vi rår til dette.', 'Vi rår ikkje til dette.', true],
    ['Dette gir en ny frist.', 'Dette gjev ei ny frist.', false],
    ['Bodø kommune støtter dette.', 'Alta kommune støtter dette.', false],
    ['Helt likt.', 'Helt likt.', false],
  ])('«%s» and «%s»: %s', (from, to, expected) => {
    expect(mayDifferInMeaning(wordDifference(from, to))).toBe(expected);
  });
});
