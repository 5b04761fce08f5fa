import type { DocumentBlock, DocumentModel } from '../../shared/documents/writing/document-model.js';
import { markedDocument } from '../../shared/documents/writing/marked-document.js';
import type { Language } from '../../shared/language/words.js';
import { basisLines, bodyRows, fateLine, fromLine, headLines, sourceLine } from './proposal-lines.js';
import type { AppendedBody, AppendedPart, ProposalModel, ProposalPassage, ProposalPlace } from './proposal.model.js';
import { proposalWords } from './proposal.words.js';

/** The document for the meeting as Word, which the organ may write in: contents, the proposal, and the comments behind it. */
export function proposalDocument(model: ProposalModel, language: Language): DocumentModel {
  const t = proposalWords[language];
  return {
    title: t.title(model.hearing),
    language,
    author: model.host,
    ...(model.ourReference === '' ? {} : { reference: `${t.ourReference} ${model.ourReference}` }),
    blocks: [
      { kind: 'keyValue', entries: headLines(model, language).map(({ label: key, value }) => ({ key, value })) },
      { kind: 'tableOfContents' },
      { kind: 'pageBreak' },
      ...basisBlocks(model, language),
      heading(1, t.proposal),
      ...proposalBlocks(model, language),
      ...model.appendix.flatMap((part, index) => appendixBlocks(part, index + 1, language)),
    ],
  };
}

function heading(level: 1 | 2 | 3 | 4, text: string): DocumentBlock {
  return { kind: 'heading', level, text };
}

function paragraph(text: string, style: 'plain' | 'remark' | 'quote' = 'plain'): DocumentBlock {
  return { kind: 'paragraph', style, text };
}

function basisBlocks(model: ProposalModel, language: Language): readonly DocumentBlock[] {
  const t = proposalWords[language];
  const rows = bodyRows(model.appendix);
  const columns = [
    { header: t.association, share: 7 },
    ...[t.commentsCount, t.taken, t.leftOut, t.open].map((header) => ({ header, share: 3 })),
  ];
  return [
    heading(1, t.basis),
    ...basisLines(model, language).map((line) => paragraph(line)),
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption: t.bodiesTable, columns, rows } as const]),
  ];
}

function proposalBlocks({ parts }: ProposalModel, language: Language): readonly DocumentBlock[] {
  if (parts.length === 0) return [paragraph(proposalWords[language].nothingProposed)];
  return parts.flatMap(({ title, places }) => [
    heading(2, title),
    ...places.flatMap((place) => placeBlocks(place, language)),
  ]);
}

function placeBlocks({ label, choice, passages }: ProposalPlace, language: Language): readonly DocumentBlock[] {
  const t = proposalWords[language];
  const stated: readonly DocumentBlock[] =
    choice === null
      ? []
      : [{ kind: 'paragraph', style: 'plain', text: [{ text: `${t.choice}: ${choice}`, emphasis: 'strong' }] }];
  return [heading(3, label), ...stated, ...passages.flatMap((passage) => passageBlocks(passage, language))];
}

function passageBlocks(passage: ProposalPassage, language: Language): readonly DocumentBlock[] {
  const t = proposalWords[language];
  const { kind, dissenter, text, from } = passage;
  return [
    ...(kind === 'dissent' ? [heading(4, t.dissent(dissenter ?? ''))] : []),
    ...markedDocument(text, { under: 3 }),
    ...(kind === 'dissent' ? [] : [paragraph(fromLine(from, language), 'remark')]),
  ];
}

function appendixBlocks({ title, bodies }: AppendedPart, number: number, language: Language): readonly DocumentBlock[] {
  return [
    { kind: 'pageBreak' },
    heading(1, proposalWords[language].appendix(number, title)),
    ...bodies.flatMap((body) => bodyBlocks(body, language)),
  ];
}

function bodyBlocks({ name, comments }: AppendedBody, language: Language): readonly DocumentBlock[] {
  return [
    heading(2, name),
    ...comments.flatMap((comment) => [
      heading(3, comment.place),
      paragraph(comment.text, 'quote'),
      paragraph(`${fateLine(comment, language)} (${sourceLine(comment, language)})`, 'remark'),
    ]),
  ];
}
