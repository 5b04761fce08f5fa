import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { SummaryBody, SummaryModel } from '../summary.model.js';

/** How many of those asked had answered at the end of each day. */
export interface RateSeries {
  /** `all`, `category:<name>` or `draft:<id>`. */
  readonly key: string;
  /** Empty for all of them, and for the category of those that stand in none. */
  readonly title: string;
  readonly asked: number;
  /** In the order of the days. */
  readonly answered: readonly number[];
}

/** The response rate from the opening to the deadline, or to the last answer if that came later. Of the invited bodies. */
export interface ResponseRate {
  readonly days: readonly CalendarDay[];
  /** Where in the days the deadline is; null when there is none. */
  readonly deadlineAt: number | null;
  /** Which of the days a table shows. */
  readonly milestones: readonly number[];
  readonly all: RateSeries;
  readonly categories: readonly RateSeries[];
  readonly drafts: readonly RateSeries[];
}

const MOST_DAYS = 1_000;
const MOST_MILESTONES = 6;

/** Null for a hearing that has not opened and has no answers: there are no days to speak of. */
export function responseRate(model: SummaryModel): ResponseRate | null {
  const invited = model.bodies.filter((body) => body.isInvited && !body.isPrivatePerson);
  const days = daysOf(model, invited);
  if (days.length === 0) return null;
  const { deadlineOn } = model;
  const deadlineAt = deadlineOn === null ? -1 : days.findIndex((day) => day.equals(deadlineOn));
  const counted = (key: string, title: string, dates: readonly (CalendarDay | null)[]): RateSeries => ({
    key,
    title,
    asked: dates.length,
    answered: answeredBy(days, dates),
  });
  const categories = new Map<string, SummaryBody[]>();
  for (const body of invited) categories.set(body.category, [...(categories.get(body.category) ?? []), body]);
  return {
    days,
    deadlineAt: deadlineAt < 0 ? null : deadlineAt,
    milestones: milestonesOf(days.length, deadlineAt),
    all: counted(
      'all',
      '',
      invited.map((body) => body.receivedOn),
    ),
    categories: [...categories].map(([category, bodies]) =>
      counted(
        `category:${category}`,
        category,
        bodies.map((body) => body.receivedOn),
      ),
    ),
    drafts: model.drafts.map(({ draftId, shortTitle }) =>
      counted(
        `draft:${draftId}`,
        shortTitle,
        invited.map((body) => dayOf(body, draftId)),
      ),
    ),
  };
}

/** How large a part of those asked had answered, from 0 to 1; null where nobody was asked. */
export function shareOf(answered: number, asked: number): number | null {
  return asked === 0 ? null : answered / asked;
}

function dayOf({ drafts }: SummaryBody, draftId: string): CalendarDay | null {
  return drafts.find((draft) => draft.draftId === draftId)?.receivedOn ?? null;
}

function daysOf({ openedOn, deadlineOn }: SummaryModel, invited: readonly SummaryBody[]): readonly CalendarDay[] {
  const received = invited.flatMap(({ receivedOn }) => receivedOn ?? []).sort(byDay);
  const first = [openedOn, received[0] ?? null].flatMap((day) => day ?? []).sort(byDay)[0];
  const last = [deadlineOn, received.at(-1) ?? null]
    .flatMap((day) => day ?? [])
    .sort(byDay)
    .at(-1);
  if (!first || !last) return [];
  const days = [first];
  // What is received years afterwards is still an answer; a curve that long says nothing more.
  for (let day = first; day.isBefore(last) && days.length < MOST_DAYS;) days.push((day = day.plusDays(1)));
  return days;
}

function answeredBy(days: readonly CalendarDay[], dates: readonly (CalendarDay | null)[]): readonly number[] {
  const sorted = dates.flatMap((date) => date ?? []).sort(byDay);
  let count = 0;
  return days.map((day) => {
    for (let next = sorted[count]; next && !next.isAfter(day); next = sorted[count]) count += 1;
    return count;
  });
}

/** Days at equal distances from the opening to the deadline, and the last one. */
function milestonesOf(days: number, deadlineAt: number): readonly number[] {
  const until = deadlineAt > 0 ? deadlineAt : days - 1;
  const steps = Math.min(MOST_MILESTONES - 1, until);
  const even = Array.from({ length: steps + 1 }, (_each, index) => Math.round((until * index) / Math.max(steps, 1)));
  return [...new Set([...even, days - 1])];
}

function byDay(left: CalendarDay, right: CalendarDay): number {
  if (left.equals(right)) return 0;
  return left.isBefore(right) ? -1 : 1;
}
