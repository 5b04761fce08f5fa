import { caseNumbersIn, namesTitle, shortCaseNumber } from './hearing-signs.rules.js';

describe('the signs of which hearing a mail is about', () => {
  test.each([
    ['SV: Høring, vår ref. 17/20347', ['17/20347']],
    ['Vår ref.: 2017/20347-3', ['17/20347']],
    ['Deres ref 17 / 20347 og 18/4', ['17/20347']],
    ['Vi viser til møtet 1/6 og 01/06/2018', []],
    ['17/20347 og 17/20347', ['17/20347']],
  ])('«%s» names %j', (text, numbers) => {
    expect([...caseNumbersIn(text)]).toEqual(numbers);
  });

  test('a number with the whole year is the same case', () => {
    expect(shortCaseNumber('2017/20347')).toBe('17/20347');
    expect(shortCaseNumber('17/20347')).toBe('17/20347');
  });

  test('a title is known by its words, and a title of one common word is not', () => {
    expect(namesTitle('SV: PAKKEFORLØP  for kreft – svar fra oss', 'Pakkeforløp for kreft')).toBe(true);
    expect(namesTitle('Takk for høringsbrevet', 'Høring')).toBe(false);
  });
});
