import type { Language } from '../shared/language/words.js';
import type { CellContent, SheetModel, WorkbookModel } from '../shared/documents/writing/workbook-model.js';
import { bodyStanceWords, decisionWords, outcomeWords } from './label.words.js';
import { reportWords } from './report.words.js';
import { choiceText } from './summary-document.js';
import { BODY_STANCES, type SummaryModel, type SummaryPart, type SummaryPlace } from './summary.model.js';

/** The summary as sheets: a row for each placement, body, stance of a place, and choice in a question. */
export function summaryWorkbook(model: SummaryModel, language: Language): WorkbookModel {
  const sheets = [
    placementSheet(model, language),
    stanceSheet(model, language),
    questionSheet(model, language),
    bodySheet(model, language),
  ];
  return { title: reportWords[language].documentTitle(model.title), author: model.host, sheets };
}

function placementSheet(model: SummaryModel, language: Language): SheetModel {
  const t = reportWords[language];
  const columns = [
    { header: t.part, width: 30 },
    { header: t.place, width: 35 },
    { header: t.body, width: 35 },
    { header: t.bodiesCount, width: 10 },
    { header: t.comment, width: 80 },
    { header: t.stance, width: 18 },
    { header: t.tags, width: 25 },
    { header: t.decision, width: 22 },
    { header: t.reason, width: 60 },
    { header: t.source, width: 30 },
    { header: t.page, width: 8 },
    { header: t.commentId, width: 38 },
  ];
  return { name: t.sheetPlacements, columns, rows: placementRows(model, language) };
}

function* placementRows(model: SummaryModel, language: Language): Iterable<readonly CellContent[]> {
  for (const { part, place } of placesOf(model)) {
    for (const finding of place.findings) {
      yield [
        part.title,
        place.title,
        finding.body,
        finding.bodiesBehind.length,
        finding.text,
        bodyStanceWords[language][finding.stance],
        finding.tags.join('; '),
        decisionWords[language][finding.decision ?? 'none'],
        finding.reason,
        finding.source,
        finding.page,
        finding.commentId,
      ];
    }
  }
}

function stanceSheet(model: SummaryModel, language: Language): SheetModel {
  const t = reportWords[language];
  const stances = BODY_STANCES.map((stance) => ({ header: bodyStanceWords[language][stance], width: 14 }));
  const said = placesOf(model).filter(({ place }) => place.findings.length > 0);
  const rows = said.map(({ part, place }) => [
    part.title,
    place.title,
    ...BODY_STANCES.map((stance) => place.stances[stance]),
  ]);
  return {
    name: t.sheetStances,
    columns: [{ header: t.part, width: 30 }, { header: t.place, width: 45 }, ...stances],
    rows,
  };
}

function questionSheet(model: SummaryModel, language: Language): SheetModel {
  const t = reportWords[language];
  const rows = placesOf(model).flatMap(({ part, place }) =>
    place.choices.map(({ choice, bodies }) => [
      part.title,
      place.title,
      choiceText(choice, language),
      bodies.length,
      bodies.join('; '),
    ]),
  );
  const columns = [
    { header: t.part, width: 30 },
    { header: t.question, width: 60 },
    { header: t.answer, width: 20 },
    { header: t.bodiesCount, width: 10 },
    { header: t.body, width: 80 },
  ];
  return { name: t.sheetQuestions, columns, rows };
}

function bodySheet(model: SummaryModel, language: Language): SheetModel {
  const t = reportWords[language];
  const columns = [
    { header: t.body, width: 45 },
    { header: t.category, width: 35 },
    { header: t.outcome, width: 28 },
    { header: t.otherBody, width: 35 },
    { header: t.onBehalfOf, width: 40 },
    { header: t.received, width: 14 },
    { header: t.late, width: 14 },
    { header: t.notInvited, width: 14 },
  ];
  const rows = model.bodies.map((body) => [
    body.name,
    body.category || t.noCategory,
    outcomeWords[language][body.outcome],
    body.other,
    body.onBehalfOf.join('; '),
    body.receivedOn,
    body.isLate ? t.yes : t.no,
    body.isInvited ? t.no : t.yes,
  ]);
  return { name: t.sheetBodies, columns, rows };
}

function placesOf(model: SummaryModel): { part: SummaryPart; place: SummaryPlace }[] {
  return model.parts.flatMap((part) => part.places.map((place) => ({ part, place })));
}
