import type { Finding, SummaryCitation, SummaryModel } from '../summary.model.js';
import { citedNumbers } from './citation-marks.js';

/** A citation as it is kept: its number, and the comments in their places that it was made from. */
export interface KeptCitation {
  readonly number: number;
  readonly placements: readonly { readonly placementId: string; readonly commentId: string; readonly place: string }[];
}

/** What is kept of a hearing's citations, and which comment each carried comment goes back to. */
export interface CitationBook {
  readonly citations: readonly KeptCitation[];
  readonly carriedFrom: ReadonlyMap<string, string>;
}

/** A citation with the comments that are there now, and those that are no longer. */
export interface ResolvedCitation {
  readonly number: number;
  readonly findings: readonly Finding[];
  /** For each finding the placement that was cited: another one where the comment was carried to a new version. */
  readonly citedAs: readonly string[];
  readonly gone: readonly { readonly placementId: string; readonly commentId: string }[];
}

/**
 * Where the citations of a hearing lead now. A comment that was carried to a new version of its answer is the same comment;
 * one whose answer was withdrawn, whose passage was removed, or that was moved elsewhere, is gone.
 */
export class ResolvedCitations {
  private readonly byNumber: ReadonlyMap<number, ResolvedCitation>;

  constructor(model: Pick<SummaryModel, 'parts'>, book: CitationBook) {
    const byPlacement = new Map<string, Finding>();
    const byPoint = new Map<string, Finding>();
    for (const place of model.parts.flatMap(({ places }) => places)) {
      for (const finding of place.findings) {
        byPlacement.set(finding.placementId, finding);
        byPoint.set(pointOf(finding.commentId, place.key, book.carriedFrom), finding);
      }
    }
    this.byNumber = new Map(
      book.citations.map(({ number, placements }) => {
        const found = placements.map((kept) => ({
          kept,
          finding:
            byPlacement.get(kept.placementId) ?? byPoint.get(pointOf(kept.commentId, kept.place, book.carriedFrom)),
        }));
        const there = found.flatMap(({ finding, kept }) => (finding ? [{ finding, kept }] : []));
        return [
          number,
          {
            number,
            findings: there.map(({ finding }) => finding),
            citedAs: there.map(({ kept }) => kept.placementId),
            gone: found.filter(({ finding }) => !finding).map(({ kept }) => kept),
          },
        ];
      }),
    );
  }

  get(number: number): ResolvedCitation | undefined {
    return this.byNumber.get(number);
  }

  /** The placements that a text cites. */
  citedIn(text: string): ReadonlySet<string> {
    return new Set(
      citedNumbers(text).flatMap((number) => this.get(number)?.findings.map(({ placementId }) => placementId) ?? []),
    );
  }

  /** What of them stands in the texts of a model, as the model keeps it. */
  usedIn(texts: readonly string[]): readonly SummaryCitation[] {
    const numbers = [...new Set(texts.flatMap((text) => citedNumbers(text)))].sort((left, right) => left - right);
    return numbers.flatMap((number) => {
      const findings = this.get(number)?.findings ?? [];
      return findings.length === 0 ? [] : [{ number, placementIds: findings.map(({ placementId }) => placementId) }];
    });
  }
}

/** What somebody said in a place, as one key through all versions of the answer. */
function pointOf(commentId: string, place: string, carriedFrom: ReadonlyMap<string, string>): string {
  let first = commentId;
  for (let former = carriedFrom.get(first); former !== undefined; former = carriedFrom.get(first)) first = former;
  return `${first}|${place}`;
}
