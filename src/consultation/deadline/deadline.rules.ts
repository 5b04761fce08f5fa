import type { HostKind } from '../../identity/host/host.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { isHoliday, isWorkingDay, workingDayOnOrAfter } from '../../shared/time/holidays.js';

/** How long a hearing must last, as the instruction in force says. The instruction changes, so each rule has its days. */
export interface DeadlineRule {
  readonly validFrom: CalendarDay;
  /** The last day of the rule; null while it is in force. */
  readonly validTo: CalendarDay | null;
  /** Whom the rule binds. An association sets its own deadlines. */
  readonly binds: readonly HostKind[];
  readonly normalMonths: number;
  readonly shortestWeeks: number;
  /** Months of the common holiday, in which a deadline is warned of. */
  readonly holidayMonths: readonly number[];
  readonly source: string;
}

const STATE_BODIES: readonly HostKind[] = ['stateBody'];

/** Normally three months, never under six weeks without a reason that is recorded. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    validFrom: CalendarDay.of('2000-03-01'),
    validTo: CalendarDay.of('2016-02-29'),
    binds: STATE_BODIES,
    normalMonths: 3,
    shortestWeeks: 6,
    holidayMonths: [7],
    source: 'Utredningsinstruksen 18. februar 2000 punkt 5.2',
  },
  {
    validFrom: CalendarDay.of('2016-03-01'),
    validTo: null,
    binds: STATE_BODIES,
    normalMonths: 3,
    shortestWeeks: 6,
    holidayMonths: [7],
    source: 'Utredningsinstruksen 19. februar 2016 punkt 3-3',
  },
];

/** What there is to say of a deadline. `past` and `underShortest` refuse (the latter until a reason is written), the others warn. */
export const DEADLINE_FINDINGS = [
  'past',
  'underShortest',
  'underNormal',
  'saturday',
  'sunday',
  'holiday',
  'commonHoliday',
] as const;
export type DeadlineFinding = (typeof DEADLINE_FINDINGS)[number];

/** A deadline, judged from the day the hearing is sent. */
export interface DeadlineVerdict {
  readonly findings: readonly DeadlineFinding[];
  /** True when the deadline can only stand with a recorded reason. */
  readonly needsReason: boolean;
  /** Whole days from sending to deadline. */
  readonly days: number;
  /** The first deadlines that are no shorter than the shortest and the normal; null when no rule binds the host. */
  readonly earliestWithoutReason: CalendarDay | null;
  readonly earliestNormal: CalendarDay | null;
  /** The last day on which an answer is in time: the next working day when the deadline is not one. */
  readonly lastDayInTime: CalendarDay;
}

interface Setting {
  readonly sentOn: CalendarDay;
  readonly hostKind: HostKind;
}

/** The rule that binds a host on the day it sends a hearing, or null. */
export function ruleFor(
  { sentOn, hostKind }: Setting,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): DeadlineRule | null {
  const isInForce = (rule: DeadlineRule): boolean =>
    !sentOn.isBefore(rule.validFrom) && (rule.validTo === null || !sentOn.isAfter(rule.validTo));
  return rules.find((rule) => isInForce(rule) && rule.binds.includes(hostKind)) ?? null;
}

/** Judges a deadline by the rule that is in force on the day of sending. */
export function judgeDeadline(
  deadlineOn: CalendarDay,
  setting: Setting,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): DeadlineVerdict {
  const rule = ruleFor(setting, rules);
  const earliest: Earliest = {
    withoutReason: rule && setting.sentOn.plusDays(rule.shortestWeeks * 7),
    normal: rule && setting.sentOn.plusMonths(rule.normalMonths),
  };
  const length = lengthFinding(deadlineOn, setting.sentOn, earliest);
  return {
    findings: [...(length ? [length] : []), ...dayFindings(deadlineOn, rule)],
    needsReason: length === 'underShortest',
    days: setting.sentOn.daysUntil(deadlineOn),
    earliestWithoutReason: earliest.withoutReason,
    earliestNormal: earliest.normal,
    lastDayInTime: lastDayInTime(deadlineOn),
  };
}

/** The last day on which an answer is in time (domstolloven § 149, as forvaltningsloven § 30 applies it). */
export function lastDayInTime(deadlineOn: CalendarDay): CalendarDay {
  return isWorkingDay(deadlineOn) ? deadlineOn : workingDayOnOrAfter(deadlineOn);
}

interface Earliest {
  readonly withoutReason: CalendarDay | null;
  readonly normal: CalendarDay | null;
}

function lengthFinding(deadlineOn: CalendarDay, sentOn: CalendarDay, earliest: Earliest): DeadlineFinding | null {
  if (deadlineOn.isBefore(sentOn)) return 'past';
  if (earliest.withoutReason && deadlineOn.isBefore(earliest.withoutReason)) return 'underShortest';
  return earliest.normal && deadlineOn.isBefore(earliest.normal) ? 'underNormal' : null;
}

function dayFindings(deadlineOn: CalendarDay, rule: DeadlineRule | null): DeadlineFinding[] {
  const findings: DeadlineFinding[] = [];
  if (deadlineOn.weekday === 6) findings.push('saturday');
  if (deadlineOn.weekday === 7) findings.push('sunday');
  if (isHoliday(deadlineOn)) findings.push('holiday');
  if ((rule?.holidayMonths ?? [7]).includes(deadlineOn.month)) findings.push('commonHoliday');
  return findings;
}
