import { readFileSync } from 'node:fs';
import { CATEGORY_NAMES } from '../reference/category-names.js';
import { readTextList } from './text-list.js';

const REAL_LIST = readFileSync(
  new URL('../../../test/samples/register/horingsinstanser-2018-02.txt', import.meta.url),
  'utf8',
);

const reported = (text: string, extraHeadings: readonly string[] = []): string[] =>
  readTextList(text, { extraHeadings }).possibleHeadings.map((line) => line.text);

describe('the list of the directorate as it was published', () => {
  const list = readTextList(REAL_LIST);

  it('has a title, seven headings and 167 lines, all readable', () => {
    expect(list.preamble.map(({ line }) => line)).toEqual([1, 3]);
    expect(list.headings.map(({ text }) => text)).toEqual(CATEGORY_NAMES);
    expect(list.rows).toHaveLength(167);
    expect(list.unreadable).toEqual([]);
  });

  it('puts each body under the heading above it, with the number of its line and without trailing spaces', () => {
    expect(list.rows[8]).toEqual({ line: 23, category: CATEGORY_NAMES[0], name: 'Autismeforening' });
    expect(list.rows.at(-1)).toEqual({ line: 357, category: 'Andre', name: 'Frelsesarmeen' });
    expect(list.rows.find(({ name }) => name === 'Sigma Nord')?.category).toBe('Helseforetak og behandlingssteder');
  });

  it('shows no line that looks like a heading nobody named', () => {
    expect(list.possibleHeadings).toEqual([]);
  });

  it('is read alike with line ends of Windows, a byte order mark and decomposed letters', () => {
    const rows = readTextList(`\ufeff${REAL_LIST.normalize('NFD').replaceAll('\n', '\r\n')}`).rows;

    expect(rows).toEqual(list.rows);
  });

  it.each([
    ['Bruker- og pårørendeorganisasjoner, brukerstyrte sentre', 'Frivillige'],
    ['Stat og kommune', 'Offentlige organer'],
    ['Helseforetak og behandlingssteder', 'Sykehusene'],
    ['Fag- og interesseorganisasjoner', 'Foreninger'],
    ['Kompetansemiljø og råd', 'Fagmiljøer'],
  ])('asks about its heading "%s" when that is called "%s" and nobody knows it', (heading, other) => {
    expect(reported(REAL_LIST.replace(`\n${heading}\n`, `\n${other}\n`))).toEqual([other]);
  });

  it('asks about one line too many where the bodies under a heading are in no order', () => {
    const renamed = REAL_LIST.replace('\nHøgskoler og universitet\n', '\nUtdanning\n');

    expect(reported(renamed)).toEqual(['Utdanning', 'Høgskolen i Sørøst-Norge']);
  });

  it('is read by a heading that was asked about once it is named', () => {
    const renamed = REAL_LIST.replace('\nStat og kommune\n', '\nOffentlige organer\n');
    const named = readTextList(renamed, { extraHeadings: ['offentlige  organer'] });

    expect(readTextList(renamed).rows).toHaveLength(168);
    expect(named.rows).toHaveLength(167);
    expect(named.possibleHeadings).toEqual([]);
    expect(named.rows.find(({ name }) => name === 'HELFO')?.category).toBe('offentlige organer');
  });
});

describe('a plain list', () => {
  it('reports every line it cannot read, with its number', () => {
    const list = readTextList(`Liste\nAndre\nMental\u0001Helse\n***\n${'x'.repeat(301)}\nR\ufffddet\nGatejuristen\n`);

    expect(list.rows).toEqual([{ line: 7, category: 'Andre', name: 'Gatejuristen' }]);
    expect(list.unreadable.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'controlCharacters'],
      [4, 'noLetters'],
      [5, 'tooLong'],
      [6, 'brokenCharacters'],
    ]);
    expect(list.unreadable[0]?.text).toBe('Mental\ufffdHelse');
  });

  it('does not take bodies above the first heading for a title', () => {
    const list = readTextList('Liste\nOrganisasjon\nGatejuristen\nSigma Nord\n\nAndre\nFrelsesarmeen\n');

    expect(list.unreadable).toEqual([
      { line: 3, text: 'Gatejuristen', reason: 'beforeFirstHeading' },
      { line: 4, text: 'Sigma Nord', reason: 'beforeFirstHeading' },
    ]);
    expect(list.possibleHeadings).toEqual([{ line: 3, text: 'Gatejuristen' }]);
  });

  it('without any known heading has no bodies, and asks about its first line', () => {
    const list = readTextList('Sykehus\nAker\nUllevål\n');

    expect(list.rows).toEqual([]);
    expect(list.unreadable).toHaveLength(3);
    expect(list.possibleHeadings).toEqual([{ line: 1, text: 'Sykehus' }]);
  });

  it('that is in no order is not searched for headings by the alphabet', () => {
    expect(reported('Andre\nVåres\nAkan\nRetretten\nBikuben\nMarborg\nActis\nSigma Nord\nDelta\n')).toEqual([]);
  });

  it('may say a heading twice', () => {
    const list = readTextList('Andre\nAkan\nStat og kommune\nHELFO\nANDRE\nDelta\n');

    expect(list.rows.map(({ category }) => category)).toEqual(['Andre', 'Stat og kommune', 'Andre']);
  });

  it('accounts for each line that is not blank exactly once', () => {
    const text = REAL_LIST.replace('\nStat og kommune\n', '\n\u0002\n').replace(
      '\nOrganisasjon\n',
      '\nOrganisasjon\n\nTidlig\n',
    );
    const list = readTextList(text);
    const lines = [...list.preamble, ...list.headings, ...list.rows, ...list.unreadable].map(({ line }) => line);
    const filled = text.split('\n').flatMap((line, place) => (line.trim() === '' ? [] : [place + 1]));

    expect(lines.sort((left, right) => left - right)).toEqual(filled);
  });
});
