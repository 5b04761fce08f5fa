import { formatDay, formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import type { DocumentBlock, DocumentModel } from '../shared/documents/writing/document-model.js';
import { bodyStanceWords, choiceWords, decisionWords, outcomeWords } from './label.words.js';
import { reportWords } from './report.words.js';
import {
  BODY_STANCES,
  type Finding,
  type StanceCounts,
  type SummaryBody,
  type SummaryFigures,
  type SummaryModel,
  type SummaryPart,
  type SummaryPlace,
} from './summary.model.js';

/** The summary as a document: contents, who answered, then part by part, and the list of all bodies. */
export function summaryDocument(model: SummaryModel, language: Language, reasonForUndecided: string): DocumentModel {
  const t = reportWords[language];
  return {
    title: t.documentTitle(model.title),
    language,
    author: model.host,
    ...(model.caseNumber === '' ? {} : { reference: `${t.reference} ${model.caseNumber}` }),
    blocks: [
      { kind: 'keyValue', entries: headEntries(model, language) },
      { kind: 'tableOfContents' },
      { kind: 'pageBreak' },
      ...methodBlocks(model, language),
      ...(reasonForUndecided === '' ? [] : reasonBlocks(reasonForUndecided, language)),
      ...model.parts.flatMap((part) => partBlocks(part, language)),
      ...unplacedBlocks(model, language),
      ...bodyListBlocks(model.bodies, language),
    ],
  };
}

/** A choice as it is shown: the words of yes, partly, no, unsure; an option as it stands. */
export function choiceText(choice: string, language: Language): string {
  const words: Readonly<Record<string, string>> = choiceWords[language];
  return words[choice] ?? choice;
}

/** The figures as they are written in the language. */
export function shownFigures(figures: SummaryFigures, language: Language): Record<keyof SummaryFigures, string> {
  const entries = Object.entries(figures) as [keyof SummaryFigures, number][]; // reason: entries forgets its keys
  return Object.fromEntries(entries.map(([name, value]) => [name, formatNumber(value, language)])) as Record<
    keyof SummaryFigures,
    string
  >; // reason: as above
}

function headEntries(model: SummaryModel, language: Language): { key: string; value: string }[] {
  const t = reportWords[language];
  const entries = [{ key: t.reference, value: model.caseNumber }];
  if (model.deadlineOn) entries.push({ key: t.deadline, value: formatDay(model.deadlineOn, language) });
  return entries.filter((entry) => entry.value !== '');
}

function methodBlocks(model: SummaryModel, language: Language): DocumentBlock[] {
  const t = reportWords[language];
  const shown = shownFigures(model.figures, language);
  return [
    { kind: 'heading', level: 1, text: t.method },
    { kind: 'paragraph', style: 'plain', text: t.methodText(shown) },
    { kind: 'paragraph', style: 'plain', text: t.othersText(shown) },
    { kind: 'paragraph', style: 'plain', text: t.commentsText(shown) },
  ];
}

function reasonBlocks(reason: string, language: Language): DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: reportWords[language].undecidedIncluded },
    { kind: 'paragraph', style: 'plain', text: reason },
  ];
}

function partBlocks(part: SummaryPart, language: Language): DocumentBlock[] {
  const t = reportWords[language];
  const said = part.places.filter((place) => place.findings.length > 0 || place.choices.length > 0);
  const paragraphs = part.text.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return [
    { kind: 'heading', level: 1, text: part.title },
    ...paragraphs.map((text) => ({ kind: 'paragraph', style: 'plain', text: text.trim() }) as const),
    ...(part.bodies === 0 ? [] : stanceBlocks(part.stances, `${t.stances}: ${part.title}`, language)),
    ...said.flatMap((place) => placeBlocks(place, language)),
    ...(said.length === 0 ? [{ kind: 'paragraph', style: 'remark', text: t.noFindings } as const] : []),
  ];
}

