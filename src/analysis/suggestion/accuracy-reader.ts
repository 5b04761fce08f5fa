import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import type { PlaceCatalogue } from '../placement/place-catalogue.js';
import { accuracyOf, type Accuracy, type Tried } from './accuracy.rules.js';
import { groupedBy } from './grouped-by.js';
import { marksFor } from './sql-marks.js';

/** How good the suggestions of a hearing have been lately. */
export interface HearingAccuracy {
  /** How many comments it is measured on. */
  readonly comments: number;
  /** By the key of a draft, `allDrafts` or `consultation`; those that nobody chose or suggested are left out. */
  readonly places: readonly (Accuracy & { readonly key: string })[];
  readonly allPlaces: Accuracy;
  /** On those of the comments that were tagged. */
  readonly tags: Accuracy;
  readonly taggedComments: number;
  /** Of everything that was ever suggested here. */
  readonly accepted: number;
  readonly rejected: number;
  /** Comments that wait for suggestions. */
  readonly waiting: number;
}

interface Chosen {
  readonly commentId: string;
  readonly key: string;
}

/** Accuracy is that of the last so many comments: the model learns, and its first steps say little of it now. */
export const MEASURED_ON = 200;

/** Measures suggestions by what persons chose afterwards; six statements, whatever the size of the hearing. */
@Injectable()
export class AccuracyReader {
  constructor(private readonly database: Database) {}

  /** The accuracy on the comments last placed by a person, among those for which something could be suggested first. */
  async of(consultationId: string, catalogue: PlaceCatalogue): Promise<HearingAccuracy> {
    const ids = await this.lastPlaced(consultationId);
    const suggested = await this.suggestedFor(ids);
    const inPlaces = await this.placesOf(ids);
    const withTags = await this.tagsOf(ids);
    const topKey = (key: string): string => topKeyOf(catalogue, key);
    const places = triedOf(ids, suggested.places, inPlaces, topKey);
    const tagged = [...new Set(withTags.map(({ commentId }) => commentId))];
    const tags = triedOf(tagged, suggested.tags, withTags, (key) => key);
    const keys = [...new Set(catalogue.places.map(({ key }) => topKey(key)))];
    return {
      comments: ids.length,
      places: keys
        .map((key) => ({ key, ...accuracyOf(places, key) }))
        .filter(({ suggested: count, missed }) => count + missed > 0),
      allPlaces: accuracyOf(places),
      tags: accuracyOf(tags),
      taggedComments: tagged.length,
      ...(await this.decided(consultationId)),
      waiting: await this.waiting(consultationId),
    };
  }

  private async lastPlaced(consultationId: string): Promise<readonly string[]> {
    const rows = await this.database.reader.query<{ commentId: string }[]>(
      `SELECT p."commentId" FROM "placement" p JOIN "suggestion_mark" m ON m."commentId" = p."commentId"
       WHERE p."consultationId" = $1 AND p."origin" = 'person' AND m."suggestedAt" <= p."createdAt"
       GROUP BY p."commentId" ORDER BY MAX(p."createdAt") DESC, p."commentId" DESC LIMIT ${MEASURED_ON}`,
      [consultationId],
    );
    return rows.map(({ commentId }) => commentId);
  }

  private async suggestedFor(ids: readonly string[]): Promise<Record<'places' | 'tags', readonly Chosen[]>> {
    if (ids.length === 0) return { places: [], tags: [] };
    const rows = await this.database.reader.query<{ commentId: string; place: string | null; tagId: string | null }[]>(
      `SELECT "commentId", "place", "tagId" FROM "suggestion" WHERE "commentId" IN (${marksFor(ids)})`,
      [...ids],
    );
    return {
      places: rows.flatMap(({ commentId, place }) => (place === null ? [] : [{ commentId, key: place }])),
      tags: rows.flatMap(({ commentId, tagId }) => (tagId === null ? [] : [{ commentId, key: tagId }])),
    };
  }

  private async placesOf(ids: readonly string[]): Promise<readonly Chosen[]> {
    if (ids.length === 0) return [];
    return this.database.reader.query<Chosen[]>(
      `SELECT "commentId", "place" AS "key" FROM "placement" WHERE "commentId" IN (${marksFor(ids)})`,
      [...ids],
    );
  }

  private async tagsOf(ids: readonly string[]): Promise<readonly Chosen[]> {
    if (ids.length === 0) return [];
    return this.database.reader.query<Chosen[]>(
      `SELECT DISTINCT p."commentId", t."tagId" AS "key" FROM "placement_tag" t
       JOIN "placement" p ON p."id" = t."placementId" WHERE p."commentId" IN (${marksFor(ids)})`,
      [...ids],
    );
  }

  private async decided(consultationId: string): Promise<Pick<HearingAccuracy, 'accepted' | 'rejected'>> {
    const rows = await this.database.reader.query<{ outcome: string; count: string }[]>(
      `SELECT "outcome", COUNT(*) AS "count" FROM "suggestion"
       WHERE "consultationId" = $1 AND "outcome" IN ('accepted', 'rejected') GROUP BY "outcome"`,
      [consultationId],
    );
    const count = (outcome: string): number => Number(rows.find((row) => row.outcome === outcome)?.count ?? 0);
    return { accepted: count('accepted'), rejected: count('rejected') };
  }

  private async waiting(consultationId: string): Promise<number> {
    const [row] = await this.database.reader.query<{ count: string }[]>(
      `SELECT COUNT(*) AS "count" FROM "suggestion_mark" m JOIN "comment" c ON c."id" = m."commentId"
       WHERE m."isDue" = TRUE AND m."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL`,
      [consultationId],
    );
    return Number(row?.count ?? 0);
  }
}

/** The draft that a place is in; a question to all belongs to the hearing as a whole. */
function topKeyOf(catalogue: PlaceCatalogue, key: string): string {
  const place = catalogue.find(key);
  if (place?.draft) return catalogue.drafts.find(({ draft }) => draft?.id === place.draft?.id)?.key ?? key;
  return place?.target === 'allDrafts' ? key : 'consultation';
}

function triedOf(
  ids: readonly string[],
  suggested: readonly Chosen[],
  chosen: readonly Chosen[],
  keyOf: (key: string) => string,
): readonly Tried[] {
  const suggestedBy = groupedBy(suggested, ({ commentId }) => commentId);
  const chosenBy = groupedBy(chosen, ({ commentId }) => commentId);
  const keys = (rows: readonly Chosen[] | undefined): ReadonlySet<string> =>
    new Set((rows ?? []).map(({ key }) => keyOf(key)));
  return ids.map((id) => ({ suggested: keys(suggestedBy.get(id)), chosen: keys(chosenBy.get(id)) }));
}
