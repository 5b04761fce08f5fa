import { visibilityWords } from '../../../consultation/association-form.words.js';
import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { stepStateWords } from '../../../consultation/overview/overview.words.js';
import { MEMBERS_SEE } from '../../../consultation/consultation.entity.js';
import { formatDay, formatDayWithWeekday, formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary } from '../../../shared/web/fields.js';
import type { FieldError } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { isShortForConsolidation } from '../../deadline/proposal.rules.js';
import { internalSteps, type InternalStep } from '../../internal-steps.js';
import type { InternalOverview } from './internal-overview.service.js';
import { internalOverviewWords } from './internal-overview.words.js';

/** Fewer days than this to make one answer of many are warned of. Real umbrellas use 23 to 37. */

interface StepRow extends Omit<InternalStep, 'href'> {
  /** False for a step that waits for an earlier one. */
  readonly href: string | false;
  readonly stateText: string;
  readonly note: string | false;
}

/** Where an internal hearing stands: what it answers, how much time there is, and what is done next. */
export class InternalOverviewPage extends Page {
  readonly template = 'pages/internal-hearing/delegation/overview';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly lead: string;
  readonly warnings: readonly string[];
  readonly steps: readonly StepRow[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly membersSee: Choices | false;
  readonly membersSeeText: string;
  readonly action: string;

  constructor(
    private readonly language: Language,
    overview: InternalOverview,
    private readonly errors: readonly FieldError[] = [],
  ) {
    super();
    const { consultation, outer, outerHost, answersAs } = overview;
    this.t = internalOverviewWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    this.lead = this.t.answers(answersAs, outer.title, outerHost);
    this.warnings = this.warningsOf(overview);
    this.steps = internalSteps(consultation.id, overview.progress, language).map((step) => this.rowOf(step, overview));
    this.facts = this.factsOf(overview);
    this.membersSeeText = this.t[`see_${consultation.membersSee}`];
    this.membersSee = overview.mayEdit && this.choicesOf(overview);
    this.action = consultationPath(consultation.id, 'intern');
  }

  private choicesOf({ consultation }: InternalOverview): Choices {
    const fields = new FieldSet({ membersSee: consultation.membersSee }, this.errors);
    return fields.radios(
      { name: 'membersSee', label: this.t.membersSee, hint: this.t.membersSeeHint },
      MEMBERS_SEE.map((value) => ({ value, text: this.t[`see_${value}`] })),
    );
  }

  private warningsOf({ deadlines, maySubmit, outer, meeting, consultation }: InternalOverview): readonly string[] {
    const { daysForConsolidation: days } = deadlines;
    const isFew = days !== null && isShortForConsolidation(days);
    return [
      consultation.state === 'cancelled' && this.t.cancelled,
      outer.state === 'cancelled' && this.t.outerCancelled,
      !maySubmit && this.t.linkRevoked,
      isFew && this.t.fewDays(days),
      meeting?.meeting.isCancelled === true && this.t.meetingCancelled,
    ].filter((warning) => warning !== false);
  }

  private rowOf(step: InternalStep, { progress, invited, open }: InternalOverview): StepRow {
    const notes: Partial<Record<InternalStep['key'], string | false>> = {
      answers: progress.isOut && this.t.answered(progress.answered, invited),
      consolidation: progress.answered > 0 && this.t.openComments(open),
    };
    const href = step.state !== 'waiting' && step.href;
    return { ...step, href, stateText: stepStateWords[this.language][step.state], note: notes[step.key] ?? false };
  }

  private factsOf(overview: InternalOverview): InternalOverviewPage['facts'] {
    const { deadlines, meeting, consultation, internal, outermost } = overview;
    const { outerOn, innerOn, daysForConsolidation: days } = deadlines;
    const on = (day: typeof outerOn): string => (day ? formatDayWithWeekday(day, this.language) : this.t.notSet);
    return [
      ...(outermost ? [{ term: this.t.outermost, text: outermost.title }] : []),
      { term: this.t.outerDeadline, text: on(outerOn) },
      { term: this.t.innerDeadline, text: on(innerOn) },
      { term: this.t.time, text: days === null ? this.t.notSet : this.t.days(days) },
      { term: this.t.meeting, text: this.meetingOf(meeting) },
      { term: this.t.visibility, text: visibilityWords[this.language][consultation.visibility] },
      { term: this.t.reference, text: overview.outer.caseNumber || this.t.none },
      { term: this.t.started, text: formatInstant(internal.startedAt, this.language) },
    ];
  }

  private meetingOf(meeting: InternalOverview['meeting']): string {
    return meeting ? `${meeting.organ.name}, ${formatDay(meeting.meeting.meetsOn, this.language)}` : this.t.notChosen;
  }
}