function stanceBlocks(stances: StanceCounts, caption: string, language: Language): DocumentBlock[] {
  const t = reportWords[language];
  const rows = BODY_STANCES.filter((stance) => stances[stance] > 0).map((stance) => [
    bodyStanceWords[language][stance],
    formatNumber(stances[stance], language),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    { header: t.stance, share: 3 },
    { header: t.bodiesCount, share: 1 },
  ];
  return [{ kind: 'table', caption, columns, rows }];
}

function placeBlocks(place: SummaryPlace, language: Language): DocumentBlock[] {
  const t = reportWords[language];
  return [
    { kind: 'heading', level: 2, text: place.title },
    ...choiceBlocks(place, language),
    ...(place.findings.length > 0 ? stanceBlocks(place.stances, `${t.stances}: ${place.title}`, language) : []),
    ...(place.privatePersons > 0
      ? [{ kind: 'paragraph', style: 'remark', text: t.privatePersons(place.privatePersons) } as const]
      : []),
    ...findingBlocks(place, language),
  ];
}

function choiceBlocks(place: SummaryPlace, language: Language): DocumentBlock[] {
  if (place.choices.length === 0) return [];
  const t = reportWords[language];
  const rows = place.choices.map(({ choice, bodies }) => [
    choiceText(choice, language),
    String(bodies.length),
    bodies.join('; '),
  ]);
  const columns = [
    { header: t.answer, share: 2 },
    { header: t.bodiesCount, share: 1 },
    { header: t.body, share: 5 },
  ];
  return [{ kind: 'table', caption: t.choices, columns, rows }];
}

function findingBlocks(place: SummaryPlace, language: Language): DocumentBlock[] {
  if (place.findings.length === 0) return [];
  const t = reportWords[language];
  const columns = [
    { header: t.body, share: 2 },
    { header: t.comment, share: 5 },
    { header: t.decision, share: 4 },
  ];
  return [
    {
      kind: 'table',
      caption: `${t.findings}: ${place.title}`,
      columns,
      rows: place.findings.map((finding) => findingRow(finding, language)),
    },
  ];
}

function findingRow(finding: Finding, language: Language): string[] {
  const decision = decisionWords[language][finding.decision ?? 'none'];
  return [
    bodyText(finding, language),
    finding.text,
    finding.reason === null || finding.reason === '' ? decision : `${decision}\n${finding.reason}`,
  ];
}

/** The body, and how many stand behind it. */
export function bodyText(finding: Finding, language: Language): string {
  const others = finding.bodiesBehind.length - 1;
  return others > 0 ? `${finding.body} (${reportWords[language].behind(others)})` : finding.body;
}

function unplacedBlocks(model: SummaryModel, language: Language): DocumentBlock[] {
  if (model.unplaced.length === 0) return [];
  const t = reportWords[language];
  const columns = [
    { header: t.body, share: 2 },
    { header: t.comment, share: 5 },
  ];
  const rows = model.unplaced.map((comment) => [comment.body, comment.text]);
  return [
    { kind: 'heading', level: 1, text: t.unplacedHeading },
    { kind: 'table', columns, rows },
  ];
}

function bodyListBlocks(bodies: readonly SummaryBody[], language: Language): DocumentBlock[] {
  const t = reportWords[language];
  const columns = [
    { header: t.body, share: 5 },
    { header: t.category, share: 4 },
    { header: t.outcome, share: 4 },
  ];
  const rows = bodies.map((body) => [body.name, body.category || t.noCategory, outcomeText(body, language)]);
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: t.bodies },
    { kind: 'table', caption: t.bodies, columns, rows },
  ];
}

/** What became of a body's invitation, with what it refers to and whether it was late or uninvited. */
export function outcomeText(body: SummaryBody, language: Language): string {
  const t = reportWords[language];
  const parts = [outcomeWords[language][body.outcome]];
  if (body.other !== null) parts.push(body.other);
  if (body.isLate) parts.push(t.late);
  if (!body.isInvited) parts.push(t.notInvited);
  return parts.join(', ');
}
