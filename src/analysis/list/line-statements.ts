import type { FoundStatement } from '../../shared/database/full-text/full-text-dialect.js';
import { LINE_STATES, type LineState } from '../line/comment-line.entity.js';
import type { ListOrder } from './comment-query.js';

/** A part of a list. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** A statement with its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The columns that lines are sorted by in each order, as the indexes of `comment_line` have them. */
const ORDERS: Record<ListOrder, (line: string) => string> = {
  body: (l) => `${l}."bodyKey", ${l}."versionId", ${l}."sourceId", ${l}."startOffset", ${l}."id"`,
  place: (l) => `${l}."draftKey", ${l}."place", ${l}."bodyKey", ${l}."startOffset", ${l}."id"`,
  newest: (l) => `${l}."createdAt" DESC, ${l}."id" DESC`,
};

/** What a list shows of each line, read where it stands. */
const SHOWN = `SELECT l."commentId", c."text", l."versionId", i."addressedName" AS "body", l."placementId",
  p."version" AS "placementVersion", p."place", p."stance", p."decision", p."reason"`;
const BESIDE = `JOIN "comment" c ON c."id" = l."commentId"
  JOIN "invitation" i ON i."id" = l."invitationId"
  LEFT JOIN "placement" p ON p."id" = l."placementId"`;

/** What is needed to sort a line and to read what stands beside it. */
const NEEDED = [
  'id',
  'commentId',
  'placementId',
  'versionId',
  'invitationId',
  'sourceId',
  'startOffset',
  'draftKey',
  'place',
  'bodyKey',
  'createdAt',
]
  .map((column) => `l."${column}"`)
  .join(', ');

/** More than any hearing has: a limit that only keeps a subquery to itself, in its order. */
const ALL = 1_000_000_000;

/** The numbers of the lines that are found, no more than so many; reads nothing but the index, and in its order. */
export function numbersStatement(found: FoundStatement, most: number): Statement {
  const order = found.orderedBy === 'index' ? found.inOrder : '';
  return { sql: `${numbered(found.numbers, 1)} ${order} LIMIT ${String(most)}`, values: [found.value] };
}

/** Lines, as a condition on the column of their numbers. */
export type Lines = Statement;

/** Lines that are known by number already, and need not be looked for again. */
export function theLines(numbers: readonly number[]): Lines {
  return { sql: `(${numbers.map(String).join(', ') || 'NULL'})`, values: [] };
}

export function linesFound(found: FoundStatement): Lines {
  return { sql: `(${numbered(found.numbers, 1)})`, values: [found.value] };
}

/** Few lines: how many of them are in each state, by going through them once. */
export function statesAmongStatement({ sql, values }: Lines): Statement {
  const sums = LINE_STATES.map(
    (state) => `COALESCE(SUM(CASE WHEN l."state" = '${state}' THEN 1 ELSE 0 END), 0) AS "${state}"`,
  );
  return { sql: `SELECT ${sums.join(', ')} FROM "comment_line" l WHERE l."no" IN ${sql}`, values };
}

/** Many lines: how many there are in each state that they can be in, each counted no further than `most + 1`. */
export function statesApartStatement(found: Partial<Record<LineState, FoundStatement>>, most: number): Statement {
  const values: string[] = [];
  const counts = LINE_STATES.map((state) => {
    const of = found[state];
    if (!of) return `0 AS "${state}"`;
    const lines = numbered(of.numbers, values.push(of.value));
    return `(SELECT COUNT(*) FROM (${lines} LIMIT ${String(most + 1)}) n) AS "${state}"`;
  });
  return { sql: `SELECT ${counts.join(', ')}`, values };
}

