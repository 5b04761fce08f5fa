import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../identity/access/actor.js';
import { Database } from '../shared/database/database.js';
import { IncomingMailService } from '../delivery/incoming/incoming-mail.service.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { Clock } from '../shared/time/clock.js';
import { InternalWork, type InternalItem } from './internal-work.js';
import { OwnWork, type OwnMatters } from './own-work.js';

const NEAR_DAYS = 14;
const MOST_SHOWN = 20;

/** A hearing that wants something of the person, and how much. */
export interface DeskItem {
  readonly consultationId: string;
  readonly title: string;
  readonly count: number;
}

/** A dispatch with letters on paper that nobody has posted yet, and how many. */
export interface PaperItem extends DeskItem {
  readonly dispatchId: string;
}

/** A hearing whose deadline is near. */
export interface NearDeadline {
  readonly consultationId: string;
  readonly title: string;
  readonly deadlineOn: CalendarDay;
  readonly daysLeft: number;
}

/** What needs the person today, at the host where they work now. Each list is bounded. */
export interface DeskMatters extends OwnMatters {
  readonly toApprove: readonly DeskItem[];
  /** Letters after the announcement that somebody has submitted. */
  readonly lettersToApprove: readonly DeskItem[];
  readonly returned: readonly DeskItem[];
  readonly internal: readonly InternalItem[];
  readonly deadlines: readonly NearDeadline[];
  readonly undelivered: readonly DeskItem[];
  readonly toPost: readonly PaperItem[];
  /** Questions about a hearing that nobody has answered. */
  readonly inquiries: readonly DeskItem[];
  /** Bodies that wait to hear whether they get a later deadline. */
  readonly extensionRequests: readonly DeskItem[];
  /** Internal hearings whose outer deadline was moved, and nobody has said what it means. */
  readonly outerMoves: readonly DeskItem[];
  /** Requests for access to answers that nobody has decided. */
  readonly accessRequests: readonly DeskItem[];
  readonly unregistered: readonly DeskItem[];
  readonly unplaced: readonly DeskItem[];
  readonly undecided: readonly DeskItem[];
  readonly toSummarise: readonly DeskItem[];
  /** Summaries that wait for an approver, and those that an approver has decided on and somebody goes on with. */
  readonly summariesToApprove: readonly DeskItem[];
  readonly summariesDecided: readonly DeskItem[];
  /** E-mail that waits for somebody; null for whoever may not see it. */
  readonly incoming: number | null;
}

/** Where the rows `x` that wait come from, with their hearing `c`. Ours, never what somebody typed. */
const COUNTED = {
  undelivered: `"dispatch" d JOIN "message" x ON x."subjectType" = 'dispatch' AND x."subjectId" = d."id" AND x."state" IN ('rejected', 'uncertain', 'bounced', 'expired') JOIN "consultation" c ON c."id" = d."consultationId"`,
  lettersToApprove: `"dispatch_plan" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" = 'submitted'`,
  inquiries: `"inquiry" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" = 'received'`,
  extensionRequests: `"extension_request" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" = 'open'`,
  outerMoves: `"outer_deadline_move" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."settledAt" IS NULL AND c."state" NOT IN ('summarised', 'archived', 'cancelled') AND NOT EXISTS (SELECT 1 FROM "extension" e WHERE e."consultationId" = x."consultationId" AND e."invitationId" IS NULL AND e."decidedAt" >= x."noticedAt")`,
  accessRequests: `"access_request" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" = 'open'`,
  unregistered: `"response" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" = 'submitted' AND x."handling" = 'received'`,
  unplaced: `"comment" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."removedAt" IS NULL AND x."kind" = 'comment' AND NOT EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = x."id")`,
  summariesToApprove: `"summary_version" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" = 'submitted'`,
  summariesDecided: `"summary_version" x JOIN "consultation" c ON c."id" = x."consultationId" AND x."state" IN ('approved', 'returned')`,
  undecided: `"placement" x JOIN "comment" m ON m."id" = x."commentId" AND m."removedAt" IS NULL AND x."decision" IS NULL JOIN "consultation" c ON c."id" = x."consultationId"`,
} as const;

