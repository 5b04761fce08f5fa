import { LONGEST_NAME, nameKey, normaliseName, readName } from './organisation-name.js';

const refusalOf = (text: string): string => {
  const read = readName(text);
  return read.ok ? 'accepted' : read.reason;
};

describe('the name of a body', () => {
  it('loses the spaces and invisible signs that a word processor leaves', () => {
    expect(normaliseName('\ufeff Autismeforening\u00a0 ')).toBe('Autismeforening');
    expect(normaliseName('Barne\u00advern\u200b  og\tungdom')).toBe('Barnevern og ungdom');
  });

  it('keeps its spelling, its case and its Sámi letters', () => {
    expect(normaliseName('Evenes - Evenášši kommune')).toBe('Evenes - Evenášši kommune');
    expect(normaliseName('Sagatun Brukerrtyrte Senter')).toBe('Sagatun Brukerrtyrte Senter');
  });

  it('is compared without regard to case, dash, quotation mark and how å is composed', () => {
    expect(nameKey('OSLOMET – storbyuniversitetet')).toBe(nameKey('OsloMet - Storbyuniversitetet'));
    expect(nameKey('Blå Kors')).toBe(nameKey('BLA\u030a KORS '));
    expect(nameKey('Foreningen «Våres»')).toBe(nameKey('Foreningen "Våres"'));
    expect(nameKey('Hvite Ørn')).not.toBe(nameKey('Hvite Orn'));
  });

  it.each([
    ['Mental\u0000Helse', 'controlCharacters'],
    ['Mental\u0007Helse', 'controlCharacters'],
    ['R\ufffddet for psykisk helse', 'brokenCharacters'],
    ['----', 'noLetters'],
    ['2018', 'noLetters'],
    ['', 'noLetters'],
    ['a'.repeat(LONGEST_NAME + 1), 'tooLong'],
    ['a'.repeat(LONGEST_NAME), 'accepted'],
    ['Вåres', 'accepted'],
  ])('%j is judged %s', (text, verdict) => {
    expect(refusalOf(text)).toBe(verdict);
  });
});
