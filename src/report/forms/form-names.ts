import type { Language } from '../../shared/language/words.js';
import type { SummaryModel } from '../summary.model.js';
import type { SummaryFormat } from './summary-forms.types.js';

export const MEDIA_TYPES: Readonly<Record<SummaryFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  qdc: 'application/xml',
};

const FIRST: Readonly<Record<Language, string>> = {
  nb: 'hoeringsoppsummering',
  nn: 'hoeyringsoppsummering',
  en: 'consultation-summary',
};
const ISSUE: Readonly<Record<Language, string>> = { nb: 'utgave', nn: 'utgaave', en: 'issue' };
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };
/** With the kind of file and the issue's number it stays below 80. */
const MOST_OF_TITLE = 30;

/** A name that any system takes: small Latin letters, digits and hyphens, the case number in it or else the title. */
export function formFilename(
  model: Pick<SummaryModel, 'title' | 'caseNumber'>,
  language: Language,
  { format, number }: { readonly format: SummaryFormat; readonly number?: number | undefined },
): string {
  const about = plain(model.caseNumber) || plain(model.title).slice(0, MOST_OF_TITLE);
  const issue = number === undefined ? '' : `${ISSUE[language]}-${String(number)}`;
  const words = [FIRST[language], about, issue].map(plain).filter((word) => word !== '');
  return `${words.join('-')}.${format}`;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåđŋŧß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
