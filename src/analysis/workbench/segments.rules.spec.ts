import { array, assert, integer, property, record, string } from 'fast-check';
import { segmentsOf } from './segments.rules.js';

const marks = array(record({ start: integer({ min: 0, max: 60 }), length: integer({ min: 1, max: 30 }) }), {
  maxLength: 6,
});

describe('a block cut into segments', () => {
  test('is the block when put together, and each piece lies under exactly the ranges that cover it', () => {
    assert(
      property(string({ maxLength: 40 }), integer({ min: 0, max: 30 }), marks, (text, startOffset, drawn) => {
        const marked = drawn.map(({ start, length }, index) => ({ id: String(index), start, end: start + length }));

        const segments = segmentsOf({ text, startOffset }, marked);

        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { start, end, ids } of segments.filter((segment) => segment.text !== '')) {
          const covering = marked.filter((range) => range.start <= start && range.end >= end);
          const touching = marked.filter((range) => range.start < end && range.end > start);
          expect(ids).toEqual(covering.map(({ id }) => id));
          expect(touching).toEqual(covering);
        }
      }),
    );
  });

  test('says where each range begins, once', () => {
    const block = { text: 'Vi støtter utkastet.', startOffset: 10 };

    const segments = segmentsOf(block, [
      { id: 'a', start: 5, end: 20 },
      { id: 'b', start: 13, end: 40 },
    ]);

    expect(segments.map(({ text, ids, beginning }) => [text, ids, beginning])).toEqual([
      ['Vi ', ['a'], []],
      ['støtter', ['a', 'b'], ['b']],
      [' utkastet.', ['b'], []],
    ]);
  });
});
