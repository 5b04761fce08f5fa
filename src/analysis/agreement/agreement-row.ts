import type { Language } from '../../shared/language/words.js';
import { agreementWords, strengthWords } from './agreement.words.js';
import { strengthOf, type Agreement } from './kappa.rules.js';

/** A code in the table of agreement. */
export interface AgreementRow {
  readonly code: string;
  readonly both: string;
  readonly onlyFirst: string;
  readonly onlySecond: string;
  readonly neither: string;
  readonly observed: string;
  readonly expected: string;
  readonly kappa: string;
  readonly strength: string;
}

const formats = new Map<string, Intl.NumberFormat>();

export function agreementRow(code: string, agreement: Agreement, language: Language): AgreementRow {
  const { both, onlyFirst, onlySecond, neither, observed, expected, kappa } = agreement;
  const t = agreementWords[language];
  return {
    code,
    both: String(both),
    onlyFirst: String(onlyFirst),
    onlySecond: String(onlySecond),
    neither: String(neither),
    observed: format(language, 'percent').format(observed),
    expected: format(language, 'percent').format(expected),
    kappa: kappa === null ? t.noKappa : format(language, 'decimal').format(kappa),
    strength: kappa === null ? t.noKappaWhy : strengthWords[language][strengthOf(kappa)],
  };
}

/** Two decimals for κ, whole percent for shares; each formatter is made once. */
function format(language: Language, style: 'percent' | 'decimal'): Intl.NumberFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = style === 'percent' ? 0 : 2;
  const locale = language === 'en' ? 'en-GB' : `${language}-NO`;
  const made = new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}
