import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { instantFrom } from '../../../shared/time/clock.js';

/** A host that holds hearings in public, as the publisher of their list. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  /** Where questions about the data go; null when the host has no mailbox. */
  readonly mailbox: string | null;
  /** When its first hearing opened. */
  readonly issuedOn: CalendarDay;
  /** When its list was last changed by a hearing that opened or closed. */
  readonly modifiedOn: CalendarDay;
}

interface Row extends Omit<Publisher, 'issuedOn' | 'modifiedOn'> {
  readonly issuedAt: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Reads who publishes hearings here, the oldest host first. One statement. */
@Injectable()
export class CatalogueReader {
  constructor(private readonly database: Database) {}

  async publishers(): Promise<readonly Publisher[]> {
    const rows: Row[] = await this.database.reader.query(
      `SELECT h."id", h."name", h."organisationNumber", h."mailbox", MIN(c."openedAt") AS "issuedAt",
         MAX(c."openedAt") AS "openedAt", MAX(c."closedAt") AS "closedAt"
       FROM "host" h JOIN "consultation" c ON c."hostId" = h."id" AND c."visibility" = 'public' AND c."openedAt" IS NOT NULL
         AND c."state" <> 'cancelled'
       GROUP BY h."id", h."name", h."organisationNumber", h."mailbox", h."createdAt" ORDER BY h."createdAt", h."id"`,
    );
    return rows.map(({ issuedAt, openedAt, closedAt, ...publisher }) => ({
      ...publisher,
      issuedOn: CalendarDay.at(instantFrom(issuedAt)),
      modifiedOn: CalendarDay.at(instantFrom(closedAt !== null && closedAt > openedAt ? closedAt : openedAt)),
    }));
  }
}
