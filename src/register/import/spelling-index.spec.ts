import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { municipalities } from '../reference/municipalities.js';
import { comparedName, misspelling } from './similar-names.js';
import { SpellingIndex } from './spelling-index.js';
import { readTextList } from './text-list.js';

const REAL_NAMES = readTextList(
  readFileSync(new URL('../../../test/samples/register/horingsinstanser-2018-02.txt', import.meta.url), 'utf8'),
).rows.map(({ name }) => name);
const NAMES = [...new Set([...REAL_NAMES, ...municipalities.map(({ name }) => name)])];

const index = new SpellingIndex<string>();
for (const name of NAMES) index.add(comparedName(name), name);

const foundBy = (name: string): string[] =>
  index
    .candidates(comparedName(name))
    .filter((candidate) => misspelling(comparedName(name), candidate.name) !== undefined)
    .map(({ item }) => item);
const foundByComparingAll = (name: string): string[] =>
  NAMES.filter((other) => misspelling(comparedName(name), comparedName(other)) !== undefined);

/** A name of the list with one to four of its letters changed, left out, put in or turned about. */
const misspelt = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('e', 'ø', '', 'nn', '-', ' ')), { minLength: 1, maxLength: 4 }),
  )
  .map(([name, faults]) =>
    faults.reduce((text, [at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    }, name),
  );

describe('the names that may be misspellings of one another', () => {
  it('are those that comparing with every name would find, in the same order', () => {
    fc.assert(
      fc.property(misspelt, (name) => {
        expect(foundBy(name)).toEqual(foundByComparingAll(name));
      }),
      { numRuns: 500 },
    );
  });

  it('are few of all, so that a long list is read in no time', () => {
    const looked = NAMES.map((name) => index.candidates(comparedName(name)).length);

    expect(NAMES.length).toBeGreaterThan(500);
    expect(Math.max(...looked)).toBeLessThan(20);
  });

  it('are found by their abbreviation or without it', () => {
    const own = new SpellingIndex<string>();
    own.add(comparedName('Landsforbundet mot stoffmisbruk (LMS)'), 'with');
    own.add(comparedName('Mental Helse'), 'without');

    const found = (name: string): string[] => own.candidates(comparedName(name)).map(({ item }) => item);

    expect(found('Landsforbundet Mot Stoffmisbruk')).toEqual(['with']);
    expect(found('Mental Helse (MH)')).toEqual(['without']);
  });
});
