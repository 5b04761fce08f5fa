import { assert, constantFrom, integer, property, record, string } from 'fast-check';
import { draggedTo, stepped, type Step } from './steps.rules.js';

const TEXT = 'Vi støtter utkastet. Fristen er for kort.\nJordmor må kunne henvise.';
const passage = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const words = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

describe('an end of a passage', () => {
  test.each<[string, Step, string]>([
    ['støtter utkastet.', { end: 'start', way: -1, over: 'word' }, 'Vi støtter utkastet.'],
    ['støtter utkastet.', { end: 'start', way: 1, over: 'word' }, 'utkastet.'],
    ['støtter utkastet.', { end: 'end', way: 1, over: 'word' }, 'støtter utkastet. Fristen'],
    ['støtter utkastet.', { end: 'end', way: -1, over: 'word' }, 'støtter'],
    ['utkastet.', { end: 'end', way: 1, over: 'sentence' }, 'utkastet. Fristen er for kort.'],
    ['er for kort.', { end: 'end', way: 1, over: 'sentence' }, 'er for kort.\nJordmor må kunne henvise.'],
    ['er for', { end: 'start', way: -1, over: 'sentence' }, 'Fristen er for'],
    ['Vi', { end: 'start', way: -1, over: 'word' }, 'Vi'],
  ])('of «%s» is moved by %j', (before, step, after) => {
    expect(words(stepped(TEXT, passage(before), step))).toBe(after);
  });

  test('that would leave nothing of the passage stays where it is', () => {
    expect(words(stepped(TEXT, passage('Vi'), { end: 'start', way: 1, over: 'word' }))).toBe('Vi');
    expect(words(draggedTo(TEXT, passage('utkastet.'), 'end', 3))).toBe('utkastet.');
  });

  test('that is dragged into a word goes to its nearest side', () => {
    expect(words(draggedTo(TEXT, passage('Vi støtter'), 'end', TEXT.indexOf('tkastet') + 5))).toBe(
      'Vi støtter utkastet.',
    );
    expect(words(draggedTo(TEXT, passage('utkastet.'), 'start', 4))).toBe('støtter utkastet.');
  });

  test('stays inside the text, and leaves a passage that is not empty, wherever it is moved', () => {
    const steps = record({
      end: constantFrom('start' as const, 'end' as const),
      way: constantFrom(1 as const, -1 as const),
      over: constantFrom('word' as const, 'sentence' as const),
    });
    assert(
      property(string({ minLength: 1, maxLength: 60 }), integer({ min: 0, max: 59 }), steps, (text, at, step) => {
        const start = Math.min(at, text.length - 1);
        const { start: from, end: to } = stepped(text, { start, end: text.length }, step);
        expect([from >= 0, to <= text.length, to > from]).toEqual([true, true, true]);
      }),
    );
  });
});
