import { instantFrom } from '../../shared/time/clock.js';
import { decidedIn } from './conflict-choice.js';
import { TypedField } from './typed-field.entity.js';
import { baseToken, parseBase } from './typed-value.js';
import type { TypedChange } from './typing.service.js';

const stored = Object.assign(new TypedField(), {
  id: '1',
  responseId: '1',
  place: 'consultation',
  text: 'Den andres.',
  choice: null,
  version: 2,
  savedAt: instantFrom('2018-02-01T11:00:00Z'),
} satisfies TypedField);
const elsewhere = Object.assign(new TypedField(), { ...stored, place: 'draft:1', text: 'Også den andres.' });

const mine = (place: string): TypedChange => ({
  place,
  text: 'Min.',
  choice: null,
  base: parseBase(baseToken(stored)),
});
const textsOf = (changes: readonly TypedChange[]): readonly (readonly string[])[] =>
  changes.map(({ place, text }) => [place, text]);

describe('the choice in a conflict', () => {
  test('an ordinary save takes every field as it stands', () => {
    const { changes, undecided } = decidedIn({ contested: ['consultation'] }, [mine('consultation')], [stored]);

    expect(textsOf(changes)).toEqual([['consultation', 'Min.']]);
    expect(undecided).toEqual([]);
  });

  test.each([
    ['mine', [['consultation', 'Min.']]],
    ['theirs', []],
    ['both', [['consultation', 'Den andres.\n\nMin.']]],
  ])('%s is what is saved', (how, expected) => {
    const { changes } = decidedIn({ choose: `${how} consultation` }, [mine('consultation')], [stored]);

    expect(textsOf(changes)).toEqual(expected);
  });

  test('a choice for one field leaves another that is contested undecided, with both texts', () => {
    const typed = { choose: 'theirs consultation', contested: ['consultation', 'draft:1'] };

    const { changes, undecided } = decidedIn(typed, [mine('consultation'), mine('draft:1')], [stored, elsewhere]);

    expect(changes).toEqual([]);
    expect(undecided).toMatchObject([
      { place: 'draft:1', stored: { text: 'Også den andres.' }, typed: { text: 'Min.' } },
    ]);
  });

  test('what was typed meanwhile in a field without conflict is saved along', () => {
    const { changes } = decidedIn(
      { choose: 'theirs consultation', contested: 'consultation' },
      [mine('consultation'), mine('draft:2')],
      [stored],
    );

    expect(textsOf(changes)).toEqual([['draft:2', 'Min.']]);
  });

  test('a value that is none of the three is an ordinary save', () => {
    expect(decidedIn({ choose: 'all of it' }, [mine('consultation')], [stored]).changes).toHaveLength(1);
  });
});
