import { Injectable } from '@nestjs/common';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import { Conditions } from '../answers/conditions.js';
import type { ReplyKind } from '../response-status.js';
import { namedIn } from '../submission/named-drafts.rules.js';
import { coverageOf, type Coverage, type CoveringAnswer, type DraftMention } from './coverage.rules.js';

/** What the table is narrowed to. */
export const COVERAGE_CHOICES = ['all', 'answered', 'silent', 'late', 'unreached'] as const;
export type CoverageChoice = (typeof COVERAGE_CHOICES)[number];

/** Where a letter stands: by e-mail as the post office says it, on paper whether it has been posted. */
export type Delivery = MessageState | 'toPost' | 'posted';

/** One body of the table. */
export interface CoverageRow {
  readonly invitationId: string;
  readonly name: string;
  readonly isInvited: boolean;
  readonly isPrivatePerson: boolean;
  readonly hasEmail: boolean;
  /** Where the letter stands; null when none has been made. */
  readonly delivery: Delivery | null;
  readonly isLate: boolean;
  /** The answer to open; null for the silent. */
  readonly responseId: string | null;
  /** In the order of the columns. */
  readonly cells: readonly Coverage[];
}

/** The figures above the table, of the whole hearing. Private persons are counted by themselves, and in none of the others. */
export interface CoverageTotals {
  readonly invited: number;
  readonly handedOver: number;
  readonly answered: number;
  readonly withoutRemarks: number;
  /** Invited, silent themselves, and named in the joint answer of another. */
  readonly standsBehind: number;
  readonly silent: number;
  readonly late: number;
  readonly privatePersons: number;
}

/** One column: a draft, or the hearing as a whole where drafts are answered separately. */
export interface CoverageColumn {
  readonly draftId: string | null;
  readonly title: string | null;
}

interface RawRow {
  readonly invitationId: string;
  readonly name: string;
  readonly isInvited: boolean | number;
  readonly isPrivatePerson: boolean | number;
  readonly email: string | null;
}

interface RawAnswer {
  readonly invitationId: string;
  readonly responseId: string;
  readonly versionId: string;
  readonly draftId: string | null;
  readonly replyKind: ReplyKind;
  readonly isLate: boolean | number;
  /** JSON. */
  readonly draftIds: string | null;
}

/** The answer that counts. */
const STANDING = `FROM "response" r JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
  WHERE r."state" = 'submitted'`;
const ANSWERED = `EXISTS (SELECT 1 ${STANDING} AND r."invitationId" = i."id")`;
const ANSWERED_WITHOUT = `EXISTS (SELECT 1 ${STANDING} AND r."invitationId" = i."id" AND v."replyKind" = 'withoutRemarks')`;
/** The joint answer of another body that counts names this one among those it is given for. */
const BEHIND = `EXISTS (SELECT 1 FROM "on_behalf" b JOIN "response_version" v ON v."id" = b."versionId"
  JOIN "response" r ON r."id" = v."responseId" AND r."currentVersion" = v."number" AND r."state" = 'submitted'
  WHERE b."consultationId" = i."consultationId" AND b."invitationId" = i."id")`;
const LATE = `EXISTS (SELECT 1 ${STANDING} AND r."invitationId" = i."id" AND v."isLate" = ?)`;
/** Not correlated: the ledger is read once, not once for each body. */
const HANDED_OVER = `i."id" IN (SELECT m."recipientRef" FROM "message" m WHERE m."purpose" = 'announcement'
  AND m."state" IN ('accepted', 'delayed'))`;

/** Bodies × drafts: asked, reached, answered and how, silent, late. Seven statements, whatever the number of bodies. */
@Injectable()
export class CoverageService {
  constructor(private readonly database: Database) {}

