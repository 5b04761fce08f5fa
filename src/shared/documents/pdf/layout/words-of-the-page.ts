import type { PdfLanguage } from '../pdf-content.js';

interface PageWords {
  readonly languageTag: string;
  pageOf(page: number, pages: number): string;
  /** After a heading that is repeated on the next page. */
  continued(heading: string): string;
}

/** The few words that the layout itself writes. */
export const WORDS_OF_THE_PAGE: Readonly<Record<PdfLanguage, PageWords>> = {
  nb: {
    languageTag: 'nb-NO',
    pageOf: (page, pages) => `Side ${String(page)} av ${String(pages)}`,
    continued: (heading) => `${heading} (forts.)`,
  },
  nn: {
    languageTag: 'nn-NO',
    pageOf: (page, pages) => `Side ${String(page)} av ${String(pages)}`,
    continued: (heading) => `${heading} (framh.)`,
  },
  en: {
    languageTag: 'en-GB',
    pageOf: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
    continued: (heading) => `${heading} (continued)`,
  },
};
