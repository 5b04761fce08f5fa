import { listFormatOf } from './list-format.js';

const verdict = (fileName: string, bytes: Uint8Array): string => {
  const format = listFormatOf(fileName, bytes);
  return format.ok ? format.value : format.reason;
};

describe('the kind of a list', () => {
  const text = Buffer.from('Navn;Kategori');
  const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]);

  it.each([
    ['instanser.txt', text, 'list'],
    ['instanser', text, 'list'],
    ['instanser.csv', text, 'csv'],
    ['INSTANSER.TSV', text, 'csv'],
    ['instanser.xlsx', zip, 'xlsx'],
    ['instanser.csv', zip, 'xlsx'],
    ['instanser.xlsx', text, 'notAList'],
    ['instanser.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'oldOrLockedExcel'],
    ['instanser.txt', Buffer.from('%PDF-1.7'), 'notAList'],
  ])('%s is told by its first bytes, and by its name where they do not tell', (fileName, bytes, expected) => {
    expect(verdict(fileName, bytes)).toBe(expected);
  });
});
