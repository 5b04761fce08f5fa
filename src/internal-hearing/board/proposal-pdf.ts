import { markedBlocks } from '../../response/receipt/document/marked-blocks.js';
import type { PdfBlock, PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import type { Language } from '../../shared/language/words.js';
import { basisLines, bodyRows, fateLine, fromLine, headLines, sourceLine } from './proposal-lines.js';
import type { AppendedBody, AppendedPart, ProposalModel, ProposalPassage, ProposalPlace } from './proposal.model.js';
import { proposalWords } from './proposal.words.js';

/** The document for the meeting as a tagged PDF: every heading is a bookmark, so that a long appendix can be found in. */
export function proposalPdf(model: ProposalModel, createdAt: Date, language: Language): PdfContent {
  const t = proposalWords[language];
  const title = t.title(model.hearing);
  return {
    title,
    language,
    author: model.host,
    createdAt,
    header: {
      left: model.host,
      ...(model.ourReference === '' ? {} : { right: `${t.ourReference} ${model.ourReference}` }),
      pages: 'from-second',
    },
    footer: { lines: [title] },
    blocks: [
      heading(1, title),
      { kind: 'definitions', rows: headLines(model, language) },
      ...basisBlocks(model, language),
      heading(2, t.proposal),
      ...proposalBlocks(model, language),
      ...model.appendix.flatMap((part, index) => appendixBlocks(part, index + 1, language)),
    ],
  };
}

function heading(level: 1 | 2 | 3 | 4, text: string): PdfBlock {
  return { kind: 'heading', level, text };
}

function basisBlocks(model: ProposalModel, language: Language): readonly PdfBlock[] {
  const t = proposalWords[language];
  const rows = bodyRows(model.appendix);
  const columns = [
    { heading: t.association, share: 6 },
    ...[t.commentsCount, t.taken, t.leftOut, t.open].map(
      (column) => ({ heading: column, share: 2, align: 'right' }) as const,
    ),
  ];
  return [
    heading(2, t.basis),
    ...basisLines(model, language).map((text): PdfBlock => ({ kind: 'paragraph', text })),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', caption: t.bodiesTable, columns, rows, rowHeadings: 'first-column' } as const]),
  ];
}

function proposalBlocks({ parts }: ProposalModel, language: Language): readonly PdfBlock[] {
  if (parts.length === 0) return [{ kind: 'paragraph', text: proposalWords[language].nothingProposed }];
  return parts.flatMap(({ title, places }) => [
    heading(3, title),
    ...places.flatMap((place) => placeBlocks(place, language)),
  ]);
}

function placeBlocks({ label, choice, passages }: ProposalPlace, language: Language): readonly PdfBlock[] {
  const t = proposalWords[language];
  return [
    heading(4, label),
    ...(choice === null ? [] : [strong(`${t.choice}: ${choice}`)]),
    ...passages.flatMap((passage) => passageBlocks(passage, language)),
  ];
}

function passageBlocks({ kind, dissenter, text, from }: ProposalPassage, language: Language): readonly PdfBlock[] {
  const t = proposalWords[language];
  return [
    ...(kind === 'dissent' ? [strong(t.dissent(dissenter ?? ''))] : []),
    ...markedBlocks(text),
    ...(kind === 'dissent' ? [] : [{ kind: 'paragraph', text: fromLine(from, language) } as const]),
  ];
}

function appendixBlocks({ title, bodies }: AppendedPart, number: number, language: Language): readonly PdfBlock[] {
  return [
    { kind: 'page-break' },
    heading(2, proposalWords[language].appendix(number, title)),
    ...bodies.flatMap((body) => bodyBlocks(body, language)),
  ];
}

function bodyBlocks({ name, comments }: AppendedBody, language: Language): readonly PdfBlock[] {
  return [
    heading(3, name),
    ...comments.flatMap((comment): readonly PdfBlock[] => [
      heading(4, comment.place),
      { kind: 'paragraph', text: comment.text },
      strong(`${fateLine(comment, language)} (${sourceLine(comment, language)})`),
    ]),
  ];
}

function strong(text: string): PdfBlock {
  return { kind: 'paragraph', text: [{ text, weight: 'strong' }] };
}
