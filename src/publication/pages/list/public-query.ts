import { PUBLIC_STATES, type ConsultationState } from '../../../consultation/consultation-status.js';
import { topicFrom, type Topic } from '../../../consultation/topic/topics.js';
import { likePattern } from '../../../shared/language/sorting.js';
import { typedText, type Typed } from '../../../shared/web/form.js';

/** What the public calls the state of a hearing, as the address says it, and which states that is. */
export const PUBLIC_STATUSES = {
  alle: PUBLIC_STATES,
  apne: ['open'],
  behandling: ['closed'],
  ferdige: ['summarised', 'archived'],
} as const satisfies Record<string, readonly ConsultationState[]>;
export type PublicStatus = keyof typeof PUBLIC_STATUSES;

/** What the public list is narrowed to; null narrows nothing. */
export interface PublicQuery {
  readonly search: string;
  readonly status: PublicStatus;
  readonly hostId: string | null;
  readonly topic: Topic | null;
  /** Four digits. */
  readonly year: string | null;
  readonly page: string | undefined;
}

/** The filters that count what each of their choices would give. */
export type Narrowing = 'status' | 'host' | 'topic' | 'year';

const LONGEST_SEARCH = 200;

/** The query of an address; what it does not understand narrows nothing. */
export function publicQueryFrom(typed: Typed): PublicQuery {
  const year = typedText(typed, 'ar');
  return {
    search: typedText(typed, 'sok').slice(0, LONGEST_SEARCH),
    status: STATUS_NAMES.find((status) => status === typedText(typed, 'vis')) ?? 'alle',
    hostId: typedText(typed, 'vert') || null,
    topic: topicFrom(typedText(typed, 'emne')) ?? null,
    year: /^\d{4}$/.test(year) ? year : null,
    page: typedText(typed, 'side'),
  };
}

export const STATUS_NAMES = ['alle', 'apne', 'behandling', 'ferdige'] as const satisfies readonly PublicStatus[];

/** The SQL condition of a query over `consultation` c, with its values in their order; one filter may be left out of it. */
export function conditionOf(
  query: PublicQuery,
  leftOut?: Narrowing,
): { readonly sql: string; readonly values: string[] } {
  const states = leftOut === 'status' ? PUBLIC_STATUSES.alle : PUBLIC_STATUSES[query.status];
  const parts = [
    `c."visibility" = 'public'`,
    `c."state" IN (${states.map((state) => `'${state}'`).join(', ')})`,
    `c."searchText" LIKE $1 ESCAPE '\\'`,
  ];
  const values = [likePattern(query.search)];
  const filters = [
    ['host', query.hostId, (at: string) => `c."hostId" = ${at}`],
    ['year', query.year, (at: string) => `SUBSTR(c."openedAt", 1, 4) = ${at}`],
    ['topic', query.topic, hasTopic],
  ] as const;
  for (const [filter, value, condition] of filters) {
    if (value === null || filter === leftOut) continue;
    values.push(value);
    parts.push(condition(`$${String(values.length)}`));
  }
  return { sql: parts.join(' AND '), values };
}

function hasTopic(at: string): string {
  return `EXISTS (SELECT 1 FROM "hearing_topic" n WHERE n."consultationId" = c."id" AND n."topic" = ${at})`;
}
