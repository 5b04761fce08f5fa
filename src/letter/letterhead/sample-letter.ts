import type { Host } from '../../identity/host/host.entity.js';
import type { PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { letterTextWords } from '../letter-text.words.js';
import { letterheadTextWords } from './letterhead-text.words.js';
import { footerOf, senderOf, type PrintedLetterhead } from './printed-letterhead.js';

/** A letter of two pages that says nothing, to see a letterhead on before it counts. */
export function sampleLetter(host: Host, letterhead: PrintedLetterhead, form: LanguageForm, at: Date): PdfContent {
  const sample = letterheadTextWords[form];
  const words = letterTextWords[form];
  return {
    title: sample.sampleTitle,
    language: form,
    author: host.name,
    createdAt: at,
    header: { left: host.name, right: `${words.ourReference} ${sample.sampleReference}`, pages: 'from-second' },
    footer: footerOf(host, letterhead, form),
    blocks: [
      {
        kind: 'letter-head',
        sender: senderOf(host, letterhead, form),
        recipient: [sample.sampleRecipient],
        references: [
          { label: words.ourReference, value: sample.sampleReference },
          { label: words.date, value: formatDay(CalendarDay.at(at), form) },
        ],
        heading: sample.sampleTitle,
      },
      { kind: 'paragraph', text: sample.sampleText },
      { kind: 'page-break' },
      { kind: 'paragraph', text: sample.sampleSecond },
    ],
  };
}
