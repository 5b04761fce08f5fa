import type { Passage } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import { groundOf } from '../../support/labelled/labelled-examples.js';
import { labelledSet } from '../../support/labelled/labelled-set.js';
import { HeadingOnly, MostFrequent, SameAsBefore, type Suggester } from './baselines.js';

const ground = groundOf(labelledSet().hearing);

function passage(more: Partial<Passage> = {}): Passage {
  return { text: 'Fristen er kort.', headings: [], sourceTitle: '', language: 'nb', neighbours: [], ...more };
}

function placesBy(suggester: Suggester, more?: Partial<Passage>): readonly string[] {
  return suggester.suggest(passage(more)).places.map(({ key }) => key);
}

describe('the baseline that looks at headings only', () => {
  const headingOnly = new HeadingOnly(ground);

  it('suggests the draft of the nearest heading that names one, and the section below it', () => {
    expect(placesBy(headingOnly, { headings: ['Gravide', 'Spiseforstyrrelser', 'Foreldre og søsken'] })).toEqual([
      'draft:spise',
      'section:spise/familie',
    ]);
  });

  it('takes general remarks for remarks on all drafts', () => {
    expect(placesBy(headingOnly, { headings: ['Generelle merknader'] })).toEqual(['allDrafts']);
  });

  it('suggests nothing where there is no heading', () => {
    expect(placesBy(headingOnly)).toEqual([]);
  });
});

describe('the baseline of the most frequent', () => {
  it('suggests the draft, section and tags said most often so far, and nothing at first', () => {
    const mostFrequent = new MostFrequent();
    const before = placesBy(mostFrequent);

    mostFrequent.learn({ id: '1', passage: passage(), places: ['section:rus/lar'], tags: ['legemidler'] });
    mostFrequent.learn({ id: '2', passage: passage(), places: ['section:rus/avrusning'], tags: ['frister'] });
    mostFrequent.learn({ id: '3', passage: passage(), places: ['section:rus/lar', 'draft:barn'], tags: ['frister'] });

    expect(before).toEqual([]);
    expect(placesBy(mostFrequent)).toEqual(['draft:rus', 'section:rus/lar']);
    expect(mostFrequent.suggest().tags).toEqual([{ key: 'frister' }, { key: 'legemidler' }]);
  });
});

describe('the baseline of the comment before', () => {
  it('suggests where the comment before stands', () => {
    const neighbours = [
      { distance: -2, places: ['draft:barn'] },
      { distance: -1, places: ['draft:rus'] },
    ];

    expect(placesBy(new SameAsBefore(), { neighbours })).toEqual(['draft:rus']);
  });
});
