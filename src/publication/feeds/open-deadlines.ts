import { Injectable } from '@nestjs/common';
import { DeadlineCalendar, type KeptDeadline } from '../../consultation/deadline/deadline-calendar.js';
import { Database } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';

/** Where the calendar stands. */
export const DEADLINES_PATH = '/frister.ics';

/** More than any service has open at once; the nearest first. */
const MOST = 1000;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly deadlineOn: string;
  readonly moves: number | string;
}

/** The deadlines of all hearings that are open for everyone, as a calendar to subscribe to. One statement. */
@Injectable()
export class OpenDeadlines {
  constructor(
    private readonly database: Database,
    private readonly calendar: DeadlineCalendar,
  ) {}

  /** Of all hosts, or of one. */
  async write(hostId: string | null, language: Language): Promise<string> {
    return this.calendar.write(await this.find(hostId), language);
  }

  private async find(hostId: string | null): Promise<readonly KeptDeadline[]> {
    const rows: Row[] = await this.database.reader.query(
      `SELECT c."id", c."title", c."deadlineOn", COUNT(e."id") AS "moves" FROM "consultation" c
       LEFT JOIN "extension" e ON e."consultationId" = c."id" AND e."invitationId" IS NULL
       WHERE c."visibility" = 'public' AND c."state" = 'open' AND c."deadlineOn" IS NOT NULL
         ${hostId === null ? '' : 'AND c."hostId" = $1'}
       GROUP BY c."id", c."title", c."deadlineOn" ORDER BY c."deadlineOn", c."id" LIMIT ${String(MOST)}`,
      hostId === null ? [] : [hostId],
    );
    return rows.map(({ id, title, deadlineOn, moves }) => ({
      ownerId: id,
      title,
      deadlineOn: CalendarDay.of(deadlineOn),
      moves: Number(moves),
      path: `/horinger/${id}`,
    }));
  }
}
