import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { inquiryWords } from './inquiry.words.js';
import type { NewestInquiries, PublishedInquiry } from './inquiry-reader.js';

/** A published question and its answer, in words. */
export interface PublishedView {
  readonly question: string;
  readonly text: string;
  readonly published: string;
  /** That the answer was corrected and when, or false. */
  readonly corrected: string | false;
}

/** The part of a hearing's page or the portal that shows the newest questions and leads to the rest. */
export interface InquiryPart {
  readonly title: string;
  readonly newest: readonly PublishedView[];
  readonly none: string;
  /** The way to all of them and to asking. */
  readonly href: string;
  readonly all: string | false;
  /** False when no more questions are taken. */
  readonly ask: string | false;
  readonly answer: string;
}

export function publishedView(inquiry: PublishedInquiry, language: Language): PublishedView {
  const words = inquiryWords[language];
  const dayOf = (at: Date): string => formatDay(CalendarDay.at(at), language);
  return {
    question: inquiry.question,
    text: inquiry.text,
    published: words.publishedOn(dayOf(inquiry.publishedAt)),
    corrected: inquiry.correctedAt !== null && words.correctedOn(dayOf(inquiry.correctedAt)),
  };
}

/** `isTaking` says whether one may ask now. */
export function inquiryPart(
  { newest, total }: NewestInquiries,
  at: { readonly href: string; readonly isTaking: boolean },
  language: Language,
): InquiryPart {
  const words = inquiryWords[language];
  return {
    title: words.title,
    newest: newest.map((inquiry) => publishedView(inquiry, language)),
    none: words.none,
    href: at.href,
    all: total > newest.length && words.all(total),
    ask: at.isTaking && words.ask,
    answer: words.answer,
  };
}
