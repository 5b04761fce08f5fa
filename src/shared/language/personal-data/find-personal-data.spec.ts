import { array, assert, constantFrom, date, integer, property, string, tuple } from 'fast-check';
import { workingTimeOf } from '../../../../test/support/working-time.js';
import { findPersonalData } from './find-personal-data.js';
import { isNationalIdentityNumber } from './national-identity-number.js';

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The control digit by the weights; 10 when there is none. */
function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11;
}

/** A whole number of the nine first figures; null when one of its control digits would be 10. */
function wholeNumber(nine: string): string | null {
  const first = controlDigit(nine, FIRST);
  if (first === 10) return null;
  const second = controlDigit(`${nine}${String(first)}`, SECOND);
  return second === 10 ? null : `${nine}${String(first)}${String(second)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Numbers of every kind: days of 1940 to 1999 with a series of that century, D-numbers, help numbers and synthetic ones. */
const identityNumbers = tuple(
  date({ min: new Date('1940-01-01T00:00:00Z'), max: new Date('1999-12-31T00:00:00Z'), noInvalidDate: true }),
  integer({ min: 0, max: 499 }),
  constantFrom(0, 40),
  constantFrom(0, 40, 80),
)
  .map(([day, individual, addedDays, addedMonths]) =>
    wholeNumber(
      two(day.getUTCDate() + addedDays) +
        two(day.getUTCMonth() + 1 + addedMonths) +
        two(day.getUTCFullYear() % 100) +
        String(individual).padStart(3, '0'),
    ),
  )
  .filter((number) => number !== null);

function foundIn(text: string): readonly (readonly [string, string])[] {
  return findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
}

describe('national identity numbers', () => {
  test('every whole number is found where it stands, together or as six and five', () => {
    assert(
      property(
        identityNumbers,
        constantFrom('', ' ', '\u00a0', '-'),
        string().map((text) => text.replace(/[\p{L}\d_]+$/u, '')),
        (number, between, before) => {
          const written = `${number.slice(0, 6)}${between}${number.slice(6)}`;
          const text = `${before} ${written}, heter det.`;

          const found = findPersonalData(text).filter(({ kind }) => kind === 'nationalIdentityNumber');

          expect(found.map(({ start, end }) => text.slice(start, end))).toContain(written);
        },
      ),
    );
  });

  test('a number with one figure written wrong is never taken for one', () => {
    assert(
      property(identityNumbers, integer({ min: 0, max: 10 }), integer({ min: 1, max: 9 }), (number, at, added) => {
        const wrong = (Number(number[at]) + added) % 10;

        expect(isNationalIdentityNumber(`${number.slice(0, at)}${String(wrong)}${number.slice(at + 1)}`)).toBe(false);
      }),
    );
  });

  test('right control digits do not make a number of a day that is none', () => {
    for (const day of ['310250', '000150', '320150', '011350', '290299']) {
      for (let individual = 0; individual < 60; individual += 1) {
        const number = wholeNumber(`${day}${String(individual).padStart(3, '0')}`);
        if (number !== null) expect([number, isNationalIdentityNumber(number)]).toEqual([number, false]);
      }
    }
  });

  test('the series says which century it is, so that 29 February of 2000 is a day and of 1900 is none', () => {
    const [of1900, of2000] = ['290200300', '290200600'].map((nine) => wholeOrNext(nine));

    expect(isNationalIdentityNumber(of1900 ?? '')).toBe(false);
    expect(isNationalIdentityNumber(of2000 ?? '')).toBe(true);
  });

  test('a number inside a longer one is part of that', () => {
    const number = wholeOrNext('010150100');

    expect(foundIn(`NO${number} 1${number} ${number}1 a${number}`)).toEqual([]);
    expect(foundIn(`(${number})`)).toEqual([['nationalIdentityNumber', number]]);
  });
});

describe('telephone numbers', () => {
  test.each([
    '+47 22 33 44 55',
    '+4791234567',
    '0047 912 34 567',
    '22 33 44 55',
    '912 34 567',
    '91234567',
    '+46 8 123 456 78',
  ])('%s', (written) => {
    expect(foundIn(`Ta kontakt: ${written}.`)).toEqual([['telephone', written]]);
  });

  test('eight figures together that are no mobile number are one when they are called so', () => {
    expect(foundIn('tlf. 22334455')).toEqual([['telephone', '22334455']]);
    expect(foundIn('notert som 22334455')).toEqual([]);
  });
});

test('an account is found as accounts are written, when its control digit is right', () => {
  expect(foundIn('Konto 1234.56.78903')).toEqual([['bankAccount', '1234.56.78903']]);
  expect(foundIn('Konto 1234.56.78904')).toEqual([]);
});

test('an e-mail address of a person is found, that of an office is not', () => {
  expect(foundIn('Skriv til kari.nordmann@kommune.example, eller til postmottak@kommune.example.')).toEqual([
    ['email', 'kari.nordmann@kommune.example'],
  ]);
});

test.each([
  'Organisasjonsnummer 983 544 622, eller 983544622 MVA',
  'Vår ref. 17/20347-12 og sak 2018/91234567',
  'saksnr 48123456',
  'Fristen er 01.06.2018, og 20180601 i fila',
  'Det koster 25 000 000 kroner, 48 500 000 kr og 41 345 678 i året',
  'kr 41345678, eller 91234567 kr',
  'I årene 2014 2015 2016 2017 og 2018',
  'Tabellen: 20 30 40 50 60 70',
  'ISBN 978-82-450-1234-5',
  'Kapittel 4.1.2.3, side 12–14, kl. 10.30',
  'LOV-1999-07-02-63 § 3-4, FOR-2000-12-01-1208',
  'Økningen er +10 000 000 kroner',
  'Henvisningskode F10-F19, 150 000 innbyggere',
])('no false alarm: %s', (text) => {
  expect(foundIn(text)).toEqual([]);
});

test('passages are in the order of the text, inside it, and never overlap', () => {
  const parts = constantFrom(
    '01015010085',
    '912 34 567',
    'a@b.example',
    ' ',
    '.',
    '1',
    'x',
    '1234.56.78903',
    '+47',
    '-',
  );
  assert(
    property(array(parts, { maxLength: 30 }), (written) => {
      const text = written.join('');
      let last = 0;
      for (const { start, end } of findPersonalData(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test('a text that is made to be slow is read at once', async () => {
  const text = `${'a.'.repeat(200_000)}@ ${'1 '.repeat(200_000)} ${'+47'.repeat(50_000)}`;

  expect(await workingTimeOf(() => findPersonalData(text))).toBeLessThan(3000);
});

/** The first whole number with these six figures and an individual number from there. */
function wholeOrNext(nine: string): string {
  for (let number = Number(nine.slice(6)); ; number += 1) {
    const whole = wholeNumber(`${nine.slice(0, 6)}${String(number).padStart(3, '0')}`);
    if (whole !== null) return whole;
  }
}