/** Few lines: they are sorted, those in other states left out, and a part of them is given. */
export function sortedStatement(
  { sql: lines, values }: Lines,
  { state, order }: { readonly state: LineState | 'all'; readonly order: ListOrder },
  slice: Slice,
): Statement {
  const inState = state === 'all' ? '' : `AND l."state" = '${state}'`;
  const sql = `${SHOWN} FROM (SELECT ${NEEDED} FROM "comment_line" l WHERE l."no" IN ${lines} ${inState}
    ORDER BY ${ORDERS[order]('l')} ${part(slice)}) l ${BESIDE} ORDER BY ${ORDERS[order]('l')}`;
  return { sql, values };
}

/** What is walked through: the lines of a hearing that have one mark of each group. */
export interface Walk {
  readonly consultationId: string;
  readonly marks: readonly (readonly string[])[];
  /** The one draft that is asked for, if any. */
  readonly draftId: string | null;
  readonly holds: (column: string, parameter: string) => string;
}

/**
 * Many lines: the index is walked in its order until the part is full. At least one in so many matches, or there would not
 * be many; what the index itself can pass over it does. The inner limit keeps both databases from sorting them all instead.
 */
export function walkedStatement(walk: Walk, order: ListOrder, slice: Slice): Statement {
  const values: unknown[] = [];
  const parameter = (value: string): string => `$${String(values.push(value))}`;
  const within = withinOf(walk, order, parameter);
  const groups = walk.marks.map((group) => {
    const any = group.map((mark) =>
      walk.holds('l."marks"', parameter(mark.endsWith('*') ? ` ${mark.slice(0, -1)}` : ` ${mark} `)),
    );
    return `(${any.join(' OR ')})`;
  });
  const where = groups.length === 0 ? '' : `WHERE ${groups.join(' AND ')}`;
  const sql = `${SHOWN} FROM (SELECT ${NEEDED} FROM (SELECT l.* FROM "comment_line" l WHERE ${within}
      ORDER BY ${ORDERS[order]('l')} LIMIT ${String(ALL)}) l ${where} ORDER BY ${ORDERS[order]('l')} ${part(slice)}) l
    ${BESIDE} ORDER BY ${ORDERS[order]('l')}`;
  return { sql, values };
}

/** The stretch of the index that what is asked for lies in. */
function withinOf(walk: Walk, order: ListOrder, parameter: (value: string) => string): string {
  const hearing = `l."consultationId" = ${parameter(walk.consultationId)}`;
  if (order === 'place' && walk.draftId !== null) return `${hearing} AND l."draftKey" = ${parameter(walk.draftId)}`;
  return hearing;
}

/** A part of what is found, by number: that is by body, in whichever order was asked for. */
export function partFound(found: FoundStatement, slice: Slice): Lines {
  const sql = `(SELECT h."no" FROM (${numbered(found.numbers, 1)} ${found.inOrder} ${part(slice)}) h)`;
  return { sql, values: [found.value] };
}

/** Lines in the order of their numbers. */
export function numberedStatement({ sql: lines, values }: Lines): Statement {
  return { sql: `${SHOWN} FROM "comment_line" l ${BESIDE} WHERE l."no" IN ${lines} ORDER BY l."no"`, values };
}

/** The lines that are found after one of them, in the order of their ids. */
export function afterStatement(found: FoundStatement, afterId: string, limit: number): Statement {
  const sql = `SELECT l."id", l."commentId", l."placementId", p."version" AS "placementVersion"
    FROM (${numbered(found.keys, 1)} AND f."key" > $2 ORDER BY f."key" LIMIT ${String(limit)}) h
    JOIN "comment_line" l ON l."id" = h."key" LEFT JOIN "placement" p ON p."id" = l."placementId" ORDER BY l."id"`;
  return { sql, values: [found.value, afterId] };
}

function part({ limit, offset }: Slice): string {
  return `LIMIT ${String(limit)} OFFSET ${String(offset)}`;
}

/** The one `?` of a found statement, as the parameter with this number. */
function numbered(sql: string, number: number): string {
  return sql.replace('?', `$${String(number)}`);
}
