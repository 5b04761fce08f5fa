import { LANGUAGES } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { BASIS_KEYS, basesOn, basisText, exemptingBasesOn, findBasis, LEGAL_BASES } from './legal-basis.js';

describe('what a decision may rest on', () => {
  test('is each provision once, and each has words', () => {
    expect(LEGAL_BASES.map(({ key }) => key)).toEqual([...BASIS_KEYS]);
    for (const key of BASIS_KEYS) for (const language of LANGUAGES) expect(basisText(key, language)).not.toBe('');
  });

  test('is in force on the day of the decision', () => {
    const [before, after] = [CalendarDay.of('2018-07-19'), CalendarDay.of('2018-07-20')];

    expect(findBasis('webPersonal', before)).toBeUndefined();
    expect(findBasis('webPersonal', after)?.effect).toBe('notOnWeb');
    expect(findBasis('offl13Personal', CalendarDay.of('2008-12-31'))).toBeUndefined();
    expect(findBasis('noe annet', after)).toBeUndefined();
  });

  test('refuses access only by the Freedom of Information Act, never because something is not for the web', () => {
    const today = CalendarDay.of('2026-11-22');

    expect(exemptingBasesOn(today).every(({ key }) => key.startsWith('offl'))).toBe(true);
    expect(basesOn(today).filter(({ effect }) => effect === 'notOnWeb')).toHaveLength(4);
  });
});
