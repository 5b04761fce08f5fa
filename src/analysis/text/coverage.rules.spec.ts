import { array, assert, constantFrom, integer, property, record, stringMatching } from 'fast-check';
import { coverageOf, type AccountedRange } from './coverage.rules.js';

const texts = stringMatching(/^[a-cæøå \n]{0,60}$/);
const ranges = array(
  record({
    start: integer({ min: -5, max: 70 }),
    length: integer({ min: 0, max: 40 }),
    kind: constantFrom('comment', 'setAside'),
  }),
  { maxLength: 8 },
);

function given(drawn: readonly { start: number; length: number; kind: string }[]): AccountedRange[] {
  return drawn.map(({ start, length, kind }) => ({
    start,
    end: start + length,
    kind: kind === 'comment' ? 'comment' : 'setAside',
  }));
}

/** The same by looking at one character at a time, as slowly as can be. */
function stateOf(index: number, all: readonly AccountedRange[]): 'comment' | 'setAside' | 'unhandled' {
  const here = all.filter((range) => range.start <= index && index < range.end);
  if (here.some((range) => range.kind === 'comment')) return 'comment';
  return here.length > 0 ? 'setAside' : 'unhandled';
}

function visible(text: string): number[] {
  return [...Array(text.length).keys()].filter((index) => /\S/.test(text.charAt(index)));
}

describe('coverage of a text', () => {
  test('every character that is not white space is counted exactly once', () => {
    assert(
      property(texts, ranges, (text, drawn) => {
        const all = given(drawn);
        const coverage = coverageOf(text, all);
        const states = visible(text).map((index) => stateOf(index, all));

        expect(coverage.characters).toBe(states.length);
        expect(coverage.inComments).toBe(states.filter((state) => state === 'comment').length);
        expect(coverage.setAside).toBe(states.filter((state) => state === 'setAside').length);
        expect(coverage.unhandled).toBe(states.filter((state) => state === 'unhandled').length);
      }),
      { numRuns: 1000 },
    );
  });

  test('the gaps hold every unhandled character and no handled one', () => {
    assert(
      property(texts, ranges, (text, drawn) => {
        const all = given(drawn);
        const { gaps } = coverageOf(text, all);
        const inGaps = new Set(gaps.flatMap(({ start, end }) => visible(text).filter((at) => start <= at && at < end)));

        expect([...inGaps]).toEqual(visible(text).filter((index) => stateOf(index, all) === 'unhandled'));
        for (const { start, end } of gaps) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });

  test('a gap goes on across a line break, and ends where a comment stands', () => {
    const text = 'Vi støtter.\nVi mener.\nVi ber.';

    const { gaps } = coverageOf(text, [{ start: 12, end: 21, kind: 'comment' }]);

    expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual(['Vi støtter.', 'Vi ber.']);
  });
});
