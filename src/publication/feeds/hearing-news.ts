import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { instantFrom } from '../../shared/time/clock.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';

/** What is told of a hearing: it opened, its deadline was moved for all, a question was answered, the summary is out. */
export const NEWS_KINDS = ['opened', 'moved', 'answered', 'summarised'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Something that happened in a hearing that everyone may read. */
export interface NewsItem {
  /** The row that it comes from, so that it is the same news for ever. */
  readonly id: string;
  readonly kind: NewsKind;
  readonly consultationId: string;
  /** The hearing's. */
  readonly title: string;
  readonly host: string;
  readonly at: Date;
  /** When the wording was last corrected; `at` when it never was. */
  readonly changedAt: Date;
  /** The deadline that was set then; null for what sets none. */
  readonly deadlineOn: CalendarDay | null;
  /** What was asked; empty for other news. */
  readonly question: string;
  /** In the host's own words; may be empty. */
  readonly text: string;
}

/** As many as a feed holds: what is older stands on the hearings' own pages. */
const MOST = 50;

/** Only hearings held in public, from the day they opened; one that was called off is no news any more. */
const PUBLIC_HEARING = `c."visibility" = 'public' AND c."openedAt" IS NOT NULL AND c."state" <> 'cancelled'`;

const FROM_HEARING = `FROM "consultation" c JOIN "host" h ON h."id" = c."hostId"`;

/** The deadline as it was at opening: what the feed says of a day must not change behind the reader's back. */
const FIRST_DEADLINE = `COALESCE((SELECT MIN(f."formerDeadlineOn") FROM "extension" f
  WHERE f."consultationId" = c."id" AND f."invitationId" IS NULL), c."deadlineOn")`;

const SOURCES: Record<NewsKind, string> = {
  opened: `SELECT 'opened' AS "kind", c."id", c."id" AS "consultationId", c."title", h."name" AS "host",
      c."openedAt" AS "at", c."openedAt" AS "changedAt", ${FIRST_DEADLINE} AS "deadlineOn", '' AS "question", c."shortSummary" AS "text"
    ${FROM_HEARING} WHERE ${PUBLIC_HEARING}`,
  moved: `SELECT 'moved' AS "kind", e."id", c."id" AS "consultationId", c."title", h."name" AS "host",
      e."decidedAt" AS "at", e."decidedAt" AS "changedAt", e."newDeadlineOn" AS "deadlineOn", '' AS "question", e."reason" AS "text"
    ${FROM_HEARING} JOIN "extension" e ON e."consultationId" = c."id" AND e."invitationId" IS NULL WHERE ${PUBLIC_HEARING}`,
  answered: `SELECT 'answered' AS "kind", i."id", c."id" AS "consultationId", c."title", h."name" AS "host",
      i."publishedAt" AS "at", CASE WHEN a."answeredAt" > i."publishedAt" THEN a."answeredAt" ELSE i."publishedAt" END AS "changedAt",
      NULL AS "deadlineOn", a."question", a."text"
    ${FROM_HEARING} JOIN "inquiry" i ON i."consultationId" = c."id" AND i."state" = 'published'
    JOIN "inquiry_answer" a ON a."inquiryId" = i."id"
      AND a."number" = (SELECT MAX(n."number") FROM "inquiry_answer" n WHERE n."inquiryId" = i."id")
    WHERE ${PUBLIC_HEARING}`,
  // Only what stands: a summary that was taken down is not told of, and one that is put back is new again.
  summarised: `SELECT 'summarised' AS "kind", p."id", c."id" AS "consultationId", c."title", h."name" AS "host",
      p."at", p."at" AS "changedAt", NULL AS "deadlineOn", '' AS "question", '' AS "text"
    ${FROM_HEARING} JOIN "summary_publication" p ON p."id" = (SELECT n."id" FROM "summary_publication" n
      WHERE n."consultationId" = c."id" ORDER BY n."at" DESC, n."id" DESC LIMIT 1) AND p."deed" = 'published'
    WHERE ${PUBLIC_HEARING}`,
};

interface Row extends Omit<NewsItem, 'at' | 'changedAt' | 'deadlineOn'> {
  readonly at: string;
  readonly changedAt: string;
  readonly deadlineOn: string | null;
}

/** What is new in the hearings that everyone may read, the newest first. One statement. */
@Injectable()
export class HearingNews {
  constructor(private readonly database: Database) {}

  /** In all hearings, or in those of one host. */
  async ofAll(hostId: string | null = null): Promise<readonly NewsItem[]> {
    return hostId === null ? this.read('', []) : this.read('AND c."hostId" = $1', [hostId]);
  }

  /** In one. Whoever calls has asked whether everyone may read it. */
  async of(consultationId: string): Promise<readonly NewsItem[]> {
    return this.read('AND c."id" = $1', [consultationId]);
  }

  private async read(condition: string, values: readonly string[]): Promise<readonly NewsItem[]> {
    const newest = `ORDER BY n."at" DESC, n."id" DESC LIMIT ${String(MOST)}`;
    // Each kind is bounded by itself: all questions of ten years are not sorted for the newest fifty.
    const each = Object.values(SOURCES).map(
      (source) => `SELECT * FROM (SELECT n.* FROM (${source} ${condition}) n ${newest}) k`,
    );
    const rows: Row[] = await this.database.reader.query(`SELECT n.* FROM (${each.join(' UNION ALL ')}) n ${newest}`, [
      ...values,
    ]);
    return rows.map((row) => ({
      ...row,
      at: instantFrom(row.at),
      changedAt: instantFrom(row.changedAt),
      deadlineOn: row.deadlineOn === null ? null : CalendarDay.of(row.deadlineOn),
    }));
  }
}
