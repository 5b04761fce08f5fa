import type { Reader, Transaction } from '../../shared/database/database.js';
import { FIRST_GIVEN } from '../../shared/database/full-text/first-given.js';
import type { LineSource } from './line-source.js';

/** How many numbers a body has; one whose numbers are used up goes on in the next free ones. */
const OF_A_BODY = 2 ** 18;
/** How many bodies a hearing has room for; far more than it has, so that late ones find room between two others. */
const BODIES = FIRST_GIVEN / OF_A_BODY;
/** How many hearings have numbers apart, below the greatest whole number that is exact; two may share, see `freeFrom`. */
const HEARINGS = 2 ** 13 - 1;
const OF_AN_ID = 10;

/**
 * The number of each line, by the line's id: the lines of a hearing stand by it as the list sorts them by body, so that the
 * full text index gives a page in that order without sorting. A line keeps its number for life; within a body, lines are
 * in the order in which they were made.
 */
export async function lineNumbers(
  transaction: Transaction,
  sources: readonly LineSource[],
): Promise<ReadonlyMap<string, number>> {
  const numbers = await numbersKept(transaction, sources);
  const without = sources.filter(({ id }) => !numbers.has(id));
  const bodies = [...new Set(without.map(({ invitationId }) => invitationId))].sort();
  await lockBodies(transaction, bodies);
  for (const body of bodies) {
    const lines = without.filter(({ invitationId }) => invitationId === body).sort(asRead);
    const first = await nextNumber(transaction, lines);
    for (const [index, { id }] of lines.entries()) numbers.set(id, first + index);
  }
  return numbers;
}

async function numbersKept(via: Reader, sources: readonly LineSource[]): Promise<Map<string, number>> {
  const ids = sources.map(({ id }) => id);
  const rows: { id: string; no: string | number }[] = await via.query(
    `SELECT "id", "no" FROM "comment_line" WHERE "id" IN (${ids.map((_, index) => `$${String(index + 1)}`).join(', ') || 'NULL'})`,
    ids,
  );
  return new Map(rows.map(({ id, no }) => [id, Number(no)]));
}

/** Two who draw comments in one answer at once take turns; SQLite has one writer anyway. */
async function lockBodies(transaction: Transaction, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0 || transaction.connection.options.type !== 'postgres') return;
  const places = bodies.map((_, index) => `$${String(index + 1)}`).join(', ');
  await transaction.query(`SELECT "id" FROM "invitation" WHERE "id" IN (${places}) ORDER BY "id" FOR NO KEY UPDATE`, [
    ...bodies,
  ]);
}

/** The number that so many new lines of one body begin at. */
async function nextNumber(via: Reader, lines: readonly LineSource[]): Promise<number> {
  const [line] = lines;
  if (!line) return 0;
  const last = await numberWhere(via, 'SELECT MAX("no") AS "no" FROM "comment_line" WHERE "invitationId" = $1', [
    line.invitationId,
  ]);
  if (last !== null && startOf(last) === startOf(last + lines.length)) return last + 1;
  return freeFrom(via, last === null ? await startFor(via, line) : startOf(last) + OF_A_BODY);
}

/**
 * Where a body that has no line yet is to stand: as far into the hearing's numbers as it is into the hearing's bodies, or
 * between those beside it that have lines, where it does not lie between them.
 */
async function startFor(via: Reader, { consultationId, invitationId, bodyKey }: LineSource): Promise<number> {
  const first = FIRST_GIVEN * (1 + (parseInt(consultationId.replaceAll('-', '').slice(-OF_AN_ID), 16) % HEARINGS));
  const beside = (than: string, order: string): Promise<number | null> =>
    numberWhere(
      via,
      `SELECT "no" FROM "comment_line" WHERE "consultationId" = $1 AND "bodyKey" ${than} $2 ORDER BY "bodyKey" ${order} LIMIT 1`,
      [consultationId, bodyKey],
    );
  const before = Math.floor(((await beside('<', 'DESC')) ?? first - 1) / OF_A_BODY);
  const after = Math.floor(((await beside('>', 'ASC')) ?? first + FIRST_GIVEN) / OF_A_BODY);
  const [rank] = await via.query<{ before: string | number; all: string | number }[]>(
    `SELECT COALESCE(SUM(CASE WHEN i."sortKey" < $1 OR (i."sortKey" = $2 AND i."id" < $3) THEN 1 ELSE 0 END), 0) AS "before",
       COUNT(*) AS "all" FROM "invitation" i WHERE i."consultationId" = $4`,
    [bodyKey, bodyKey, invitationId, consultationId],
  );
  const share = Number(rank?.before ?? 0) / (Number(rank?.all ?? 0) + 1);
  const wanted = Math.floor(first / OF_A_BODY + share * BODIES);
  const isBetween = wanted > before && wanted < after;
  return (isBetween ? wanted : Math.floor((before + after) / 2)) * OF_A_BODY;
}

/** The first start from this on that no line stands at: bodies of one name, or hearings that share numbers. */
async function freeFrom(via: Reader, start: number): Promise<number> {
  const taken = await numberWhere(
    via,
    'SELECT "no" FROM "comment_line" WHERE "no" >= $1 AND "no" < $2 ORDER BY "no" LIMIT 1',
    [start, start + OF_A_BODY],
  );
  return taken === null ? start : freeFrom(via, start + OF_A_BODY);
}

async function numberWhere(via: Reader, sql: string, values: readonly unknown[]): Promise<number | null> {
  const [row] = await via.query<{ no: string | number | null }[]>(sql, [...values]);
  return row?.no === undefined || row.no === null ? null : Number(row.no);
}

function startOf(number: number): number {
  return number - (number % OF_A_BODY);
}

/** As they stand in the answer. */
function asRead(one: LineSource, other: LineSource): number {
  if (one.versionId !== other.versionId) return one.versionId < other.versionId ? -1 : 1;
  if (one.sourceId !== other.sourceId) return one.sourceId < other.sourceId ? -1 : 1;
  return Number(one.startOffset) - Number(other.startOffset) || (one.id < other.id ? -1 : 1);
}
