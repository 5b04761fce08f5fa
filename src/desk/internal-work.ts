import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.js';
import { CalendarDay } from '../shared/time/calendar-day.js';

const MOST_SHOWN = 20;

/** An internal hearing that is not answered yet, and when its host must answer. */
export interface InternalItem {
  readonly consultationId: string;
  readonly title: string;
  /** Null when the outer hearing has no deadline. */
  readonly outerOn: CalendarDay | null;
}

/** Reads the internal hearings that a host has under way, the first outer deadline first; one statement. */
@Injectable()
export class InternalWork {
  constructor(private readonly database: Database) {}

  async of(hostId: string): Promise<readonly InternalItem[]> {
    const rows: { consultationId: string; title: string; outerOn: string | null }[] = await this.database.reader.query(
      `SELECT c."id" AS "consultationId", c."title", COALESCE(i."ownDeadlineOn", o."deadlineOn") AS "outerOn"
       FROM "internal_hearing" h JOIN "consultation" c ON c."id" = h."consultationId"
       JOIN "invitation" i ON i."id" = h."outerInvitationId" JOIN "consultation" o ON o."id" = i."consultationId"
       WHERE h."hostId" = $1 AND c."state" NOT IN ('summarised', 'archived', 'cancelled')
         AND NOT EXISTS (SELECT 1 FROM "outer_submission" s WHERE s."consultationId" = h."consultationId")
       ORDER BY COALESCE(i."ownDeadlineOn", o."deadlineOn"), c."id" LIMIT ${String(MOST_SHOWN)}`,
      [hostId],
    );
    return rows.map((row) => ({ ...row, outerOn: row.outerOn === null ? null : CalendarDay.of(row.outerOn) }));
  }
}
