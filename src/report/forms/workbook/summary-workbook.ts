import type { CellContent, SheetModel, WorkbookModel } from '../../../shared/documents/writing/workbook-model.js';
import type { Language } from '../../../shared/language/words.js';
import { bodyStanceWords, outcomeWords } from '../../label.words.js';
import { reportWords } from '../../report.words.js';
import { BODY_STANCES, type SummaryFigures, type SummaryModel } from '../../summary.model.js';
import { documentWords } from '../document/document.words.js';
import { shownChoice } from '../document/shown.js';
import type { WritableSummary } from '../document/summary-document.js';
import { fateText } from '../document/umbrella-blocks.js';
import type { UmbrellaAccount } from '../summary-forms.types.js';
import { placementSheet, placesOf } from './placement-sheet.js';
import { figureWords, workbookWords } from './workbook.words.js';

/** The summary as sheets: a row for each placement, stance of a place, theme, choice in a question, body, and figure. */
export function summaryWorkbook({ model, language, account }: WritableSummary): WorkbookModel {
  const sheets = [
    placementSheet(model, language),
    stanceSheet(model, language),
    themeSheet(model, language),
    questionSheet(model, language),
    bodySheet(model, language),
    figureSheet(model, language),
    ...(account === null ? [] : [accountSheet(account, language)]),
  ];
  return { title: reportWords[language].documentTitle(model.title), author: model.host, sheets };
}

function stanceSheet(model: SummaryModel, language: Language): SheetModel {
  const t = reportWords[language];
  const stances = BODY_STANCES.map((stance) => ({ header: bodyStanceWords[language][stance], width: 14 }));
  const said = placesOf(model).filter(({ place }) => place.findings.length > 0);
  const rows = said.map(({ part, place }) => [
    part.title,
    place.title,
    ...BODY_STANCES.map((stance) => place.stances[stance]),
    place.privatePersons,
  ]);
  const columns = [
    { header: t.part, width: 30 },
    { header: t.place, width: 45 },
    ...stances,
    { header: workbookWords[language].privatePersons, width: 14 },
  ];
  return { name: t.sheetStances, columns, rows };
}

function themeSheet(model: SummaryModel, language: Language): SheetModel {
  const [t, d] = [reportWords[language], documentWords[language]];
  const rows = placesOf(model).flatMap(({ part, place }) =>
    place.themes.map((theme) => [
      part.title,
      place.title,
      theme.title,
      theme.placementIds.length,
      theme.bodies.length,
      theme.bodies.join('; '),
    ]),
  );
  const columns = [
    { header: t.part, width: 30 },
    { header: t.place, width: 45 },
    { header: d.theme, width: 30 },
    { header: d.comments, width: 12 },
    { header: t.bodiesCount, width: 12 },
    { header: d.who, width: 80 },
  ];
  return { name: workbookWords[language].themes, columns, rows };
}

function questionSheet(model: SummaryModel, language: Language): SheetModel {
  const t = reportWords[language];
  const rows = placesOf(model).flatMap(({ part, place }) =>
    place.choices.map(({ choice, bodies }) => [
      part.title,
      place.title,
      shownChoice(choice, language),
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

function figureSheet({ figures }: SummaryModel, language: Language): SheetModel {
  const w = workbookWords[language];
  const names = Object.keys(figureWords[language]) as (keyof SummaryFigures)[]; // reason: keys forgets its type
  const rows = names.map((name): readonly CellContent[] => [figureWords[language][name], figures[name]]);
  const columns = [
    { header: w.figure, width: 55 },
    { header: w.number, width: 12 },
  ];
  return { name: w.figures, columns, rows };
}

function accountSheet({ places }: UmbrellaAccount, language: Language): SheetModel {
  const [t, d] = [reportWords[language], documentWords[language]];
  const rows = places.flatMap(({ title, points }) =>
    points.map((point) => [title, point.body, point.text, fateText(point, language), point.source, point.page]),
  );
  const columns = [
    { header: t.place, width: 45 },
    { header: d.member, width: 35 },
    { header: d.point, width: 80 },
    { header: d.whatBecame, width: 50 },
    { header: t.source, width: 30 },
    { header: t.page, width: 8 },
  ];
  return { name: workbookWords[language].account, columns, rows };
}
