import { formatDay, formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import type { DocumentBlock } from '../../../shared/documents/writing/document-model.js';
import { outcomeWords } from '../../label.words.js';
import { reportWords } from '../../report.words.js';
import {
  BODY_OUTCOMES,
  type Finding,
  type QuestionTable,
  type SummaryFigures,
  type SummaryModel,
} from '../../summary.model.js';
import type { Citations } from './citations.js';
import { documentWords } from './document.words.js';
import { shownChoice, shownNumbers, shownOutcome } from './shown.js';

/** The names at the top of the document. */
export function headBlocks(model: SummaryModel, number: number | null, language: Language): DocumentBlock[] {
  const [t, d] = [reportWords[language], documentWords[language]];
  const entries = [
    { key: d.host, value: model.host },
    { key: t.reference, value: model.caseNumber },
    { key: t.deadline, value: model.deadlineOn === null ? '' : formatDay(model.deadlineOn, language) },
    { key: d.issue, value: number === null ? '' : String(number) },
  ];
  return [{ kind: 'keyValue', entries: entries.filter(({ value }) => value !== '') }];
}

/** Who was asked and how they answered, in words and as a table; and why something was issued undecided. */
export function methodBlocks(model: SummaryModel, reason: string, language: Language): DocumentBlock[] {
  const t = reportWords[language];
  const shown = shownNumbers(model.figures, language);
  const lines = [t.methodText(shown), ...otherWays(model.figures, language), t.othersText(shown)];
  return [
    { kind: 'heading', level: 1, text: t.method },
    ...[...lines, t.commentsText(shown)].map((text) => ({ kind: 'paragraph', style: 'plain', text }) as const),
    outcomeTable(model, language),
    ...(reason === '' ? [] : reasonBlocks(reason, language)),
  ];
}

/** What not every hearing has is said only where it is so. */
function otherWays(figures: SummaryFigures, language: Language): string[] {
  const d = documentWords[language];
  const { jointAnswers, jointBodies, preliminary } = figures;
  const ways = (['endorses', 'answersThrough', 'declined', 'standsBehind'] as const)
    .filter((way) => figures[way] > 0)
    .map((way) => d[way](figures[way]));
  return [
    ...(ways.length > 0 ? [d.otherWaysText(ways.join(', '))] : []),
    ...(jointAnswers > 0 ? [d.jointText(jointAnswers, jointBodies)] : []),
    ...(preliminary > 0 ? [d.preliminaryText(preliminary)] : []),
  ];
}

function outcomeTable({ bodies }: SummaryModel, language: Language): DocumentBlock {
  const [t, d] = [reportWords[language], documentWords[language]];
  const counted = bodies.filter((body) => !body.isPrivatePerson);
  const rows = BODY_OUTCOMES.map((outcome) => ({
    outcome,
    count: counted.filter((body) => body.outcome === outcome).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => [outcomeWords[language][outcome], formatNumber(count, language)]);
  const columns = [
    { header: d.kind, share: 4 },
    { header: t.bodiesCount, share: 1 },
  ];
  return { kind: 'table', caption: d.howAnswered, columns, rows };
}

function reasonBlocks(reason: string, language: Language): DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: reportWords[language].undecidedIncluded },
    { kind: 'paragraph', style: 'plain', text: reason },
  ];
}

/** Each question with choices, draft by draft. */
export function questionBlocks({ questions }: SummaryModel, language: Language): DocumentBlock[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: documentWords[language].questions },
    ...questions.flatMap((question): DocumentBlock[] => [
      { kind: 'heading', level: 2, text: `${String(question.number)}. ${question.text}` },
      questionTable(question, language),
    ]),
  ];
}

function questionTable({ number, choices, rows }: QuestionTable, language: Language): DocumentBlock {
  const [t, d] = [reportWords[language], documentWords[language]];
  const columns = [
    { header: d.draft, share: 5 },
    ...choices.map((choice) => ({ header: shownChoice(choice, language), share: 2 })),
    { header: t.bodiesCount, share: 2 },
  ];
  const shown = rows.map(({ title, counts, bodies }) => [
    title,
    ...counts.map((count) => formatNumber(count, language)),
    formatNumber(bodies, language),
  ]);
  return { kind: 'table', caption: d.questionTable(String(number)), columns, rows: shown };
}

export function unplacedBlocks({ unplaced }: SummaryModel, language: Language): DocumentBlock[] {
  if (unplaced.length === 0) return [];
  const t = reportWords[language];
  const columns = [
    { header: t.body, share: 2 },
    { header: t.comment, share: 5 },
  ];
  return [
    { kind: 'heading', level: 1, text: t.unplacedHeading },
    { kind: 'table', caption: t.unplacedHeading, columns, rows: unplaced.map(({ body, text }) => [body, text]) },
  ];
}

/** What each number in the text stands for: whose comment, in which letter, on which page. */
export function citationBlocks(citations: Citations, language: Language): DocumentBlock[] {
  const d = documentWords[language];
  if (citations.all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: d.citations },
    { kind: 'paragraph', style: 'plain', text: d.citationsText },
    ...citations.all.map(({ number, findings }): DocumentBlock => ({
      kind: 'paragraph',
      style: 'plain',
      text: [
        citations.heading(number),
        { text: findings.length === 0 ? ` ${d.citedGone}` : ' ', emphasis: 'none' },
        ...findings.flatMap((finding, at) => [
          ...(at === 0 ? [] : [{ text: '; ', emphasis: 'none' } as const]),
          citations.leading(finding, finding.body),
          { text: whereSaid(finding, language), emphasis: 'none' } as const,
        ]),
      ],
    })),
  ];
}

function whereSaid({ source, page }: Finding, language: Language): string {
  const where = page === null ? [source] : [source, documentWords[language].pageNumber(String(page))];
  const said = where.filter((part) => part !== '').join(', ');
  return said === '' ? '' : ` (${said})`;
}

/** All bodies, each once, and what became of its invitation. */
export function bodyBlocks({ bodies }: SummaryModel, language: Language): DocumentBlock[] {
  const t = reportWords[language];
  const columns = [
    { header: t.body, share: 5 },
    { header: t.category, share: 4 },
    { header: t.outcome, share: 4 },
  ];
  const rows = bodies.map((body) => [body.name, body.category || t.noCategory, shownOutcome(body, language)]);
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: t.bodies },
    { kind: 'table', caption: t.bodies, columns, rows },
  ];
}
