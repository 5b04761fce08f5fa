import type { Reader } from '../../shared/database/database.js';

/** A theme of the hearing's codebook. */
export interface CodeRow {
  readonly tagId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly definition: string;
  readonly example: string;
  readonly retiredAt: string | null;
}

/** Reads the codebook, those with the same parent in their order. */
export class CodeSource {
  codes(reader: Reader, consultationId: string): Promise<readonly CodeRow[]> {
    return reader.query(
      `SELECT "id" AS "tagId", "parentId", "name", "definition", "example", "retiredAt" FROM "tag"
       WHERE "consultationId" = $1 ORDER BY "position", "id"`,
      [consultationId],
    );
  }
}
