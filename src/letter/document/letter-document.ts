import type {
  PdfBlock,
  PdfContent,
  PdfLetterHead,
  PdfNames,
  PdfSignatures,
} from '../../shared/documents/pdf/pdf-content.js';
import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { LetterMatter, LetterRecipient, ListedBody } from '../letter-matter.js';
import { asksForAnswer, type LetterKind } from '../letter-occasion.js';
import { letterTextWords } from '../letter-text.words.js';
import { footerOf, senderOf } from '../letterhead/printed-letterhead.js';
import type { LetterBlock } from '../merge/letter-markup.js';
import type { MergedLetter } from '../merge/letter-merge.js';
import { missingOnPaper } from './answer-on-paper.js';
import { signatureLines } from './signature-lines.js';

/**
 * The letter to one body as a document: head, text, signatures with the electronic approval, and the list of bodies. It
 * carries the public address and the reference only; recipients publish the letters they receive, so the secret of a
 * response link must never stand in it.
 */
export function letterDocument(
  matter: LetterMatter,
  recipient: LetterRecipient,
  merged: MergedLetter,
  kind: LetterKind = 'announcement',
): PdfContent {
  const { host, letterhead, outline, at } = matter;
  const words = letterTextWords[recipient.languageForm];
  const { caseNumber } = outline.consultation;
  return {
    title: merged.heading,
    language: recipient.languageForm,
    author: host.name,
    createdAt: at,
    header: {
      left: host.name,
      ...(caseNumber === '' ? {} : { right: `${words.ourReference} ${caseNumber}` }),
      pages: 'from-second',
    },
    footer: footerOf(host, letterhead, recipient.languageForm),
    blocks: [
      letterHead(matter, recipient, merged.heading),
      ...merged.body.map(pdfBlock),
      ...(asksForAnswer({ kind }) ? missingOnPaper(matter, recipient, merged.body) : []),
      signatures(matter, recipient.languageForm),
      ...listOfBodies(matter.bodies, recipient.languageForm),
    ],
  };
}

function letterHead(matter: LetterMatter, recipient: LetterRecipient, heading: string): PdfLetterHead {
  const words = letterTextWords[recipient.languageForm];
  const { caseNumber } = matter.outline.consultation;
  const date = formatDay(CalendarDay.at(matter.at), recipient.languageForm);
  return {
    kind: 'letter-head',
    sender: senderOf(matter.host, matter.letterhead, recipient.languageForm),
    recipient: [recipient.name],
    references: [
      ...(caseNumber === '' ? [] : [{ label: words.ourReference, value: caseNumber }]),
      { label: words.date, value: date },
    ],
    heading,
  };
}

function pdfBlock(block: LetterBlock): PdfBlock {
  switch (block.kind) {
    case 'heading':
      // Level 1 is the heading of the letter, and there is one.
      return { ...block, level: block.level === 1 ? 2 : block.level };
    case 'paragraph':
      return block;
    case 'list':
      return block.style === 'numbered' ? block : { kind: 'list', style: 'bulleted', items: block.items };
  }
}

function signatures(matter: LetterMatter, form: LanguageForm): PdfSignatures {
  const { greeting, signatories, note } = signatureLines(matter, form);
  return {
    kind: 'signatures',
    greeting,
    signatories: signatories.map(({ name, role }) => ({ name, ...(role === '' ? {} : { role }) })),
    note,
  };
}

function listOfBodies(bodies: readonly ListedBody[], form: LanguageForm): readonly PdfBlock[] {
  if (bodies.length === 0) return [];
  const words = letterTextWords[form];
  const names: PdfNames = {
    kind: 'names',
    level: 3,
    nameHeading: words.body,
    columns: 2,
    groups: groupsOf(bodies, words.otherBodies),
  };
  return [{ kind: 'page-break' }, { kind: 'heading', level: 2, text: words.bodiesHeading }, names];
}

/** The categories in their order, each with its bodies. */
export function groupsOf(bodies: readonly ListedBody[], otherBodies: string): PdfNames['groups'] {
  const groups = new Map<string, string[]>();
  for (const { category, name } of bodies) {
    const heading = category === '' ? otherBodies : category;
    const names = groups.get(heading);
    if (names) names.push(name);
    else groups.set(heading, [name]);
  }
  return [...groups].map(([heading, names]) => ({ heading, names }));
}
