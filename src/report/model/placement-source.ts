import { COUNTS } from '../../analysis/current-answers.js';
import type { Decision } from '../../analysis/placement/assessment.rules.js';
import type { PlacementTarget, Stance } from '../../analysis/placement/placement.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { grouped } from './grouped.js';

/** The later edition where a change stands, and the hearing that its draft belongs to. */
export interface EditionRow {
  readonly editionId: string;
  readonly number: number;
  readonly draftId: string;
  readonly draft: string;
  readonly hearing: string;
}

/** One comment in one place. */
export interface PlacementRow {
  readonly placementId: string;
  readonly commentId: string;
  readonly responseId: string;
  readonly versionId: string;
  readonly invitationId: string;
  readonly sourceId: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly source: string;
  readonly page: number | null;
  readonly target: PlacementTarget;
  readonly place: string;
  readonly draftId: string | null;
  readonly stance: Stance;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly change: string | null;
  readonly edition: EditionRow | null;
  readonly tags: readonly { readonly tagId: string; readonly name: string }[];
}

export interface UnplacedRow {
  readonly commentId: string;
  readonly text: string;
  readonly name: string;
}

type Stored = Omit<PlacementRow, 'page' | 'edition' | 'tags'> & { readonly changeEditionId: string | null };
type StoredTag = { readonly placementId: string; readonly tagId: string; readonly name: string };
type PageStart = { readonly sourceId: string; readonly page: number; readonly startsAt: number };

const STANDING = `JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId"
  WHERE c."consultationId" = $1 AND c."removedAt" IS NULL AND c."kind" = 'comment' AND ${COUNTS}`;
const NO_TAGS: PlacementRow['tags'] = [];

/** Reads the comments of the answers that count, in every place where they stand; and those that stand nowhere. */
export class PlacementSource {
  async placements(reader: Reader, consultationId: string): Promise<readonly PlacementRow[]> {
    const rows: Stored[] = await reader.query(
      `SELECT p."id" AS "placementId", c."id" AS "commentId", r."id" AS "responseId", v."id" AS "versionId",
         v."invitationId", c."sourceId", c."startOffset", c."endOffset", c."text", s."title" AS "source", p."target",
         p."place", p."draftId", p."stance", p."decision", p."reason", p."decidedByName" AS "decidedBy",
         p."changeNote" AS "change", p."changeEditionId"
       FROM "placement" p JOIN "comment" c ON c."id" = p."commentId" JOIN "text_source" s ON s."id" = c."sourceId"
       ${STANDING} ORDER BY i."sortKey", i."id", r."createdAt", r."id", s."position", s."id", c."startOffset", c."id", p."id"`,
      [consultationId],
    );
    const tags = await this.tags(reader, consultationId);
    const pages = await this.pages(reader, consultationId);
    const editions = await this.editions(reader, consultationId);
    return rows.map(({ changeEditionId, ...row }) => ({
      ...row,
      page: pageAt(pages.get(row.sourceId), row.startOffset),
      edition: changeEditionId === null ? null : (editions.get(changeEditionId) ?? null),
      tags: tags.get(row.placementId) ?? NO_TAGS,
    }));
  }

  unplaced(reader: Reader, consultationId: string): Promise<readonly UnplacedRow[]> {
    return reader.query(
      `SELECT c."id" AS "commentId", c."text", i."addressedName" AS "name" FROM "comment" c ${STANDING}
         AND NOT EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = c."id")
       ORDER BY i."sortKey", c."startOffset", c."id"`,
      [consultationId],
    );
  }

  private async tags(reader: Reader, consultationId: string): Promise<ReadonlyMap<string, PlacementRow['tags']>> {
    const rows: StoredTag[] = await reader.query(
      `SELECT m."placementId", t."id" AS "tagId", t."name" FROM "placement_tag" m JOIN "tag" t ON t."id" = m."tagId"
       WHERE t."consultationId" = $1 ORDER BY t."position", t."id"`,
      [consultationId],
    );
    return grouped(rows, ({ placementId }) => placementId);
  }

  /** Where each page of a text begins: a comment is on the page where it begins. */
  private async pages(reader: Reader, consultationId: string): Promise<ReadonlyMap<string, readonly PageStart[]>> {
    const rows: PageStart[] = await reader.query(
      `SELECT b."sourceId", b."page", min(b."startOffset") AS "startsAt" FROM "block" b
       JOIN "text_source" s ON s."id" = b."sourceId"
       WHERE s."consultationId" = $1 AND b."page" IS NOT NULL GROUP BY b."sourceId", b."page"
       ORDER BY b."sourceId", "startsAt"`,
      [consultationId],
    );
    return grouped(rows, ({ sourceId }) => sourceId);
  }

  private async editions(reader: Reader, consultationId: string): Promise<ReadonlyMap<string, EditionRow>> {
    const rows: EditionRow[] = await reader.query(
      `SELECT e."id" AS "editionId", e."number", d."id" AS "draftId", d."shortTitle" AS "draft", h."title" AS "hearing"
       FROM "draft_version" e JOIN "draft" d ON d."id" = e."draftId" JOIN "consultation" h ON h."id" = d."consultationId"
       WHERE e."id" IN (SELECT p."changeEditionId" FROM "placement" p WHERE p."consultationId" = $1)`,
      [consultationId],
    );
    return new Map(rows.map((row) => [row.editionId, row]));
  }
}

function pageAt(pages: readonly PageStart[] | undefined, offset: number): number | null {
  return pages?.findLast((page) => Number(page.startsAt) <= offset)?.page ?? null;
}
