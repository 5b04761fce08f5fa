import type { Language } from '../../../shared/language/words.js';
import type { CellContent, SheetModel } from '../../../shared/documents/writing/workbook-model.js';
import { bodyStanceWords } from '../../label.words.js';
import { reportWords } from '../../report.words.js';
import type { Finding, SummaryModel, SummaryPart, SummaryPlace } from '../../summary.model.js';
import { shownChange, shownDecision } from '../document/shown.js';
import { workbookWords } from './workbook.words.js';

export interface PlaceInPart {
  readonly part: SummaryPart;
  readonly place: SummaryPlace;
}

export function placesOf(model: Pick<SummaryModel, 'parts'>): readonly PlaceInPart[] {
  return model.parts.flatMap((part) => part.places.map((place) => ({ part, place })));
}

/** A row for each comment in each place, as many rows as there are placements. */
export function placementSheet(model: SummaryModel, language: Language): SheetModel {
  const [t, w] = [reportWords[language], workbookWords[language]];
  const columns = [
    { header: t.part, width: 30 },
    { header: t.place, width: 35 },
    { header: t.body, width: 35 },
    { header: w.category, width: 25 },
    { header: w.private, width: 14 },
    { header: t.bodiesCount, width: 10 },
    { header: w.whoBehind, width: 35 },
    { header: t.comment, width: 80 },
    { header: t.stance, width: 18 },
    { header: t.tags, width: 25 },
    { header: t.decision, width: 22 },
    { header: t.reason, width: 60 },
    { header: w.change, width: 40 },
    { header: w.decidedBy, width: 25 },
    { header: t.source, width: 30 },
    { header: t.page, width: 8 },
    { header: t.commentId, width: 38 },
    { header: w.placementId, width: 38 },
  ];
  return { name: t.sheetPlacements, columns, rows: placementRows(model, language) };
}

function* placementRows(model: SummaryModel, language: Language): Generator<readonly CellContent[]> {
  for (const { part, place } of placesOf(model)) {
    for (const finding of place.findings) yield placementRow({ part, place }, finding, language);
  }
}

function placementRow({ part, place }: PlaceInPart, finding: Finding, language: Language): readonly CellContent[] {
  const t = reportWords[language];
  return [
    part.title,
    place.title,
    finding.body,
    finding.category,
    finding.isPrivatePerson ? t.yes : t.no,
    finding.bodiesBehind.length,
    finding.bodiesBehind.join('; '),
    finding.text,
    bodyStanceWords[language][finding.stance],
    finding.tags.join('; '),
    shownDecision(finding, language),
    finding.reason,
    shownChange(finding),
    finding.decidedBy,
    finding.source,
    finding.page,
    finding.commentId,
    finding.placementId,
  ];
}
