import type { PdfBlock, PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import type { DocumentBlock, DocumentModel } from '../../shared/documents/writing/document-model.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { LetterAnswer, LetterBlock } from '../content/index.js';

/** What stands in a letter of answer beside its own text. */
export interface LetterFrame {
  /** Whom it is written to. */
  readonly addressee: string;
  readonly writtenAt: Date;
}

const WORDS = {
  nb: { to: 'Til', ourReference: 'Vår ref.', date: 'Dato', greeting: 'Vennlig hilsen' },
  nn: { to: 'Til', ourReference: 'Vår ref.', date: 'Dato', greeting: 'Venleg helsing' },
} as const;

/** The first words of the greeting that ends every letter. */
export const GREETINGS: readonly string[] = Object.values(WORDS).map((words) => words.greeting);

/** A body's letter as Word. */
export function answerDocument(answer: LetterAnswer, frame: LetterFrame): DocumentModel {
  const words = WORDS[languageOf(answer)];
  return {
    title: answer.letter.title,
    language: languageOf(answer),
    author: answer.body,
    blocks: [
      {
        kind: 'keyValue',
        entries: [
          { key: words.to, value: frame.addressee },
          ...referencesOf(answer).map(({ label, value }) => ({ key: label, value })),
        ],
      },
      ...answer.letter.blocks.map((block) => wordBlock(block)),
      { kind: 'paragraph', style: 'plain', text: words.greeting },
      { kind: 'paragraph', style: 'plain', text: `${answer.sentBy.name}\n${answer.sentBy.title}\n${answer.body}` },
    ],
  };
}

/** A body's letter as PDF, on its own letterhead. */
export function answerPdf(answer: LetterAnswer, frame: LetterFrame): PdfContent {
  const language = languageOf(answer);
  return {
    title: answer.letter.title,
    language,
    author: answer.body,
    createdAt: frame.writtenAt,
    blocks: [
      {
        kind: 'letter-head',
        sender: { name: answer.body },
        recipient: [frame.addressee],
        references: referencesOf(answer),
        heading: answer.letter.title,
      },
      ...answer.letter.blocks.map((block) => pdfBlock(block)),
      {
        kind: 'signatures',
        greeting: WORDS[language].greeting,
        signatories: [{ name: answer.sentBy.name, role: answer.sentBy.title }],
      },
    ],
  };
}

function languageOf(answer: LetterAnswer): Extract<Language, 'nb' | 'nn'> {
  return answer.language === 'nn' ? 'nn' : 'nb';
}

function referencesOf(answer: LetterAnswer): { label: string; value: string }[] {
  const language = languageOf(answer);
  const { ourReference } = answer.letter;
  const date = { label: WORDS[language].date, value: formatDay(CalendarDay.of(answer.submittedOn), language) };
  return ourReference === undefined ? [date] : [{ label: WORDS[language].ourReference, value: ourReference }, date];
}

function wordBlock(block: LetterBlock): DocumentBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 1, text: block.text };
    case 'paragraph':
      return { kind: 'paragraph', style: 'plain', text: block.text };
    case 'list':
      return { kind: 'list', marks: block.style === 'numbered' ? 'numbers' : 'bullets', items: block.items };
  }
}

function pdfBlock(block: LetterBlock): PdfBlock {
  return block.kind === 'heading' ? { ...block, level: 2 } : block;
}
