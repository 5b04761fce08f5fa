import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchCrumbs, dispatchesPath, planPath } from '../dispatch-paths.js';
import { whenOf } from '../plan/plan-facts.js';
import { PLAN_COLORS, planStateWords } from '../plan/plan.words.js';
import { PROPOSED_DAYS_BEFORE } from '../plan/reminder-day.rules.js';
import type { RemindersView } from './reminders.service.js';
import { reminderWords } from './reminders.words.js';

/** Where the reminders of a hearing are planned. */
export class RemindersPage extends Page {
  readonly template = 'pages/dispatch/reminder/reminders';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly deadline: string;
  readonly days: Field;
  readonly standing: readonly {
    readonly href: string;
    readonly when: string;
    readonly state: string;
    readonly color: string;
  }[];
  readonly hasStanding: boolean;
  readonly canPlan: boolean;
  readonly canRemindNow: boolean;
  readonly path: string;
  readonly backHref: string;

  constructor(language: Language, view: RemindersView, typed: Typed = {}, errors: readonly FieldError[] = []) {
    super();
    const { consultation, standing } = view;
    const { deadlineOn } = consultation;
    this.t = reminderWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = dispatchCrumbs(consultation, language);
    this.summary = errorSummary(errors);
    this.deadline =
      deadlineOn === null ? this.t.noDeadline : this.t.deadline(formatDayWithWeekday(deadlineOn, language));
    const { days: label, daysHint: hint } = this.t;
    const proposed = { days: PROPOSED_DAYS_BEFORE.join(', '), ...typed };
    this.days = new FieldSet(proposed, errors).input({ name: 'days', label, hint, required: true });
    this.standing = standing.map((plan) => ({
      href: planPath(consultation.id, plan.id),
      when: whenOf(plan, consultation, language),
      state: planStateWords[language][plan.state],
      color: PLAN_COLORS[plan.state],
    }));
    this.hasStanding = standing.length > 0;
    this.canPlan = consultation.isOpen || consultation.isInPreparation;
    this.canRemindNow = consultation.isOpen;
    this.backHref = dispatchesPath(consultation.id);
    this.path = `${this.backHref}/paminnelser`;
  }
}
