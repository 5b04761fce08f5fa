import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { scopeRefusal } from '../../consultation/deadline/extension/extension.rules.js';
import { editingWords } from '../../consultation/editing.words.js';
import { formatDay, formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { addressWith } from '../../shared/web/pager.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { ORGANS_PATH } from '../organ/organ-paths.js';
import { choiceFields, type ChoiceFields } from './choice-fields.js';
import type { InternalDeadlineView } from './internal-deadline-reader.js';
import { internalDeadlineWords } from './internal-deadline.words.js';
import { isShortForConsolidation, laterDeadline } from './proposal.rules.js';
import { requestNotice } from './request-notice.js';

/** What was typed in one of the forms, and what is wrong with it. */
export interface InternalDeadlineContent {
  readonly form: 'none' | 'choice' | 'asked';
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
}

interface MovePart {
  readonly text: string;
  readonly href: string | false;
  readonly link: string;
  readonly action: string | false;
}

interface AskPart {
  readonly text: string;
  readonly action: string;
  readonly wantedOn: Field;
  readonly reason: Field;
  readonly go: string;
}

/** Where the meeting and the deadline of an internal hearing are chosen, and the outer host asked for more time. */
export class InternalDeadlinePage extends Page {
  readonly template = 'pages/internal-hearing/deadline/internal-deadline';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly notice: string | false;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly warnings: readonly string[];
  readonly move: MovePart | false;
  readonly asked: string | false;
  readonly days: Field;
  readonly daysAction: string;
  readonly outNotice: string | false;
  readonly noMeetings: string | false;
  readonly organsHref = ORGANS_PATH;
  readonly choice: ChoiceFields | false;
  readonly action: string;
  readonly version: string;
  readonly ask: AskPart | false;

  constructor(
    private readonly language: Language,
    private readonly view: InternalDeadlineView,
    private readonly content: InternalDeadlineContent,
  ) {
    super();
    const { consultation } = view;
    this.t = internalDeadlineWords[language];
    this.title = this.t.title;
    this.status = content.isConflict ? 409 : content.errors.length > 0 ? 422 : 200;
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: consultationPath(consultation.id, 'intern'), text: this.t.crumb },
    ];
    this.summary = errorSummary(content.errors);
    this.conflict = content.isConflict && this.t.conflict;
    const isOver = !consultation.isInPreparation && !consultation.receivesAnswers;
    this.notice = isOver ? this.t.over : !view.mayEdit && editingWords[language].readOnly;
    const mayChoose = view.mayEdit && !isOver;
    this.facts = this.factsOf();
    this.warnings = this.warningsOf();
    this.action = consultationPath(consultation.id, 'intern', 'frist');
    this.move = this.moveOf(mayChoose);
    this.asked = requestNotice(view, language);
    const days = new FieldSet({ dager: String(view.consolidationDays) });
    this.days = days.input({ name: 'dager', label: this.t.days, type: 'number' });
    this.daysAction = this.action;
    this.outNotice = !consultation.isInPreparation && this.t.outText;
    this.noMeetings =
      view.proposals?.fitting.every(({ meeting }) => meeting === null) === true && this.noMeetingsText();
    this.choice = mayChoose && choiceFields(view, this.fieldsFor('choice'), language);
    this.version = String(consultation.version);
    this.ask = mayChoose && this.askOf();
  }

  private fieldsFor(form: 'choice' | 'asked'): { readonly typed: Typed; readonly errors: readonly FieldError[] } {
    return this.content.form === form ? this.content : { typed: {}, errors: [] };
  }

  private noMeetingsText(): string | false {
    return this.view.proposals?.misfits.length === 0 && this.t.noMeetings;
  }

  private factsOf(): { term: string; text: string }[] {
    const { t, view } = this;
    const { outerOn, innerOn, daysForConsolidation } = view.deadlines;
    return [
      { term: t.answers, text: t.from(view.outer.title, view.outerHost) },
      { term: t.outerOn, text: this.dayOr(outerOn) },
      { term: t.innerOn, text: this.dayOr(innerOn) },
      {
        term: t.consolidation,
        text: daysForConsolidation === null ? t.notSet : t.daysToOuter(daysForConsolidation),
      },
      { term: t.meeting, text: this.chosenText() },
    ];
  }

  private dayOr(day: CalendarDay | null): string {
    return day ? formatDayWithWeekday(day, this.language) : this.t.notSet;
  }

  private chosenText(): string {
    const { chosen } = this.view;
    if (!chosen) return this.t.notChosen;
    const { meetsOn, papersDueOn } = chosen.meeting;
    return this.t.meets(
      chosen.organ.name,
      formatDayWithWeekday(meetsOn, this.language),
      formatDay(papersDueOn, this.language),
    );
  }

  private warningsOf(): string[] {
    const { t } = this;
    const { chosen, deadlines } = this.view;
    const { outerOn, innerOn, daysForConsolidation } = deadlines;
    const warnings: string[] = [];
    if (daysForConsolidation !== null && isShortForConsolidation(daysForConsolidation))
      warnings.push(t.few(daysForConsolidation));
    if (!chosen) return warnings;
    const { meetsOn, papersDueOn, isCancelled } = chosen.meeting;
    if (isCancelled) return [...warnings, t.meetingCancelled];
    if (outerOn && meetsOn.isAfter(outerOn)) warnings.push(t.meetingLate);
    if (innerOn && papersDueOn.isBefore(innerOn)) warnings.push(t.papersEarly);
    return warnings;
  }

  private moveOf(mayChoose: boolean): MovePart | false {
    const { t, view } = this;
    const { move, consultation, outerHost } = view;
    if (!move) return false;
    const to = formatDayWithWeekday(move.newOn, this.language);
    const text = move.formerOn
      ? t.moved(outerHost, formatDay(move.formerOn, this.language), to)
      : t.movedSet(outerHost, to);
    const isOut = consultation.isOpen && consultation.deadlineOn !== null;
    const standing = { innerOn: consultation.deadlineOn ?? view.today, isTreated: view.chosen !== null };
    const later = view.proposals && laterDeadline(view.proposals, standing);
    const path = consultationPath(consultation.id, 'frist');
    return {
      text,
      href: mayChoose && isOut && addressWith(path, { dag: later?.toString() }),
      link: later ? t.moveOwn(formatDay(later, this.language)) : t.moveOther,
      action: mayChoose && `${this.action}/beholdt`,
    };
  }

  /** Offered when no meeting fits, or nothing does, and no wish waits. */
  private askOf(): AskPart | false {
    const { t, language } = this;
    const { proposals, request, outer, outerHost } = this.view;
    const wanted = proposals?.wanted;
    if (!wanted || request?.request.isOpen === true || scopeRefusal('one', outer.state) !== null) return false;
    const organ = wanted.meeting?.organ ?? '';
    const meets = wanted.meeting ? formatDay(wanted.meeting.meetsOn, language) : '';
    const proposed = {
      wantedOn: wanted.wantedOn.toString(),
      reason: wanted.meeting ? t.reasonWithMeeting(organ, meets) : t.reasonWithout,
    };
    const { typed, errors } = this.fieldsFor('asked');
    const fields = new FieldSet(typedText(typed, 'wantedOn') === '' && errors.length === 0 ? proposed : typed, errors);
    return {
      text: wanted.meeting ? t.askText(outerHost, organ, meets) : t.askTextUntreated(outerHost),
      action: `${this.action}/utsettelse`,
      wantedOn: fields.input({ name: 'wantedOn', label: t.wantedOn, type: 'date', required: true }),
      reason: fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint(outerHost), required: true }),
      go: t.askGo(outerHost),
    };
  }
}
