import type { SummaryModel, SummaryPart, SummaryPlace } from '../../../report/summary.model.js';
import { addressWith } from '../../../shared/web/pager.js';

/** Comments on one page of a place. */
export const COMMENTS_PER_PAGE = 50;

/** Where everyone reads the summary of a hearing. Permanent: the issue that is published stands there, whichever it is. */
export function summaryPath(consultationId: string): string {
  return `/horinger/${consultationId}/oppsummering`;
}

/** The page of a part: by the draft's id, or the part's own key for what belongs to no draft. */
export function partPath(consultationId: string, part: Pick<SummaryPart, 'draftId' | 'key'>): string {
  return `${summaryPath(consultationId)}/${part.draftId ?? part.key}`;
}

/** The comments of a place; with an index, the page where the comment with that index stands, and the comment itself. */
export function placePath(
  consultationId: string,
  part: SummaryPart,
  { key, findings }: Pick<SummaryPlace, 'key' | 'findings'>,
  index?: number,
): string {
  const path = partPath(consultationId, part);
  const finding = index === undefined ? undefined : findings[index];
  if (index === undefined || !finding) return addressWith(path, { sted: key });
  const page = Math.floor(index / COMMENTS_PER_PAGE) + 1;
  const side = page === 1 ? undefined : String(page);
  return `${addressWith(path, { sted: key, side })}#merknad-${finding.placementId}`;
}

/** Where each citation of the summary leads in public: to the first comment it stands for. */
export function citationPaths(model: SummaryModel): (number: number) => string | null {
  const where = new Map<string, string>();
  for (const part of model.parts)
    for (const place of part.places)
      for (const [index, { placementId }] of place.findings.entries())
        where.set(placementId, placePath(model.consultationId, part, place, index));
  const first = new Map(model.citations.map(({ number, placementIds }) => [number, placementIds[0] ?? '']));
  return (number) => where.get(first.get(number) ?? '') ?? null;
}
