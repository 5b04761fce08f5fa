import { isNationalIdentityNumber } from './national-identity-number.js';

/** What can be recognised as being about one person. Only the first must never stand in a public answer. */
export const PERSONAL_DATA_KINDS = ['nationalIdentityNumber', 'bankAccount', 'telephone', 'email'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A passage that looks like personal data: `text.slice(start, end)`. */
export interface FoundPersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly kind: PersonalDataKind;
  readonly expression: RegExp;
  readonly holds: (found: string, before: string, after: string) => boolean;
}

const SPACE = '[ \\u00a0\\u2009\\u202f]';
/** Not in the middle of a longer number, a word, a case number (`17/20347`), an amount or a list of numbers. */
const BEFORE = `(?<![\\p{L}\\d_@]|\\d[ \\u00a0\\u2009\\u202f.,/–-])`;
const AFTER = `(?![\\p{L}\\d_@]|[ \\u00a0\\u2009\\u202f.,/–-]\\d)`;
/** The same for numbers that prove themselves by their control digits: they may stand in a list. */
const NOT_IN_NUMBER = { before: '(?<![\\p{L}\\d_])', after: '(?![\\p{L}\\d_])' };

const CONTEXT = 24;
/** Addresses of an office, not of a person. */
const OFFICES = /^(?:post|postmottak|firmapost|epost|e-post|mail|kontakt|contact|info|sekretariat|support|resepsjon)@/i;
const NUMBER_OF_SOMETHING_ELSE =
  /(?:saks?|saks?nr|saks?nummer|ref|referanse|journalpost|dok|dokument|id|doi|isbn|issn|pmid|org\.? ?nr|orgnr|nok|kr|kroner|\u20ac|\$)[.:#]*\s*$/iu;
const AMOUNT_AFTER = /^\s*(?:,-|kr\b|kroner|nok|mill|%|prosent|stk|personer|pasienter|innbyggere)/iu;

/** In the order in which they are believed: a passage is only one thing. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'nationalIdentityNumber',
    expression: pattern(`${NOT_IN_NUMBER.before}\\d{6}(?:${SPACE}|-)?\\d{5}${NOT_IN_NUMBER.after}`),
    holds: (found) => isNationalIdentityNumber(digitsOf(found)),
  },
  {
    // Eleven figures in a row are more often something else: an account is only believed as accounts are written.
    kind: 'bankAccount',
    expression: pattern(`${BEFORE}\\d{4}([. \\u00a0])\\d{2}\\1\\d{5}${AFTER}`),
    holds: (found) => isAccountNumber(digitsOf(found)),
  },
  {
    kind: 'email',
    expression: pattern(
      `(?<![\\p{L}\\d._%+'-])[\\p{L}\\d_%+][\\p{L}\\d._%+'-]{0,63}@(?:[\\p{L}\\d-]{1,63}\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\d-])`,
    ),
    holds: (found) => !OFFICES.test(found),
  },
  {
    kind: 'telephone',
    expression: pattern(`(?<![\\p{L}\\d_+])(?:\\+|00)[1-9](?:${SPACE}?-?\\(?\\d\\)?){7,13}(?!\\d)`),
    holds: (found, _before, after) => isInternational(digitsOf(found).replace(/^00/, '')) && !AMOUNT_AFTER.test(after),
  },
  {
    kind: 'telephone',
    expression: pattern(`${BEFORE}(?:[2-9]\\d(?:${SPACE}\\d\\d){3}|[489]\\d\\d${SPACE}\\d\\d${SPACE}\\d{3})${AFTER}`),
    holds: (_found, before, after) => !NUMBER_OF_SOMETHING_ELSE.test(before) && !AMOUNT_AFTER.test(after),
  },
  {
    kind: 'telephone',
    expression: pattern(`${BEFORE}[2-9]\\d{7}${AFTER}`),
    holds: isWrittenTogether,
  },
];

/** Finds what looks like personal data in a text, in its order; passages do not overlap. */
export function findPersonalData(text: string): readonly FoundPersonalData[] {
  const found: FoundPersonalData[] = [];
  for (const { kind, expression, holds } of PATTERNS) {
    for (const match of text.matchAll(expression)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const [before, after] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
      if (found.some((other) => other.start < end && start < other.end)) continue;
      if (holds(match[0], before, after)) found.push({ kind, start, end });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The eleventh figure of an account is its control digit (mod 11). */
function isAccountNumber(digits: string): boolean {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

/** A Norwegian number has eight figures after 47; what is abroad has from eight to fifteen in all. */
function isInternational(digits: string): boolean {
  return digits.startsWith('47') ? /^47[2-9]\d{7}$/.test(digits) : digits.length >= 8 && digits.length <= 15;
}

/**
 * Eight figures together are a mobile number, or any number that is called a telephone number; a day, a year, an amount
 * and the number of a case are not.
 */
function isWrittenTogether(found: string, before: string, after: string): boolean {
  if (NUMBER_OF_SOMETHING_ELSE.test(before) || AMOUNT_AFTER.test(after) || found.endsWith('000')) return false;
  return /(?:tlf|telefon|tel|mobil|mob|ring|phone)[\p{L}.:]*\s*$/iu.test(before) || /^[49]/.test(found);
}
