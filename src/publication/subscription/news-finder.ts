import { Injectable } from '@nestjs/common';
import type { Reader } from '../../shared/database/database.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import type { PublicNewsOccasion } from './subscription-status.js';

/** Something new that is not yet in the list of what is told. */
export interface FoundNews {
  readonly consultationId: string;
  readonly occasion: PublicNewsOccasion;
  readonly causeId: string;
  readonly happenedAt: string;
}

/** What is older than this is no news: nothing is told of all that happened before there were subscriptions. */
const NEWS_FOR_SECONDS = 14 * 24 * 60 * 60;
const MOST_AT_ONCE = 50;

const IS_PUBLIC = `c."visibility" = 'public' AND c."openedAt" IS NOT NULL AND c."state" <> 'cancelled'`;

const UNKNOWN = (occasion: PublicNewsOccasion, cause: string): string =>
  `NOT EXISTS (SELECT 1 FROM "public_news" n WHERE n."occasion" = '${occasion}' AND n."causeId" = ${cause})`;

const SOURCES: Readonly<Record<PublicNewsOccasion, string>> = {
  opened: `SELECT c."id" AS "consultationId", 'opened' AS "occasion", c."id" AS "causeId", c."openedAt" AS "happenedAt"
    FROM "consultation" c WHERE ${IS_PUBLIC} AND c."openedAt" > $1 AND ${UNKNOWN('opened', 'c."id"')}`,
  deadlineMoved: `SELECT c."id" AS "consultationId", 'deadlineMoved' AS "occasion", e."id" AS "causeId", e."decidedAt" AS "happenedAt"
    FROM "extension" e JOIN "consultation" c ON c."id" = e."consultationId"
    WHERE ${IS_PUBLIC} AND e."invitationId" IS NULL AND e."decidedAt" > $1 AND ${UNKNOWN('deadlineMoved', 'e."id"')}`,
  // Put before the public again after it was taken down, it is no news.
  summaryPublished: `SELECT c."id" AS "consultationId", 'summaryPublished' AS "occasion", p."issueId" AS "causeId", MIN(p."at") AS "happenedAt"
    FROM "summary_publication" p JOIN "consultation" c ON c."id" = p."consultationId"
    WHERE ${IS_PUBLIC} AND p."deed" = 'published' AND p."at" > $1 AND ${UNKNOWN('summaryPublished', 'p."issueId"')}
    GROUP BY c."id", p."issueId"`,
};

/** Finds what has happened in public hearings and is to be told. */
@Injectable()
export class NewsFinder {
  constructor(private readonly clock: Clock) {}

  /** The oldest first, at most fifty at once; one statement. */
  find(via: Reader): Promise<FoundNews[]> {
    const since = secondsAfter(this.clock.now(), -NEWS_FOR_SECONDS).toISOString();
    return via.query(
      `${Object.values(SOURCES).join(' UNION ALL ')} ORDER BY "happenedAt", "causeId" LIMIT ${String(MOST_AT_ONCE)}`,
      [since],
    );
  }
}
