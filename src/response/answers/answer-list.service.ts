import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { ReplyKind, ResponseHandling, ResponseState } from '../response-status.js';
import { namedIn } from '../submission/named-drafts.rules.js';
import { Conditions } from './conditions.js';

/** How the list may be sorted. */
export const ANSWER_ORDERS = ['received', 'name'] as const;
export type AnswerOrder = (typeof ANSWER_ORDERS)[number];

/** What the list of answers is narrowed to; absent parts narrow nothing. */
export interface AnswerFilter {
  readonly text: string;
  readonly replyKind: ReplyKind | null;
  readonly isLate: true | null;
  readonly categoryId: string | null;
  readonly draftId: string | null;
  readonly order: AnswerOrder;
}

/** One answer as the list shows it. */
export interface AnswerRow {
  readonly responseId: string;
  readonly versionId: string;
  readonly body: string;
  readonly isInvited: boolean;
  readonly draftTitle: string | null;
  /** The drafts that the body says it is about; null where the hearing does not ask. */
  readonly draftIds: readonly string[] | null;
  readonly state: ResponseState;
  readonly handling: ResponseHandling;
  readonly replyKind: ReplyKind;
  readonly isLate: boolean;
  readonly isPreliminary: boolean;
  /** True when the whole answer is attached, and the text sums it up. */
  readonly isSummary: boolean;
  /** The answer that it adds to; null when it adds to none. */
  readonly supplementsId: string | null;
  readonly receivedOn: CalendarDay;
  readonly versions: number;
  readonly files: number;
}

/** How many answers each filter would give. Withdrawn answers are counted apart. */
export interface AnswerCounts {
  readonly all: number;
  readonly withdrawn: number;
  readonly late: number;
  readonly byKind: ReadonlyMap<ReplyKind, number>;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

interface Raw extends Omit<
  AnswerRow,
  'isInvited' | 'isLate' | 'isPreliminary' | 'isSummary' | 'receivedOn' | 'files' | 'versions' | 'draftIds'
> {
  readonly draftIds: string | null;
  readonly isInvited: boolean | number;
  readonly isLate: boolean | number;
  readonly isPreliminary: boolean | number;
  readonly isSummary: boolean | number;
  readonly receivedOn: string;
  readonly files: number | string;
  readonly versions: number;
}

/** The version that counts, with its answer and body. */
const FROM = `FROM "response" r
  JOIN "invitation" i ON i."id" = r."invitationId"
  JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
  LEFT JOIN "draft" d ON d."id" = r."draftId"`;

/** That a body stands in a category: itself, or a group that it is or is a member of. */
const IN_CATEGORY = `EXISTS (SELECT 1 FROM "listing" l WHERE l."hostId" = i."hostId" AND l."categoryId" = ?
  AND (l."organisationId" = i."organisationId" OR l."groupId" = i."groupId"
    OR l."groupId" IN (SELECT m."groupId" FROM "group_member" m WHERE m."organisationId" = i."organisationId")))`;

const ORDERS: Readonly<Record<AnswerOrder, string>> = {
  received: `v."receivedOn" DESC, v."submittedAt" DESC, r."id" DESC`,
  name: `i."sortKey", r."ordinal", r."id"`,
};

/** Lists the answers of a hearing: five statements, whatever their number. */
@Injectable()
export class AnswerListService {
  constructor(private readonly database: Database) {}

