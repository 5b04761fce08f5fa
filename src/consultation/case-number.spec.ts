import { CaseNumber } from './case-number.js';

describe('a case number', () => {
  it.each([
    ['17/20347', '17/20347'],
    [' 17 / 20347 ', '17/20347'],
    ['2024/123', '2024/123'],
  ])('reads «%s» as %s', (typed, number) => {
    const parsed = CaseNumber.parse(typed);

    expect(parsed.ok && parsed.value.toString()).toBe(number);
  });

  it.each(['', '17-20347', '17/0', '17/020347', '1/5', '1899/5', '17/20347-3', 'sak 17/20347'])(
    'refuses «%s»',
    (typed) => {
      expect(CaseNumber.parse(typed)).toEqual({ ok: false, reason: 'notACaseNumber' });
    },
  );
});