/** Reads from every domain what waits for somebody; writes nothing. Twenty-one statements whatever is waiting. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly mails: IncomingMailService,
    private readonly own: OwnWork,
    private readonly internal: InternalWork,
    private readonly clock: Clock,
  ) {}

  async matters(person: PersonActor): Promise<DeskMatters> {
    const { hostId } = person;
    const names = Object.keys(COUNTED) as (keyof typeof COUNTED)[]; // reason: Object.keys forgets the keys of the record
    const counted = await Promise.all(names.map(async (name) => [name, await this.counted(COUNTED[name], hostId)]));
    const [toApprove, returned, toSummarise, internal, deadlines, toPost, incoming, own] = await Promise.all([
      this.inState(hostId, 'submittedForApproval'),
      this.inState(hostId, 'returned'),
      this.inState(hostId, 'closed'),
      this.internal.of(hostId),
      this.nearDeadlines(hostId),
      this.toPost(hostId),
      this.mails.waitingFor(person),
      this.own.of(person),
    ]);
    const lists = Object.fromEntries(counted) as Record<keyof typeof COUNTED, DeskItem[]>; // reason: one list for each name
    return { ...lists, ...own, toApprove, returned, toSummarise, internal, deadlines, toPost, incoming };
  }

  private async toPost(hostId: string): Promise<PaperItem[]> {
    const rows: (PaperItem & { readonly count: number | string })[] = await this.database.reader.query(
      `SELECT c."id" AS "consultationId", c."title", d."id" AS "dispatchId", COUNT(*) AS "count"
       FROM "dispatch" d JOIN "message" m ON m."subjectType" = 'dispatch' AND m."subjectId" = d."id"
         AND m."channel" = 'print' AND m."state" IN ('queued', 'held')
       JOIN "consultation" c ON c."id" = d."consultationId"
       WHERE d."hostId" = $1 GROUP BY c."id", c."title", d."id" ORDER BY COUNT(*) DESC, d."id" LIMIT ${MOST_SHOWN}`,
      [hostId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  private async inState(hostId: string, state: string): Promise<DeskItem[]> {
    const rows: { consultationId: string; title: string }[] = await this.database.reader.query(
      `SELECT "id" AS "consultationId", "title" FROM "consultation" WHERE "hostId" = $1 AND "state" = $2
       ORDER BY "deadlineOn", "id" LIMIT ${MOST_SHOWN}`,
      [hostId, state],
    );
    return rows.map((row) => ({ ...row, count: 1 }));
  }

  private async nearDeadlines(hostId: string): Promise<NearDeadline[]> {
    const today = this.clock.today();
    const rows: { consultationId: string; title: string; deadlineOn: string }[] = await this.database.reader.query(
      `SELECT "id" AS "consultationId", "title", "deadlineOn" FROM "consultation"
       WHERE "hostId" = $1 AND "state" = 'open' AND "deadlineOn" <= $2 ORDER BY "deadlineOn", "id" LIMIT ${MOST_SHOWN}`,
      [hostId, today.plusDays(NEAR_DAYS).toString()],
    );
    return rows.map((row) => {
      const deadlineOn = CalendarDay.of(row.deadlineOn);
      return { ...row, deadlineOn, daysLeft: today.daysUntil(deadlineOn) };
    });
  }

  /** Counts rows `x` for each hearing `c` of the host. The source is one of ours, never what somebody typed. */
  private async counted(source: string, hostId: string): Promise<DeskItem[]> {
    const rows: { consultationId: string; title: string; count: number | string }[] = await this.database.reader.query(
      `SELECT c."id" AS "consultationId", c."title", COUNT(*) AS "count" FROM ${source}
       WHERE c."hostId" = $1 GROUP BY c."id", c."title" ORDER BY COUNT(*) DESC, c."id" LIMIT ${MOST_SHOWN}`,
      [hostId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }
}
