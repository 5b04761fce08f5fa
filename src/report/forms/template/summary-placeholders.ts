import { formatDay, formatNumber } from '../../../shared/language/format.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { WritableSummary } from '../document/summary-document.js';

/** Placeholders that words are put in place of; anywhere in the document, its headers and its footers. */
export const WORD_PLACEHOLDERS = [
  'tittel',
  'referanse',
  'virksomhet',
  'frist',
  'utgave',
  'dato',
  'inviterte',
  'svar',
  'merknader',
] as const;
export type WordPlaceholder = (typeof WORD_PLACEHOLDERS)[number];

/** Placeholders that whole parts of the summary are put in place of; each alone in a paragraph of the document, at most once. */
export const BLOCK_PLACEHOLDERS = ['innholdsfortegnelse', 'oppsummering'] as const;
export type BlockPlaceholder = (typeof BLOCK_PLACEHOLDERS)[number];

/** The closed list, in the order in which it is documented. Norwegian in every language, since a template is used in all. */
export const PLACEHOLDERS = [...BLOCK_PLACEHOLDERS, ...WORD_PLACEHOLDERS] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What a template cannot do without: a summary that nobody can read is none. */
export const REQUIRED_PLACEHOLDER: Placeholder = 'oppsummering';

export function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name);
}

export function isBlockPlaceholder(name: string): name is BlockPlaceholder {
  return BLOCK_PLACEHOLDERS.some((known) => known === name);
}

/** The words of a summary, by placeholder. What is not known is left blank. */
export function placeholderWords(summary: WritableSummary): ReadonlyMap<string, string> {
  const { model, language, number, writtenAt } = summary;
  const words: Readonly<Record<WordPlaceholder, string>> = {
    tittel: model.title,
    referanse: model.caseNumber,
    virksomhet: model.host,
    frist: model.deadlineOn === null ? '' : formatDay(model.deadlineOn, language),
    utgave: number === null ? '' : String(number),
    dato: formatDay(CalendarDay.at(writtenAt), language),
    inviterte: formatNumber(model.figures.invited, language),
    svar: formatNumber(model.figures.answered, language),
    merknader: formatNumber(model.figures.comments, language),
  };
  return new Map(Object.entries(words));
}
