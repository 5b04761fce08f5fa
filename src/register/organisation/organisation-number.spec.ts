import fc from 'fast-check';
import { OrganisationNumber } from './organisation-number.js';

const reasonFor = (input: string): string => {
  const parsed = OrganisationNumber.parse(input);
  return parsed.ok ? 'accepted' : parsed.reason;
};

describe('an organisation number', () => {
  it.each(['123456785', ' 123 456 785 ', '123\u00a0456\u00a0785', '12 34 56 78 5'])('is read from "%s"', (input) => {
    expect(OrganisationNumber.of(input).toString()).toBe('123456785');
  });

  it('is written in threes on a page and without spaces when stored', () => {
    const number = OrganisationNumber.of('983544622');

    expect(number.formatted()).toBe('983 544 622');
    expect(JSON.stringify({ number })).toBe('{"number":"983544622"}');
  });

  it.each([
    ['12345678', 'length'],
    ['1234567855', 'length'],
    ['', 'digits'],
    ['NO 123456785 MVA', 'digits'],
    ['12345678X', 'digits'],
    ['١٢٣٤٥٦٧٨٥', 'digits'],
    ['000000000', 'digits'],
    ['123456784', 'checkDigit'],
    ['213456785', 'checkDigit'],
  ])('is refused as "%s" because of its %s', (input, reason) => {
    expect(reasonFor(input)).toBe(reason);
  });

  it('whose check digit would be ten does not exist', () => {
    const endings = Array.from({ length: 10 }, (_, digit) => reasonFor(`10000013${String(digit)}`));

    expect(new Set(endings)).toEqual(new Set(['checkDigit']));
  });

  it('never survives one wrong digit', () => {
    const wrongDigit = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }));

    fc.assert(
      fc.property(wrongDigit, ([place, shift]) => {
        const digits = Array.from('983544622');
        digits[place] = String((Number(digits[place]) + shift) % 10);
        return reasonFor(digits.join('')) !== 'accepted';
      }),
    );
  });

  it('equals the same number however it was typed', () => {
    expect(OrganisationNumber.of('123 456 785').equals(OrganisationNumber.of('123456785'))).toBe(true);
    expect(OrganisationNumber.of('123 456 785').equals(OrganisationNumber.of('983544622'))).toBe(false);
  });
});
