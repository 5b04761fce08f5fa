import { proposeColumnMapping } from './column-mapping.js';
import { readCsvTable } from './csv-table.js';
import type { ReadList } from './read-list.js';
import { readTableList } from './table-list.js';
import type { Table } from './table.js';

const MAPPING = {
  name: 'Navn',
  category: 'Kategori',
  organisationNumber: 'Org.nr.',
  email: 'E-post',
  languageForm: 'Målform',
};
const HEADERS = 'Navn;Kategori;Org.nr.;E-post;Målform';

const tableOf = (...lines: string[]): Table => {
  const reading = readCsvTable(Buffer.from(lines.join('\n')));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value;
};
const listOf = (...lines: string[]): ReadList => {
  const list = readTableList(tableOf(HEADERS, ...lines), MAPPING);
  if (!list.ok) throw new Error(list.reason);
  return list.value;
};

describe('the mapping of columns', () => {
  it('is proposed from what the headers are usually called', () => {
    expect(proposeColumnMapping(['Nr', ' ORGANISASJON ', 'Kategori', 'Org.nr.', 'E-post', 'Målform'])).toEqual({
      name: 'ORGANISASJON',
      category: 'Kategori',
      organisationNumber: 'Org.nr.',
      email: 'E-post',
      languageForm: 'Målform',
    });
    expect(proposeColumnMapping(['A', 'B'])).toEqual({});
  });

  it('takes the type of an association for its category where there is no better header', () => {
    expect(proposeColumnMapping(['navn', 'forkortelse', 'type'])).toEqual({ name: 'navn', category: 'type' });
    expect(proposeColumnMapping(['Type', 'Navn', 'Kategori'])).toEqual({ name: 'Navn', category: 'Kategori' });
  });

  it.each([
    [{}, 'noNameColumn'],
    [{ name: 'Navn' }, 'noCategoryColumn'],
    [{ name: 'Navn', category: 'Gruppe' }, 'unknownColumn'],
    [{ name: 'Navn', category: 'Navn' }, 'columnTwice'],
  ])('%j is refused as %s', (mapping, reason) => {
    expect(readTableList(tableOf(HEADERS, 'Akan;Andre'), mapping)).toEqual({ ok: false, reason });
  });
});

describe('a row of a table', () => {
  it('gives name, category and what else is known', () => {
    const { rows } = listOf(
      'Høgskulen  på Vestlandet;Høgskoler og universitet;917 641 404;post@hvl.example;Nynorsk',
      'Akan;Andre',
    );

    expect(rows).toMatchObject([
      {
        line: 2,
        name: 'Høgskulen på Vestlandet',
        category: 'Høgskoler og universitet',
        email: 'post@hvl.example',
        languageForm: 'nn',
      },
      { line: 3, name: 'Akan', category: 'Andre' },
    ]);
    expect(rows[0]?.organisationNumber?.toString()).toBe('917641404');
    expect(Object.keys(rows[1] ?? {})).toEqual(['line', 'category', 'name']);
  });

  it.each([
    ['Akan;Andre;917641405', 'organisationNumber.checkDigit'],
    ['Akan;Andre;91764140', 'organisationNumber.length'],
    ['Akan;Andre;ukjent', 'organisationNumber.digits'],
    ['Akan;Andre;;post.example', 'email'],
    ['Akan;Andre;;a@b.example, c@d.example', 'email'],
    ['Akan;Andre;;;samisk', 'languageForm'],
    ['Akan;Andre;;;constructor', 'languageForm'],
    [';Andre', 'missingName'],
    ['Akan;', 'missingCategory'],
    ['Akan;***', 'unreadableCategory'],
    ['123;Andre', 'noLetters'],
    ['#N/A;Andre', 'cellError'],
    ['Barne;ungdoms;;;;Andre', 'tooManyCells'],
  ])('"%s" is unreadable because of its %s', (line, reason) => {
    const { rows, unreadable } = listOf(line, 'Delta;Andre');

    expect(rows.map(({ name }) => name)).toEqual(['Delta']);
    expect(unreadable).toMatchObject([{ line: 2, reason }]);
  });

  it('that could not be read is shown as it stood', () => {
    expect(listOf('Akan;Andre;12').unreadable[0]?.text).toBe('Akan | Andre | 12');
  });

  it('of headers is told apart from rows of bodies', () => {
    expect(listOf('Akan;Andre').preamble).toEqual([{ line: 1, text: 'Navn | Kategori | Org.nr. | E-post | Målform' }]);
  });
});
