import { readCsvTable, separatorOf } from './csv-table.js';
import type { Table } from './table.js';

const table = (text: string | Uint8Array): Table => {
  const reading = readCsvTable(typeof text === 'string' ? Buffer.from(text) : text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value;
};

describe('a CSV file', () => {
  it.each([
    ['semicolon', 'Navn;Kategori\nBarne-, ungdoms- og familiedirektoratet;Stat og kommune\n'],
    ['comma', 'Navn,Kategori\n"Barne-, ungdoms- og familiedirektoratet",Stat og kommune\n'],
    ['tab', 'Navn\tKategori\nBarne-, ungdoms- og familiedirektoratet\tStat og kommune\n'],
    ['separator that Excel names', 'sep=|\nNavn|Kategori\nBarne-, ungdoms- og familiedirektoratet|Stat og kommune\n'],
  ])('is read with %s between the cells', (_, text) => {
    const { headers, rows } = table(text);

    expect(headers).toEqual(['Navn', 'Kategori']);
    expect(rows.map(({ cells }) => cells)).toEqual([['Barne-, ungdoms- og familiedirektoratet', 'Stat og kommune']]);
  });

  it('is read with a byte order mark and in the encoding of Excel on Windows', () => {
    const text = 'Navn;Kategori\r\nHvite Ørn;Andre\r\n';

    expect(table(`\ufeff${text}`).headers).toEqual(['Navn', 'Kategori']);
    expect(table(Buffer.from(text, 'latin1')).rows[0]?.cells).toEqual(['Hvite Ørn', 'Andre']);
  });

  it('gives each row the number of the line it begins on, also after blank lines and lines within a cell', () => {
    const { headerLine, rows } = table('sep=;\nNavn;Kategori\n\n"To\nlinjer";Andre\n;\nAkan;Andre\n');

    expect(headerLine).toBe(2);
    expect(rows.map(({ line }) => line)).toEqual([4, 7]);
  });

  it('may have a title above its headers', () => {
    const { preamble, headerLine, headers } = table('Høringsinstanser, februar;\n;\nNavn;Kategori\nAkan;Andre\n');

    expect(preamble).toEqual([{ line: 1, text: 'Høringsinstanser, februar' }]);
    expect([headerLine, headers]).toEqual([3, ['Navn', 'Kategori']]);
  });

  it('names columns without a header and tells two of one name apart', () => {
    expect(table('Navn;;Navn\na;b;c\n').headers).toEqual(['Navn', 'Kolonne 2', 'Navn (2)']);
  });

  it('is refused, with the line, when a quotation mark is never closed, since it swallows the rest', () => {
    const reading = readCsvTable(Buffer.from('Navn;Kategori\nAkan;Andre\n"Delta;Andre\nVåres;Andre\n'));

    expect(reading).toEqual({ ok: false, reason: 'quoteNotClosed', line: 3 });
  });

  it('is refused when it is empty or no text', () => {
    expect(readCsvTable(Buffer.from('\n;;\n'))).toEqual({ ok: false, reason: 'empty' });
    expect(readCsvTable(Buffer.alloc(9))).toEqual({ ok: false, reason: 'notText' });
  });

  it('is not split by separators within quotation marks', () => {
    expect(separatorOf('"a;b;c;d",e\n"f;g;h",i\n')).toBe(',');
    expect(separatorOf('Navn\nAkan\n')).toBe(';');
  });
});
