import fc from 'fast-check';
import { load } from 'cheerio';
import { xmlFaults } from '../../../test/support/outlets/validators.js';
import { instantFrom } from '../../shared/time/clock.js';
import { writeAtom, type Feed } from './write-atom.js';

const AT = instantFrom('2018-02-20T09:00:00.000Z');

function feedSaying(words: string): Feed {
  return {
    id: 'https://horing.example/nyheter.atom',
    title: words,
    subtitle: words,
    selfUrl: 'https://horing.example/nyheter.atom',
    pageUrl: 'https://horing.example/',
    language: 'nb',
    updatedAt: AT,
    entries: [
      {
        id: 'urn:uuid:01a204d5-19e4-707b-9fd4-de64ce896ade',
        title: words,
        url: 'https://horing.example/horinger/1',
        publishedAt: AT,
        updatedAt: AT,
        author: `Direktoratet ${words}`,
        category: { term: 'opened', label: words },
        summary: words,
      },
    ],
  };
}

describe('a feed', () => {
  test('is Atom, with everything that the standard requires', async () => {
    expect(await xmlFaults(writeAtom(feedSaying('Ny høring: Rus & psykisk helse <utkast>')), 'atom.rng')).toEqual([]);
    expect(await xmlFaults(writeAtom({ ...feedSaying('Tom'), entries: [] }), 'atom.rng')).toEqual([]);
  });

  test('would be found out if it lacked what the standard requires', async () => {
    const atom = writeAtom(feedSaying('Ny høring'));

    expect(await xmlFaults(atom.replace(/<updated>[^<]*<\/updated>/, ''), 'atom.rng')).not.toEqual([]);
    expect(await xmlFaults(atom.replace(/<author>.*<\/author>/, ''), 'atom.rng')).not.toEqual([]);
    expect(await xmlFaults(atom.replaceAll('urn:uuid:', ''), 'atom.rng')).not.toEqual([]);
  });

  test('says whatever a title says, as words and never as markup', async () => {
    for (const words of [
      'a & b < c > d "e" \'f\'',
      '<script>alert(1)</script>',
      'ett\u0000to\u000Btre',
      '😀 \uD800 ]]>',
    ]) {
      expect(await xmlFaults(writeAtom(feedSaying(words)), 'atom.rng')).toEqual([]);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const $ = load(writeAtom(feedSaying(words)), { xml: true });
        const readable = words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
        expect($('entry > title').text()).toBe(readable.replace(/\r\n?/g, '\n'));
      }),
      { seed: 2018 },
    );
  });
});
