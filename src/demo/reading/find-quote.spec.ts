import { findQuote } from './find-quote.js';

describe('finding a remark in a letter', () => {
  it('finds it whatever white space the file has between its words', () => {
    const text = 'Til saken:\nFem døgn\ner  lenge. Vi foreslår tre.';
    const found = findQuote(text, 'Fem døgn er lenge. Vi foreslår tre.');

    expect(found && text.slice(found.start, found.end)).toBe('Fem døgn\ner  lenge. Vi foreslår tre.');
  });

  it('takes every sign for what it is', () => {
    expect(findQuote('Koster det (nok) 12 kr?', 'det (nok) 12 kr?')).toEqual({ start: 7, end: 23 });
    expect(findQuote('Koster det nok 12 kr', 'det (nok) 12 kr?')).toBeNull();
  });

  it('finds nothing for words that are not there, or for none', () => {
    expect(findQuote('Vi støtter utkastet.', 'Vi er imot utkastet.')).toBeNull();
    expect(findQuote('Vi støtter utkastet.', '  ')).toBeNull();
  });
});
