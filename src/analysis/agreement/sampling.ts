import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { COUNTS } from '../current-answers.js';
import { SamplePassage } from './coding-sample.entity.js';

/**
 * Which of so many a sample is made of: evenly spread, from the middle of the first stretch. Drawn again it is the same, and
 * nobody has chosen what comes along.
 */
export function evenlySpread(size: number, all: number): readonly number[] {
  const drawn = Math.min(size, all);
  return Array.from({ length: drawn }, (_, index) => Math.floor(((index + 0.5) * all) / drawn) + 1);
}

const FROM = `FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId"
  JOIN "response" r ON r."id" = v."responseId"
  WHERE c."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}`;

type Drawn = Pick<SamplePassage, 'commentId' | 'sourceId' | 'startOffset' | 'endOffset'>;

/** Draws passages from the comments of a hearing, in the order in which they were made. */
export async function drawSample(
  transaction: Transaction,
  consultationId: string,
  { sampleId, size }: { readonly sampleId: string; readonly size: number },
): Promise<readonly SamplePassage[]> {
  const counted: { all: string | number }[] = await transaction.query(`SELECT COUNT(*) AS "all" ${FROM}`, [
    consultationId,
  ]);
  const numbers = evenlySpread(size, Number(counted[0]?.all ?? 0));
  if (numbers.length === 0) return [];
  const rows: Drawn[] = await transaction.query(
    `SELECT x."id" AS "commentId", x."sourceId", x."startOffset", x."endOffset"
     FROM (SELECT c."id", c."sourceId", c."startOffset", c."endOffset", ROW_NUMBER() OVER (ORDER BY c."id") AS "number" ${FROM}) x
     WHERE x."number" IN (${numbers.join(', ')}) ORDER BY x."number"`,
    [consultationId],
  );
  return rows.map((row, index) =>
    transaction.create(SamplePassage, { ...row, id: newId(), sampleId, position: index + 1 }),
  );
}