  async table(
    outline: ConsultationOutline,
    { text, choice, page }: { readonly text: string; readonly choice: CoverageChoice; readonly page: string },
  ): Promise<Page<CoverageRow>> {
    const reader = this.database.reader;
    const conditions = conditionsOf(outline.consultation.id, text, choice);
    const where = `FROM "invitation" i WHERE i."consultationId" = $1${conditions.sql}`;
    const counted: { count: number | string }[] = await reader.query(
      `SELECT count(*) AS "count" ${where}`,
      conditions.parameters(),
    );
    const total = Number(counted[0]?.count ?? 0);
    const number = boundedPage(page, total);
    const rows: RawRow[] = await reader.query(
      `SELECT i."id" AS "invitationId", i."addressedName" AS "name", i."isInvited", i."isPrivatePerson", i."email" ${where}
       ORDER BY i."sortKey", i."id" LIMIT $${String(conditions.next)} OFFSET $${String(conditions.next + 1)}`,
      conditions.parameters(PAGE_SIZE, (number - 1) * PAGE_SIZE),
    );
    return pageOf(await this.covered(outline, rows), total, number);
  }

  async totals(consultationId: string): Promise<CoverageTotals> {
    const late = LATE.replace('?', '$2');
    const counted = (condition: string): string => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const rows: Record<keyof CoverageTotals, number | string | null>[] = await this.database.reader.query(
      `SELECT ${counted(`i."isInvited" = $1`)} AS "invited",
         ${counted(HANDED_OVER)} AS "handedOver",
         ${counted(`i."isPrivatePerson" <> $1 AND ${ANSWERED}`)} AS "answered",
         ${counted(`i."isPrivatePerson" <> $1 AND ${ANSWERED_WITHOUT}`)} AS "withoutRemarks",
         ${counted(`i."isInvited" = $1 AND NOT ${ANSWERED} AND ${BEHIND}`)} AS "standsBehind",
         ${counted(`i."isInvited" = $1 AND NOT ${ANSWERED} AND NOT ${BEHIND}`)} AS "silent",
         ${counted(`i."isPrivatePerson" = $1 AND ${ANSWERED}`)} AS "privatePersons",
         ${counted(`i."isPrivatePerson" <> $1 AND ${late}`)} AS "late"
       FROM "invitation" i WHERE i."consultationId" = $3`,
      [true, true, consultationId],
    );
    const of = (name: keyof CoverageTotals): number => Number(rows[0]?.[name] ?? 0);
    return {
      invited: of('invited'),
      handedOver: of('handedOver'),
      answered: of('answered'),
      withoutRemarks: of('withoutRemarks'),
      standsBehind: of('standsBehind'),
      silent: of('silent'),
      late: of('late'),
      privatePersons: of('privatePersons'),
    };
  }

  private async covered(outline: ConsultationOutline, rows: readonly RawRow[]): Promise<readonly CoverageRow[]> {
    const ids = rows.map((row) => row.invitationId);
    const deliveries = await this.deliveries(ids);
    const answers = await this.answers(ids);
    const mentions = await this.mentions(answers.map((answer) => answer.versionId));
    const behind = await this.behind(ids);
    const columns = columnsOf(outline);
    const { separateAnswers: isSeparate } = outline.consultation;
    return rows.map((row) => {
      const own = answers.filter((answer) => answer.invitationId === row.invitationId);
      const joint = behind.filter((answer) => answer.invitationId === row.invitationId);
      const covering: CoveringAnswer[] = [
        ...own.map(({ versionId, replyKind, draftId, draftIds }) => ({
          replyKind,
          draftId,
          named: namedIn(draftIds),
          mentions: mentions.get(versionId) ?? new Map<string, DraftMention>(),
        })),
        ...joint.map(({ draftId }) => ({
          replyKind: 'standsBehind' as const,
          draftId,
          named: null,
          mentions: new Map<string, DraftMention>(),
        })),
      ];
      return {
        invitationId: row.invitationId,
        name: row.name,
        isInvited: Boolean(row.isInvited),
        isPrivatePerson: Boolean(row.isPrivatePerson),
        hasEmail: row.email !== null,
        delivery: deliveries.get(row.invitationId) ?? null,
        isLate: own.some((answer) => Boolean(answer.isLate)),
        responseId: (own[0] ?? joint[0])?.responseId ?? null,
        cells: columns.map(({ draftId }) => coverageOf(covering, { isSeparate, draftId })),
      };
    });
  }

