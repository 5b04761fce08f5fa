import type { Host } from '../../identity/host/host.entity.js';
import { footerOf, senderOf, type PrintedLetterhead } from '../../letter/letterhead/printed-letterhead.js';
import { answeredParts } from '../../response/answer-content-view.js';
import type { SheetPart } from '../../response/answer-sheet.js';
import { markedBlocks } from '../../response/receipt/document/marked-blocks.js';
import type { PdfBlock, PdfContent, PdfLetterHead } from '../../shared/documents/pdf/pdf-content.js';
import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { answerLetterWords } from './answer-letter.words.js';

/** Somebody who signs the answer. */
export interface AnswerSignatory {
  readonly name: string;
  /** Empty when none is given. */
  readonly role: string;
}

/** What an umbrella's answer says as a letter. */
export interface AnswerLetterMatter {
  readonly host: Host;
  readonly letterhead: PrintedLetterhead | null;
  readonly recipient: Pick<Host, 'name' | 'postalAddress'>;
  /** Of the outer hearing; empty when there is none. */
  readonly theirReference: string;
  readonly ourReference: string;
  readonly hearing: string;
  readonly deadlineOn: CalendarDay | null;
  /** Of the one draft that it is about; null for the hearing as a whole. */
  readonly draftTitle: string | null;
  readonly parts: readonly SheetPart[];
  readonly answers: readonly { readonly place: string; readonly text: string; readonly choice: string | null }[];
  /** What treated it, and when; null when nothing did. */
  readonly decided: { readonly organ: string; readonly on: CalendarDay } | null;
  /** The members whose answers are attached. */
  readonly members: readonly string[];
  readonly signatories: readonly AnswerSignatory[];
  readonly language: LanguageForm;
  readonly at: Date;
}

/**
 * The answer as a letter on the umbrella's own letterhead, with the references of both. It says what the fields of the
 * outer answer say, and nothing of where the words came from.
 */
export function answerLetter(matter: AnswerLetterMatter): PdfContent {
  const { host, letterhead, ourReference, language, at } = matter;
  const words = answerLetterWords[language];
  const heading = headingOf(matter);
  return {
    title: heading,
    language,
    author: host.name,
    createdAt: at,
    header: {
      left: host.name,
      ...(ourReference === '' ? {} : { right: `${words.ourReference} ${ourReference}` }),
      pages: 'from-second',
    },
    footer: footerOf(host, letterhead, language),
    blocks: [letterHead(matter, heading), ...opening(matter), ...answered(matter), ...signatures(matter)],
  };
}

/** What the letter is called; also the name of its file. */
export function letterFilename({ draftTitle, language }: Pick<AnswerLetterMatter, 'draftTitle' | 'language'>): string {
  const { filename } = answerLetterWords[language];
  return draftTitle === null ? `${filename}.pdf` : `${filename} - ${draftTitle}.pdf`;
}

function headingOf({ hearing, draftTitle, language }: AnswerLetterMatter): string {
  const words = answerLetterWords[language];
  return draftTitle === null ? words.heading(hearing) : words.headingOfDraft(hearing, draftTitle);
}

function letterHead(matter: AnswerLetterMatter, heading: string): PdfLetterHead {
  const { host, letterhead, recipient, language, theirReference, ourReference, at } = matter;
  const words = answerLetterWords[language];
  const references = [
    { label: words.theirReference, value: theirReference },
    { label: words.ourReference, value: ourReference },
    { label: words.date, value: formatDay(CalendarDay.at(at), language) },
  ];
  return {
    kind: 'letter-head',
    sender: senderOf(host, letterhead, language),
    recipient: [recipient.name, ...linesOf(recipient.postalAddress ?? '')],
    references: references.filter(({ value }) => value !== ''),
    heading,
  };
}

function linesOf(address: string): readonly string[] {
  return address
    .split(/\n|,/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function opening({
  hearing,
  deadlineOn,
  draftTitle,
  decided,
  members,
  language,
}: AnswerLetterMatter): readonly PdfBlock[] {
  const words = answerLetterWords[language];
  const sentences = [
    deadlineOn ? words.opening(hearing, formatDay(deadlineOn, language)) : words.openingWithoutDeadline(hearing),
    ...(draftTitle === null ? [] : [words.aboutDraft(draftTitle)]),
    ...(decided ? [words.decided(decided.organ, formatDay(decided.on, language))] : []),
    ...(members.length === 0 ? [] : [words.members(members.join(', '))]),
  ];
  return [{ kind: 'paragraph', text: sentences.join(' ') }];
}

function answered({ parts, answers, language }: AnswerLetterMatter): readonly PdfBlock[] {
  return answeredParts(parts, answers, language).flatMap(({ title, places }): readonly PdfBlock[] => [
    { kind: 'heading', level: 2, text: title },
    ...places.flatMap(({ label, choice, written }): readonly PdfBlock[] => [
      { kind: 'heading', level: 3, text: label },
      ...(choice === false ? [] : [{ kind: 'paragraph', text: [{ text: choice, weight: 'strong' }] } as const]),
      ...markedBlocks(written),
    ]),
  ]);
}

function signatures({ signatories, language }: AnswerLetterMatter): readonly PdfBlock[] {
  if (signatories.length === 0) return [];
  const signed = signatories.map(({ name, role }) => (role === '' ? { name } : { name, role }));
  return [{ kind: 'signatures', greeting: answerLetterWords[language].greeting, signatories: signed }];
}
