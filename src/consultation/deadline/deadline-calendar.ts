import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { writeCalendar, type CalendarEntry } from '../../shared/calendar/write-calendar.js';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import type { Consultation } from '../consultation.entity.js';
import type { Invitation } from '../invitation/invitation.entity.js';
import { lastDayInTime } from './deadline.rules.js';
import { calendarWords } from './deadline-calendar.words.js';
import { Extension } from './extension/extension.entity.js';

const KEPT_SECONDS = 6 * 60 * 60;

/** A deadline that somebody is to keep. */
export interface KeptDeadline {
  /** The invitation whose deadline it is, or the hearing for the one that holds for all. */
  readonly ownerId: string;
  readonly title: string;
  readonly deadlineOn: CalendarDay;
  /** How many times it has been moved. */
  readonly moves: number;
  /** Where one answers or reads, below the service's own address. */
  readonly path: string;
}

/** Writes deadlines as calendar files. The name of an entry follows the invitation, so that a moved deadline moves there too. */
@Injectable()
export class DeadlineCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The common deadline of a hearing; null while it has none. */
  async ofHearing({ id, title, deadlineOn }: Consultation): Promise<KeptDeadline | null> {
    if (deadlineOn === null) return null;
    const moves = await this.database.reader.countBy(Extension, { consultationId: id, invitationId: IsNull() });
    return { ownerId: id, title, deadlineOn, moves, path: `/horinger/${id}` };
  }

  /** The deadline that holds for one body; null while there is none. */
  async ofBody(consultation: Consultation, invitation: Invitation): Promise<KeptDeadline | null> {
    const deadlineOn = invitation.deadlineIn(consultation);
    if (deadlineOn === null) return null;
    const moves = (await this.movesOf([invitation.id])).get(invitation.id) ?? 0;
    return { ownerId: invitation.id, title: consultation.title, deadlineOn, moves, path: '/svar' };
  }

  /** How many times the deadline of each body has been moved, by extensions for all and for it alone. */
  async movesOf(invitationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (invitationIds.length === 0) return new Map();
    const places = invitationIds.map((_id, index) => `$${String(index + 1)}`).join(', ');
    const rows: { id: string; count: string | number }[] = await this.database.reader.query(
      `SELECT i."id", COUNT(e."id") AS "count" FROM "invitation" i LEFT JOIN "extension" e
         ON e."consultationId" = i."consultationId" AND (e."invitationId" IS NULL OR e."invitationId" = i."id")
       WHERE i."id" IN (${places}) GROUP BY i."id"`,
      [...invitationIds],
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  /** The file itself. */
  write(deadlines: readonly KeptDeadline[], language: Language): string {
    return writeCalendar({
      name: calendarWords[language].name,
      language,
      entries: deadlines.map((deadline) => this.entryOf(deadline, language)),
      at: this.clock.now(),
      keptSeconds: KEPT_SECONDS,
    });
  }

  private entryOf({ ownerId, title, deadlineOn, moves, path }: KeptDeadline, language: Language): CalendarEntry {
    const words = calendarWords[language];
    const last = lastDayInTime(deadlineOn);
    const lasts = last.equals(deadlineOn) ? [] : [words.lastsTo(formatDayWithWeekday(last, language))];
    return {
      uid: `frist-${ownerId}@${new URL(this.settings.baseUrl).hostname}`,
      sequence: moves,
      day: deadlineOn,
      summary: words.summary(title),
      description: [words.ends(formatDayWithWeekday(deadlineOn, language)), ...lasts].join('\n'),
      url: `${this.settings.baseUrl}${path}`,
    };
  }
}
