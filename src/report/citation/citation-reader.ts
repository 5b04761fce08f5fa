import { Injectable } from '@nestjs/common';
import type { Reader } from '../../shared/database/database.js';
import type { CitationBook, KeptCitation } from './resolved-citations.js';

/** Reads what is kept of the citations of a hearing; two statements whatever their number. Whoever asks has been let in. */
@Injectable()
export class CitationReader {
  async book(via: Reader, consultationId: string): Promise<CitationBook> {
    const rows = await via.query<
      { number: number; placementId: string | null; commentId: string | null; place: string | null }[]
    >(
      `SELECT c."number", p."placementId", p."commentId", p."place" FROM "citation" c
       LEFT JOIN "citation_placement" p ON p."citationId" = c."id" AND p."endedAt" IS NULL
       WHERE c."consultationId" = $1 ORDER BY c."number", p."at", p."id"`,
      [consultationId],
    );
    const carried = await via.query<{ id: string; carriedFromId: string }[]>(
      `SELECT "id", "carriedFromId" FROM "comment" WHERE "consultationId" = $1 AND "carriedFromId" IS NOT NULL`,
      [consultationId],
    );
    const placements = new Map<number, KeptCitation['placements'][number][]>();
    for (const { number, placementId, commentId, place } of rows) {
      const kept = placements.get(number) ?? [];
      placements.set(number, kept);
      if (placementId !== null && commentId !== null && place !== null) kept.push({ placementId, commentId, place });
    }
    return {
      citations: [...placements].map(([number, kept]) => ({ number, placements: kept })),
      carriedFrom: new Map(carried.map(({ id, carriedFromId }) => [id, carriedFromId])),
    };
  }
}
