import { Injectable } from '@nestjs/common';
import { Conditions } from '../../response/answers/conditions.js';
import type { ReplyKind } from '../../response/response-status.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';

/** Where an answer stands with being published. `received` has not been registered, and nothing is decided about it. */
export const REVIEW_STANDINGS = ['waiting', 'published', 'withheld', 'takenDown', 'received'] as const;
export type ReviewStanding = (typeof REVIEW_STANDINGS)[number];

/** What the queue is narrowed to; null shows all. */
export interface ReviewFilter {
  readonly standing: ReviewStanding | null;
  readonly search: string;
}

/** An answer as the queue shows it. */
export interface ReviewRow {
  readonly responseId: string;
  readonly body: string;
  readonly isPrivatePerson: boolean;
  readonly version: number;
  readonly replyKind: ReplyKind;
  readonly receivedOn: CalendarDay;
  readonly standing: ReviewStanding;
  readonly files: number;
  /** Identity and account numbers, which never stand in public; and addresses and telephones, which every letter has. */
  readonly sensitive: number;
  readonly contactDetails: number;
  /** Decisions that withhold parts of it. */
  readonly withheldParts: number;
}

export type ReviewCounts = Readonly<Record<ReviewStanding, number>>;

interface Raw extends Omit<ReviewRow, 'isPrivatePerson' | 'receivedOn'> {
  readonly isPrivatePerson: boolean | number;
  readonly receivedOn: string;
}

const ACTIVE = `NOT EXISTS (SELECT 1 FROM "withholding_reversal" z WHERE z."withholdingId" = w."id")`;

const STANDING = `CASE
  WHEN EXISTS (SELECT 1 FROM "withholding" w WHERE w."responseId" = r."id" AND w."scope" = 'answer' AND ${ACTIVE}) THEN 'withheld'
  WHEN p."deed" = 'takenDown' THEN 'takenDown'
  WHEN p."deed" = 'published' AND p."versionId" = v."id" THEN 'published'
  WHEN r."handling" = 'received' THEN 'received'
  ELSE 'waiting' END`;

const FROM = `FROM "response" r
  JOIN "invitation" i ON i."id" = r."invitationId"
  JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
  LEFT JOIN "publication" p ON p."id" = (SELECT x."id" FROM "publication" x WHERE x."responseId" = r."id"
    ORDER BY x."at" DESC, x."id" DESC LIMIT 1)
  WHERE r."consultationId" = $1 AND r."state" = 'submitted'`;

const found = (...kinds: readonly string[]): string =>
  `(SELECT count(*) FROM "personal_data_finding" f WHERE f."versionId" = v."id" AND f."kind" IN (${kinds
    .map((kind) => `'${kind}'`)
    .join(', ')}))`;

const COLUMNS = `r."id" AS "responseId", i."addressedName" AS "body", i."isPrivatePerson", v."number" AS "version",
  v."replyKind", v."receivedOn", ${STANDING} AS "standing",
  (SELECT count(*) FROM "version_attachment" a WHERE a."versionId" = v."id") AS "files",
  ${found('nationalIdentityNumber', 'bankAccount')} AS "sensitive", ${found('telephone', 'email')} AS "contactDetails",
  (SELECT count(*) FROM "withholding" w WHERE w."responseId" = r."id" AND w."scope" <> 'answer' AND ${ACTIVE}) AS "withheldParts"`;

/** Lists the answers of a hearing by where they stand with being published: three statements, whatever their number. */
@Injectable()
export class ReviewQueue {
  constructor(private readonly database: Database) {}

  async list(consultationId: string, filter: ReviewFilter, page: string | undefined): Promise<Page<ReviewRow>> {
    const conditions = conditionsOf(consultationId, filter);
    const counted: { count: number | string }[] = await this.database.reader.query(
      `SELECT count(*) AS "count" ${FROM}${conditions.sql}`,
      conditions.parameters(),
    );
    const total = Number(counted[0]?.count ?? 0);
    const number = boundedPage(page, total);
    const rows = await this.rows(conditions, PAGE_SIZE, (number - 1) * PAGE_SIZE);
    return pageOf(rows, total, number);
  }

  /** How many stand where, of the whole hearing. */
  async counts(consultationId: string): Promise<ReviewCounts> {
    const rows: { standing: ReviewStanding; count: number | string }[] = await this.database.reader.query(
      `SELECT x."standing", count(*) AS "count" FROM (SELECT ${STANDING} AS "standing" ${FROM}) x GROUP BY x."standing"`,
      [consultationId],
    );
    const counts: Record<ReviewStanding, number> = { waiting: 0, published: 0, withheld: 0, takenDown: 0, received: 0 };
    for (const { standing, count } of rows) counts[standing] = Number(count);
    return counts;
  }

  /** Those of some answers that are in the hearing, in the order of the list. */
  async among(consultationId: string, responseIds: readonly string[]): Promise<readonly ReviewRow[]> {
    if (responseIds.length === 0) return [];
    const places = responseIds.map(() => '?').join(', ');
    const conditions = new Conditions(consultationId).add(`r."id" IN (${places})`, ...responseIds);
    return this.rows(conditions, responseIds.length, 0);
  }

  private async rows(conditions: Conditions, limit: number, offset: number): Promise<ReviewRow[]> {
    const rows: Raw[] = await this.database.reader.query(
      `SELECT ${COLUMNS} ${FROM}${conditions.sql} ORDER BY i."sortKey", r."ordinal", r."id"
       LIMIT $${String(conditions.next)} OFFSET $${String(conditions.next + 1)}`,
      conditions.parameters(limit, offset),
    );
    return rows.map((row) => ({
      ...row,
      isPrivatePerson: Boolean(row.isPrivatePerson),
      receivedOn: CalendarDay.of(row.receivedOn),
      files: Number(row.files),
      sensitive: Number(row.sensitive),
      contactDetails: Number(row.contactDetails),
      withheldParts: Number(row.withheldParts),
    }));
  }
}

function conditionsOf(consultationId: string, { standing, search }: ReviewFilter): Conditions {
  const conditions = new Conditions(consultationId);
  if (standing !== null) conditions.add(`(${STANDING}) = ?`, standing);
  const text = likePattern(search);
  if (text !== '%%') conditions.add(`i."searchText" LIKE ? ESCAPE '\\'`, text);
  return conditions;
}