  async list(consultation: Consultation, filter: AnswerFilter, page: string | undefined): Promise<Page<AnswerRow>> {
    const conditions = conditionsOf(consultation.id, filter);
    const counted: { count: number | string }[] = await this.database.reader.query(
      `SELECT count(*) AS "count" ${FROM} WHERE r."consultationId" = $1${conditions.sql}`,
      conditions.parameters(),
    );
    const total = Number(counted[0]?.count ?? 0);
    const number = boundedPage(page, total);
    const rows: Raw[] = await this.database.reader.query(
      `SELECT r."id" AS "responseId", v."id" AS "versionId", i."addressedName" AS "body", i."isInvited",
         d."shortTitle" AS "draftTitle", r."state", r."handling", v."replyKind", v."isLate", v."isPreliminary", v."isSummary",
         r."supplementsId", v."draftIds",
         v."receivedOn", r."currentVersion" AS "versions",
         (SELECT count(*) FROM "version_attachment" a WHERE a."versionId" = v."id") AS "files"
       ${FROM} WHERE r."consultationId" = $1${conditions.sql} ORDER BY ${ORDERS[filter.order]}
       LIMIT $${String(conditions.next)} OFFSET $${String(conditions.next + 1)}`,
      conditions.parameters(PAGE_SIZE, (number - 1) * PAGE_SIZE),
    );
    return pageOf(rows.map(rowFrom), total, number);
  }

  /** The counts beside the filters, of the whole hearing. */
  async counts(consultation: Consultation): Promise<AnswerCounts> {
    const rows: { state: ResponseState; replyKind: ReplyKind; isLate: boolean | number; count: number | string }[] =
      await this.database.reader.query(
        `SELECT r."state", v."replyKind", v."isLate", count(*) AS "count" ${FROM}
         WHERE r."consultationId" = $1 GROUP BY r."state", v."replyKind", v."isLate"`,
        [consultation.id],
      );
    const standing = rows.filter((row) => row.state === 'submitted');
    const byKind = new Map<ReplyKind, number>();
    for (const row of standing) byKind.set(row.replyKind, (byKind.get(row.replyKind) ?? 0) + Number(row.count));
    return {
      all: sum(standing),
      withdrawn: sum(rows.filter((row) => row.state === 'withdrawn')),
      late: sum(standing.filter((row) => Boolean(row.isLate))),
      byKind,
      categories: await this.categories(consultation),
    };
  }

  private async categories(consultation: Consultation): Promise<AnswerCounts['categories']> {
    const inCategory = IN_CATEGORY.replace('?', 'c."id"');
    const rows: { id: string; name: string; count: number | string }[] = await this.database.reader.query(
      `SELECT c."id", c."name", (SELECT count(*) ${FROM}
         WHERE r."consultationId" = $1 AND r."state" = 'submitted' AND ${inCategory}) AS "count"
       FROM "category" c WHERE c."hostId" = $2 ORDER BY c."position", c."id"`,
      [consultation.id, consultation.hostId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }
}

function conditionsOf(consultationId: string, filter: AnswerFilter): Conditions {
  const conditions = new Conditions(consultationId);
  const text = likePattern(filter.text);
  if (text !== '%%') conditions.add(`i."searchText" LIKE ? ESCAPE '\\'`, text);
  if (filter.replyKind !== null) conditions.add(`v."replyKind" = ?`, filter.replyKind);
  if (filter.isLate !== null) conditions.add(`v."isLate" = ?`, true);
  if (filter.draftId !== null) {
    // The column is a list in JSON, whose items are identifiers in quotation marks.
    conditions.add(`(r."draftId" = ? OR v."draftIds" LIKE ?)`, filter.draftId, `%"${filter.draftId}"%`);
  }
  if (filter.categoryId !== null) conditions.add(IN_CATEGORY, filter.categoryId);
  return conditions;
}

function rowFrom(row: Raw): AnswerRow {
  return {
    ...row,
    draftIds: namedIn(row.draftIds),
    isInvited: Boolean(row.isInvited),
    isLate: Boolean(row.isLate),
    isPreliminary: Boolean(row.isPreliminary),
    isSummary: Boolean(row.isSummary),
    receivedOn: CalendarDay.of(row.receivedOn),
    files: Number(row.files),
  };
}

function sum(rows: readonly { readonly count: number | string }[]): number {
  return rows.reduce((total, row) => total + Number(row.count), 0);
}
