import { formatDay } from '../../../shared/language/format.js';
import { defineWords, type Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { CorrectionRow } from './correction-reader.js';

const correctionNoticeWords = defineWords('correction notices', {
  nb: {
    corrected: (day: string) => `Rettet ${day}:`,
    earlier: (number: number) => `Den tidligere utgaven (utgave ${String(number)})`,
  },
  nn: {
    corrected: (day: string) => `Retta ${day}:`,
    earlier: (number: number) => `Den tidlegare utgåva (utgåve ${String(number)})`,
  },
  en: {
    corrected: (day: string) => `Corrected ${day}:`,
    earlier: (number: number) => `The earlier edition (edition ${String(number)})`,
  },
});

/** A correction as bodies and the public read it, at the draft. */
export interface CorrectionNotice {
  readonly corrected: string;
  readonly whatChanged: string;
  readonly earlierHref: string;
  readonly earlier: string;
}

/** The corrections of one draft, the newest first; `draftHref` is where the draft itself is fetched. */
export function correctionNotices(
  rows: readonly CorrectionRow[],
  draft: { readonly id: string; readonly href: string },
  language: Language,
): readonly CorrectionNotice[] {
  const words = correctionNoticeWords[language];
  return rows
    .filter(({ correction }) => correction.draftId === draft.id)
    .map(({ correction, fromNumber }) => ({
      corrected: words.corrected(formatDay(CalendarDay.at(correction.correctedAt), language)),
      whatChanged: correction.whatChanged,
      earlierHref: `${draft.href}/utgaver/${String(fromNumber)}`,
      earlier: words.earlier(fromNumber),
    }));
}