  private async deliveries(invitationIds: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    const rows: { recipientRef: string; state: MessageState; channel: string }[] = await this.queryIn(
      `SELECT "recipientRef", "state", "channel" FROM "message" WHERE "purpose" = 'announcement' AND "recipientRef" IN (?)
       ORDER BY "createdAt", "id"`,
      invitationIds,
    );
    return new Map(rows.map((row) => [row.recipientRef, deliveryOf(row)]));
  }

  private async answers(invitationIds: readonly string[]): Promise<readonly RawAnswer[]> {
    return this.queryIn(
      `SELECT r."invitationId", r."id" AS "responseId", v."id" AS "versionId", r."draftId", v."replyKind", v."isLate", v."draftIds"
       ${STANDING} AND r."invitationId" IN (?) ORDER BY v."submittedAt" DESC, r."id"`,
      invitationIds,
    );
  }

  /** The joint answers of others that name these bodies. */
  private async behind(
    invitationIds: readonly string[],
  ): Promise<readonly Pick<RawAnswer, 'invitationId' | 'responseId' | 'draftId'>[]> {
    return this.queryIn(
      `SELECT b."invitationId", r."id" AS "responseId", r."draftId" FROM "on_behalf" b
       JOIN "response_version" v ON v."id" = b."versionId"
       JOIN "response" r ON r."id" = v."responseId" AND r."currentVersion" = v."number" AND r."state" = 'submitted'
       WHERE b."invitationId" IN (?) ORDER BY v."submittedAt" DESC, b."id"`,
      invitationIds,
    );
  }

  private async mentions(
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, DraftMention>>> {
    const rows: { versionId: string; draftId: string; says: number | string }[] = await this.queryIn(
      `SELECT "versionId", "draftId",
         max(CASE WHEN "text" <> '' OR "choice" <> 'withoutRemarks' THEN 1 ELSE 0 END) AS "says"
       FROM "answer" WHERE "draftId" IS NOT NULL AND "versionId" IN (?) GROUP BY "versionId", "draftId"`,
      versionIds,
    );
    const mentions = new Map<string, Map<string, DraftMention>>();
    for (const { versionId, draftId, says } of rows) {
      const ofVersion = mentions.get(versionId) ?? new Map<string, DraftMention>();
      mentions.set(versionId, ofVersion.set(draftId, Number(says) === 1 ? 'remarks' : 'noRemarks'));
    }
    return mentions;
  }

  private async queryIn<Row>(sql: string, ids: readonly string[]): Promise<Row[]> {
    if (ids.length === 0) return [];
    const places = ids.map((_, index) => `$${String(index + 1)}`).join(', ');
    const rows: Row[] = await this.database.reader.query(sql.replace('?', places), [...ids]);
    return rows;
  }
}

/** The columns of the table. */
export function columnsOf(outline: ConsultationOutline): readonly CoverageColumn[] {
  const drafts = outline.drafts.map(({ draft }) => ({ draftId: draft.id, title: draft.shortTitle }));
  return outline.consultation.separateAnswers ? [{ draftId: null, title: null }, ...drafts] : drafts;
}

function conditionsOf(consultationId: string, text: string, choice: CoverageChoice): Conditions {
  // Whoever was not invited stands here from the day they answer: until then nothing is expected of them.
  const conditions = new Conditions(consultationId).add(`(i."isInvited" = ? OR ${ANSWERED})`, true);
  const pattern = likePattern(text);
  if (pattern !== '%%') conditions.add(`i."searchText" LIKE ? ESCAPE '\\'`, pattern);
  switch (choice) {
    case 'all':
      return conditions;
    case 'answered':
      return conditions.add(`(${ANSWERED} OR ${BEHIND})`);
    case 'silent':
      return conditions.add(`i."isInvited" = ? AND NOT ${ANSWERED} AND NOT ${BEHIND}`, true);
    case 'late':
      return conditions.add(LATE, true);
    case 'unreached':
      return conditions.add(`i."isInvited" = ? AND NOT ${HANDED_OVER}`, true);
  }
}

function deliveryOf({ state, channel }: { readonly state: MessageState; readonly channel: string }): Delivery {
  if (channel !== 'print' || state === 'cancelled') return state;
  return state === 'accepted' ? 'posted' : 'toPost';
}
