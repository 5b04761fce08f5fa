import { Injectable } from '@nestjs/common';
import type { MessageState } from '../../delivery/message/message-status.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { instantFrom } from '../../shared/time/clock.js';
import { SUBJECT } from '../dispatch-finder.js';

/** What the list of letters on paper can be narrowed to. */
export const PRINT_FILTERS = ['all', 'toPost', 'posted', 'noAddress'] as const;
export type PrintFilter = (typeof PRINT_FILTERS)[number];

/** A letter that goes on paper. */
export interface PaperLetter {
  readonly messageId: string;
  readonly name: string;
  /** What the body is in the register now; null for who was never in it. */
  readonly organisationId: string | null;
  readonly groupId: string | null;
  readonly state: MessageState;
  readonly postedAt: Date | null;
  /** One line each; empty when the register does not know. */
  readonly postalAddress: string;
  readonly sha256: string;
  readonly pages: number;
}

export interface PaperLetters {
  readonly list: Page<PaperLetter>;
  readonly counts: Readonly<Record<PrintFilter, number>>;
}

type RawLetter = Omit<PaperLetter, 'postedAt' | 'pages' | 'postalAddress'> & {
  readonly postedAt: string | null;
  readonly pages: number | string;
  readonly postalAddress: string | null;
};

const CONDITIONS: Readonly<Record<PrintFilter, string>> = {
  all: '1 = 1',
  toPost: `m."state" <> 'accepted'`,
  posted: `m."state" = 'accepted'`,
  noAddress: `m."state" <> 'accepted' AND p."lines" IS NULL`,
};

/** The letters of a dispatch that go on paper. A body that was merged has the address of the one that took its place. */
const LETTERS = `FROM "message" m JOIN "invitation" i ON i."id" = m."recipientRef"
  JOIN "letter" l ON l."invitationId" = i."id" AND l."dispatchKey" = m."subjectId"
  LEFT JOIN "organisation" o ON o."id" = i."organisationId"
  LEFT JOIN "postal_address" p ON p."hostId" = i."hostId"
    AND (p."organisationId" = COALESCE(o."mergedIntoId", i."organisationId") OR p."groupId" = i."groupId")
  WHERE m."subjectType" = '${SUBJECT}' AND m."subjectId" = $1 AND m."channel" = 'print' AND m."state" <> 'cancelled'`;

/** The letters of a dispatch that a person posts, in Norwegian order of names. Two statements, whatever their number. */
@Injectable()
export class PrintListService {
  constructor(private readonly database: Database) {}

  async find(
    dispatchId: string,
    query: { readonly filter: PrintFilter; readonly page: string },
  ): Promise<PaperLetters> {
    const counts = await this.counts(dispatchId);
    const total = counts[query.filter];
    const page = boundedPage(query.page, total);
    const limits = `LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`;
    return { list: pageOf(await this.rows(dispatchId, query.filter, limits), total, page), counts };
  }

  /** All that the list shows, over all its pages. A row is some hundred bytes; the letters themselves are not read. */
  async all(dispatchId: string, filter: PrintFilter): Promise<readonly PaperLetter[]> {
    return this.rows(dispatchId, filter, '');
  }

  async counts(dispatchId: string): Promise<Readonly<Record<PrintFilter, number>>> {
    const columns = PRINT_FILTERS.map((filter) => `count(CASE WHEN ${CONDITIONS[filter]} THEN 1 END) AS "${filter}"`);
    const rows: Record<PrintFilter, string | number>[] = await this.database.reader.query(
      `SELECT ${columns.join(', ')} ${LETTERS}`,
      [dispatchId],
    );
    const of = (filter: PrintFilter): number => Number(rows[0]?.[filter] ?? 0);
    return { all: of('all'), toPost: of('toPost'), posted: of('posted'), noAddress: of('noAddress') };
  }

  private async rows(dispatchId: string, filter: PrintFilter, limits: string): Promise<readonly PaperLetter[]> {
    const rows: RawLetter[] = await this.database.reader.query(
      `SELECT m."id" AS "messageId", i."addressedName" AS "name", COALESCE(o."mergedIntoId", i."organisationId") AS "organisationId",
         i."groupId", m."state", m."acceptedAt" AS "postedAt", p."lines" AS "postalAddress", l."pdfSha256" AS "sha256", l."pages"
       ${LETTERS} AND ${CONDITIONS[filter]} ORDER BY i."sortKey", i."id" ${limits}`,
      [dispatchId],
    );
    return rows.map((row) => ({
      ...row,
      pages: Number(row.pages),
      postalAddress: row.postalAddress ?? '',
      postedAt: row.postedAt === null ? null : instantFrom(row.postedAt),
    }));
  }
}
