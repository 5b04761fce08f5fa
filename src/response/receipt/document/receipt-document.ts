import { footerOf, senderOf } from '../../../letter/letterhead/printed-letterhead.js';
import type { PdfBlock, PdfContent, PdfDefinition, PdfLetterHead } from '../../../shared/documents/pdf/pdf-content.js';
import { formatDay } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { answeredParts, type AnsweredPlace } from '../../answer-content-view.js';
import { contentWords } from '../../answer-content.words.js';
import { receptionFacts } from '../../registration/reception-facts.js';
import { sealedFiles, versionFacts } from '../../submission/version-facts.js';
import { contactOf, sealedFilename, type ReceiptMatter } from '../receipt-matter.js';
import { receiptWords } from '../receipt.words.js';
import { markedBlocks } from './marked-blocks.js';
import { documentWords } from './receipt-document.words.js';

/**
 * The receipt as a document to keep (PDF/A-3a): head, every answer in the order of the form, attachments with their
 * checksums, and the seal. The text that the seal is over travels in it as a file, so that the document proves itself. It
 * holds no secret, and no time but that of the version: drawn again it is the same, byte for byte.
 */
export function receiptDocument(matter: ReceiptMatter): PdfContent {
  const { host, letterhead, consultation, invitation, written, sealedText } = matter;
  const language = invitation.languageForm;
  const words = documentWords[language];
  const { receiptNumber, submittedAt } = written.version;
  const title = words.heading(consultation.title);
  const file = { name: sealedFilename(receiptNumber), mediaType: 'application/json', text: sealedText };
  return {
    title,
    language,
    author: host.name,
    createdAt: submittedAt,
    header: { left: host.name, right: `${contentWords[language].receipt} ${receiptNumber}`, pages: 'from-second' },
    footer: footerOf(host, letterhead, language),
    archival: { files: [{ ...file, description: words.sealedFile }] },
    blocks: [
      letterHead(matter, title),
      ...opening(matter),
      ...answers(matter),
      ...attachments(matter),
      ...seal(matter),
      ...ending(matter),
    ],
  };
}

function letterHead(
  { host, letterhead, consultation, invitation, written }: ReceiptMatter,
  heading: string,
): PdfLetterHead {
  const language = invitation.languageForm;
  const words = documentWords[language];
  const date = formatDay(CalendarDay.at(written.version.submittedAt), language);
  return {
    kind: 'letter-head',
    sender: senderOf(host, letterhead, language),
    recipient: [invitation.addressedName],
    references: [
      ...(consultation.caseNumber === '' ? [] : [{ label: words.ourReference, value: consultation.caseNumber }]),
      { label: words.date, value: date },
    ],
    heading,
  };
}

function opening({
  host,
  consultation,
  invitation,
  answersTo,
  supplements,
  written,
  reception,
}: ReceiptMatter): readonly PdfBlock[] {
  const language = invitation.languageForm;
  const { version } = written;
  const [c, words] = [contentWords[language], documentWords[language]];
  const isEntered = version.channel !== 'portal';
  const received = isEntered ? words.enteredBy(host.name) : words.received(host.name);
  const facts = versionFacts(version, language).filter(({ text }) => text !== version.sha256);
  const rows: readonly PdfDefinition[] = [
    { label: c.hearing, value: consultation.title },
    { label: c.body, value: invitation.addressedName },
    ...(answersTo === null ? [] : [{ label: c.answerTo, value: answersTo }]),
    ...(supplements === null ? [] : [{ label: c.supplement, value: c.supplementTo(supplements) }]),
    ...[...facts, ...receptionFacts(reception, language)].map(({ term, text }) => ({ label: term, value: text })),
  ];
  return [
    { kind: 'paragraph', text: `${received} ${words.keep}` },
    ...(version.isLate ? [paragraph(receiptWords[language].late)] : []),
    { kind: 'definitions', rows },
  ];
}

/** Every level is taken: the title, the draft, the place, and below it the headings that the body wrote itself. */
function answers({ invitation, parts, written }: ReceiptMatter): readonly PdfBlock[] {
  const language = invitation.languageForm;
  const answered = answeredParts(parts, written.answers, language);
  if (answered.length === 0)
    return [heading(contentWords[language].answers), paragraph(contentWords[language].nothingTyped)];
  return answered.flatMap(({ title, places }) => [heading(title), ...places.flatMap(placeBlocks)]);
}

function placeBlocks({ label, choice, written }: AnsweredPlace): readonly PdfBlock[] {
  return [
    { kind: 'heading', level: 3, text: label },
    ...(choice === false ? [] : [paragraph(choice, 'strong')]),
    ...markedBlocks(written),
  ];
}

function attachments({ invitation, written }: ReceiptMatter): readonly PdfBlock[] {
  const language = invitation.languageForm;
  const files = sealedFiles(written.files, language, '');
  const words = contentWords[language];
  if (files.length === 0) return [heading(words.files), paragraph(documentWords[language].noFiles)];
  const items = files.map(({ name, size, sha256 }) => `${name} (${size})\nSHA-256: ${sha256}`);
  return [heading(words.files), { kind: 'list', style: 'numbered', items }];
}

function seal({ invitation, written }: ReceiptMatter): readonly PdfBlock[] {
  const words = documentWords[invitation.languageForm];
  const { sha256, receiptNumber } = written.version;
  return [
    heading(words.sealHeading),
    paragraph(`SHA-256: ${sha256}`),
    paragraph(words.sealMeaning),
    paragraph(words.sealHow(sealedFilename(receiptNumber))),
    paragraph(words.sealCommand(sealedFilename(receiptNumber))),
  ];
}

function ending({ consultation, invitation, written }: ReceiptMatter): readonly PdfBlock[] {
  const language: Language = invitation.languageForm;
  const words = receiptWords[language];
  const contact = contactOf(consultation);
  const change = written.version.channel === 'portal' ? [paragraph(words.changeByLink)] : [];
  return [
    heading(words.next),
    paragraph(words.nextText),
    ...change,
    ...(contact === '' ? [] : [heading(documentWords[language].contact), paragraph(`${words.notYou} ${contact}`)]),
  ];
}

function heading(text: string): PdfBlock {
  return { kind: 'heading', level: 2, text };
}

function paragraph(text: string, weight: 'regular' | 'strong' = 'regular'): PdfBlock {
  return { kind: 'paragraph', text: weight === 'strong' ? [{ text, weight }] : text };
}
