import { Injectable } from '@nestjs/common';
import type { ConsultationState } from '../../consultation/consultation-status.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../shared/database/paging.js';
import { likePattern } from '../../shared/language/sorting.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';

export const HEARINGS_A_PAGE = 20;
/** More than any body is asked at once; a calendar and an e-mail are bounded too. */
const MOST_LISTED = 200;

/** A hearing that an address is asked in, and for whom. */
export interface AskedHearing {
  readonly invitationId: string;
  /** The colleague's own link, when the address is known only by that; null when it is an address of the body. */
  readonly colleagueLinkId: string | null;
  readonly body: string;
  readonly languageForm: LanguageForm;
  readonly consultationId: string;
  readonly hostId: string;
  readonly title: string;
  readonly host: string;
  readonly state: ConsultationState;
  /** The deadline that holds for the body, and whether it is its own. */
  readonly deadlineOn: CalendarDay | null;
  readonly isOwnDeadline: boolean;
}

/** A working group that an address has been invited into. */
export interface GroupOfAddress {
  readonly memberId: string;
  readonly languageForm: LanguageForm;
  readonly draft: string;
  readonly hearing: string;
  readonly hostId: string;
  readonly host: string;
}

interface Row extends Omit<AskedHearing, 'deadlineOn' | 'isOwnDeadline'> {
  readonly commonOn: string | null;
  readonly ownOn: string | null;
}

/**
 * Where an address stands now: on an invitation as it was written to, in the register of a host for a body it has invited, or
 * on a colleague's link that is not revoked. A hearing counts from the day it opened, and for as long as the body is on its
 * list or has answered.
 */
const ASKED = `
  (SELECT s."invitationId", CASE WHEN COUNT(*) = COUNT(s."linkId") THEN MIN(s."linkId") END AS "linkId" FROM (
     SELECT v."id" AS "invitationId", NULL AS "linkId" FROM "invitation" v WHERE lower(v."email") = $1
     UNION SELECT v."id", NULL FROM "contact" k JOIN "invitation" v ON v."hostId" = k."hostId" AND v."organisationId" = k."organisationId"
       WHERE lower(k."email") = $1
     UNION SELECT v."id", NULL FROM "contact" k JOIN "invitation" v ON v."hostId" = k."hostId" AND v."groupId" = k."groupId"
       WHERE lower(k."email") = $1
     UNION SELECT l."invitationId", l."id" FROM "response_link" l WHERE l."holderEmail" = $1 AND l."revokedAt" IS NULL
   ) s GROUP BY s."invitationId") m
  JOIN "invitation" i ON i."id" = m."invitationId"
  JOIN "consultation" c ON c."id" = i."consultationId" AND c."openedAt" IS NOT NULL
  JOIN "host" h ON h."id" = c."hostId"
  WHERE (i."isInvited" OR EXISTS (SELECT 1 FROM "response" r WHERE r."invitationId" = i."id" AND r."currentVersion" > 0))`;

const SHOWN = `m."invitationId", m."linkId" AS "colleagueLinkId", i."addressedName" AS "body", i."languageForm", i."hostId",
  i."ownDeadlineOn" AS "ownOn", c."id" AS "consultationId", c."title", c."state", c."deadlineOn" AS "commonOn", h."name" AS "host"`;

const ORDER = `ORDER BY CASE WHEN c."state" = 'open' THEN 0 ELSE 1 END,
  CASE WHEN c."state" = 'open' THEN COALESCE(i."ownDeadlineOn", c."deadlineOn") END,
  COALESCE(i."ownDeadlineOn", c."deadlineOn") DESC, m."invitationId"`;

/** Finds what an address is asked, at all hosts. Nothing is remembered: an address that is struck out finds nothing next time. */
@Injectable()
export class RegisteredAddresses {
  constructor(private readonly database: Database) {}

  /** True while the address is registered for any hearing, or for somebody who is invited into a working group. */
  async isRegistered(email: string): Promise<boolean> {
    const rows: unknown[] = await this.database.reader.query(`SELECT 1 FROM ${ASKED} LIMIT 1`, [email]);
    return rows.length > 0 || (await this.groupsOf(email)).length > 0;
  }

  /** The working groups into which whoever has the address is invited, the newest first. */
  async groupsOf(email: string): Promise<readonly GroupOfAddress[]> {
    return this.database.reader.query(
      `SELECT g."id" AS "memberId", g."languageForm", d."title" AS "draft", c."title" AS "hearing", h."id" AS "hostId",
         h."name" AS "host"
       FROM "working_group_member" g JOIN "draft" d ON d."id" = g."draftId"
       JOIN "consultation" c ON c."id" = g."consultationId" JOIN "host" h ON h."id" = g."hostId"
       WHERE g."email" = $1 AND g."removedAt" IS NULL AND g."invitedAt" IS NOT NULL
       ORDER BY g."id" DESC LIMIT ${String(MOST_LISTED)}`,
      [email],
    );
  }

  /** All hearings of an address, open ones first and the nearest deadline on top; at most two hundred. */
  async hearingsOf(email: string): Promise<readonly AskedHearing[]> {
    const rows: Row[] = await this.database.reader.query(
      `SELECT ${SHOWN} FROM ${ASKED} ${ORDER} LIMIT ${String(MOST_LISTED)}`,
      [email],
    );
    return rows.map(hearingOf);
  }

  /** One page of them, narrowed by words of the title, the case number or the body's name. */
  async page(email: string, search: string, asked: string | undefined): Promise<Page<AskedHearing>> {
    const found = `${ASKED} AND (c."searchText" LIKE $2 ESCAPE '\\' OR i."searchText" LIKE $2 ESCAPE '\\')`;
    const parameters = [email, likePattern(search)];
    const counted: { count: string | number }[] = await this.database.reader.query(
      `SELECT COUNT(*) AS "count" FROM ${found}`,
      parameters,
    );
    const total = Number(counted[0]?.count ?? 0);
    const page = boundedPage(asked, total, HEARINGS_A_PAGE);
    const rows: Row[] = await this.database.reader.query(
      `SELECT ${SHOWN} FROM ${found} ${ORDER} LIMIT ${String(HEARINGS_A_PAGE)} OFFSET ${String((page - 1) * HEARINGS_A_PAGE)}`,
      parameters,
    );
    return pageOf(rows.map(hearingOf), total, page, HEARINGS_A_PAGE);
  }

  /** The hearing of one invitation, if the address is asked there; null otherwise. */
  async hearing(email: string, invitationId: string): Promise<AskedHearing | null> {
    const rows: Row[] = await this.database.reader.query(`SELECT ${SHOWN} FROM ${ASKED} AND m."invitationId" = $2`, [
      email,
      invitationId,
    ]);
    return rows[0] ? hearingOf(rows[0]) : null;
  }
}

function hearingOf({ commonOn, ownOn, ...row }: Row): AskedHearing {
  const on = ownOn ?? commonOn;
  return { ...row, deadlineOn: on === null ? null : CalendarDay.of(on), isOwnDeadline: ownOn !== null };
}

/** How an address is compared: as it is kept in links, whatever case it was typed in. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase();
}
