import { senderOf, footerOf } from '../../letter/letterhead/printed-letterhead.js';
import type { PdfBlock, PdfContent, PdfDefinition } from '../../shared/documents/pdf/pdf-content.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { plainName } from '../../shared/language/plain-name.js';
import type { OutcomePart } from './outcome.js';
import type { OutcomeView } from './outcome-reader.js';
import { commentInWords, contactOf, sentencesOf, type CommentInWords } from './outcome-view.js';
import { outcomeWords } from './outcome.words.js';

const LONGEST_NAME = 80;

/**
 * The same as the page, whole, for the body's own archive (PDF/A-3a). It holds no secret; drawn again from the same issue it
 * says the same.
 */
export function outcomeDocument(view: OutcomeView, issuedAt: Date, language: Language): PdfContent {
  const { host, consultation, body, told } = view;
  const words = outcomeWords[language];
  const contact = contactOf(view);
  return {
    title: `${words.title} ${consultation.title}`,
    language,
    author: host.name,
    createdAt: issuedAt,
    header: { left: host.name, right: consultation.caseNumber, pages: 'from-second' },
    footer: footerOf(host, null, language),
    archival: { files: [] },
    blocks: [
      {
        kind: 'letter-head',
        sender: senderOf(host, null, language),
        recipient: [body],
        references: referencesOf(view, issuedAt, language),
        heading: words.title,
      },
      { kind: 'definitions', rows: [{ label: words.hearing, value: consultation.title }] },
      ...sentencesOf(view, language).map((text): PdfBlock => ({ kind: 'paragraph', text })),
      ...(view.pages === null ? [] : [definitionOf(words.wholeSummary, view.pages.wholeAddress)]),
      ...(told?.outcome.parts ?? []).flatMap((part) => partBlocks(part, language)),
      ...(contact === '' ? [] : [{ kind: 'paragraph', text: `${words.contact} ${contact}.` } as const]),
    ],
  };
}

/** Such as `Hva-ble-av-svaret-18-1234-Den-norske-legeforening.pdf`: ASCII alone, so that every archive takes it. */
export function outcomeFilename({ consultation, body }: OutcomeView, language: Language): string {
  const parts = [outcomeWords[language].filename, plainName(consultation.caseNumber), plainName(body)];
  const name = parts.filter((part) => part !== '').join('-');
  return `${name.slice(0, LONGEST_NAME).replace(/-+$/, '')}.pdf`;
}

function referencesOf({ consultation }: OutcomeView, issuedAt: Date, language: Language) {
  const words = outcomeWords[language];
  const reference = { label: words.reference, value: consultation.caseNumber };
  const date = { label: words.date, value: formatDay(CalendarDay.at(issuedAt), language) };
  return consultation.caseNumber === '' ? [date] : [reference, date];
}

function partBlocks({ title, places }: OutcomePart, language: Language): readonly PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: title },
    ...places.flatMap((place): PdfBlock[] => [
      { kind: 'heading', level: 3, text: place.title },
      ...place.comments.map((comment) => commentBlock(commentInWords(comment, language), language)),
    ]),
  ];
}

function commentBlock(comment: CommentInWords, language: Language): PdfBlock {
  const words = outcomeWords[language];
  const { text, source, joint, decision, undecided, reason, change } = comment;
  const where = joint === false ? source : `${source}. ${joint}`;
  const rows: [string, string][] = [
    [words.said, `${text}\n(${where})`],
    [words.became, undecided === false ? decision.text : `${decision.text}. ${undecided}`],
    [words.reason, reason || ''],
    [words.change, change || ''],
  ];
  return { kind: 'definitions', rows: rows.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }])) };
}

function definitionOf(label: string, value: string): PdfBlock {
  const row: PdfDefinition = { label, value };
  return { kind: 'definitions', rows: [row] };
}
