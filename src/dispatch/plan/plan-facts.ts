import type { Consultation } from '../../consultation/consultation.entity.js';
import { formatDayWithWeekday, formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';
import { audienceWords } from './audience.words.js';
import { planWords } from './plan.words.js';

/** A line of what is known about a plan, as the part `pages/parts/definitions` shows it. */
export interface PlanFact {
  readonly term: string;
  readonly text: string;
  readonly href: false;
}

/** When a plan goes, in words. */
export function whenOf(plan: DispatchPlan, consultation: Pick<Consultation, 'deadlineOn'>, language: Language): string {
  const words = planWords[language];
  const { daysBefore } = plan;
  const day = plan.dueDay(consultation);
  const days = formatNumber(daysBefore ?? 0, language);
  if (day === null) return daysBefore === null ? words.whenPressed : words.daysBeforeUnknown(days);
  const said = formatDayWithWeekday(day, language);
  if (daysBefore === null) return words.onDay(said);
  return daysBefore === 1 ? words.oneDayBefore(said) : words.daysBefore(days, said);
}

/** What a plan is: when, to whom, and what its letter tells beside the text. */
export function planFacts(
  plan: DispatchPlan,
  consultation: Pick<Consultation, 'deadlineOn'>,
  language: Language,
): readonly PlanFact[] {
  const words = planWords[language];
  const { formerDeadlineOn, reason, draftTitle, whatChanged, summaryAddress } = plan.occasion();
  const facts: [string, string][] = [
    [words.when, whenOf(plan, consultation, language)],
    [words.toWhom, audienceWords[language][plan.audience]],
    [words.formerDeadline, formerDeadlineOn === null ? '' : formatDayWithWeekday(formerDeadlineOn, language)],
    [words.because, reason],
    [words.draft, draftTitle],
    [words.whatChanged, whatChanged],
    [words.summary, summaryAddress],
    [words.plannedBy, words.byAt(plan.createdByName, formatInstant(plan.createdAt, language))],
  ];
  return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text, href: false }));
}
