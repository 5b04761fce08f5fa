import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { lastDayInTime } from '../../consultation/deadline/deadline.rules.js';
import { EXTENSION_WAYS } from '../../consultation/deadline/extension/extension.entity.js';
import type { ExtensionRow } from '../../consultation/deadline/extension/extension-reader.js';
import { scopeRefusal } from '../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords, extensionWayWords } from '../../consultation/deadline/extension/extension.words.js';
import { editingWords } from '../../consultation/editing.words.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import { formatDay, formatDayWithWeekday, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { deadlinePageWords } from './deadline-page.words.js';

/** What the page is made from. */
export interface DeadlinePageView {
  readonly consultation: Consultation;
  readonly mayEdit: boolean;
  readonly history: Rows<ExtensionRow>;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What the search for a body found; null when nothing was searched for. */
  readonly found: readonly Invitation[] | null;
  readonly chosen: Invitation | null;
  readonly isConflict: boolean;
}

interface HistoryRow {
  readonly decided: string;
  readonly concerns: string;
  readonly from: string;
  readonly to: string;
  readonly asked: string;
  readonly because: string;
}

interface ExtensionFields {
  readonly search: Field;
  readonly bodies: Choices | false;
  readonly scope: Choices | false;
  readonly newOn: Field;
  readonly way: Choices;
  readonly askedByName: Field;
  readonly reason: Field;
}

/** The deadline of a hearing that is out, how it was moved, and a form for moving it again. */
export class DeadlinePage extends Page {
  readonly template = 'pages/dispatch/extension/deadline';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly notice: string | false;
  readonly form: ExtensionFields | false;
  readonly nothingFound: boolean;
  readonly checkAction: string;
  readonly history: readonly HistoryRow[];
  readonly hasHistory: boolean;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    view: DeadlinePageView,
  ) {
    super();
    const { consultation, errors } = view;
    const path = consultationPath(consultation.id, 'frist');
    this.t = deadlinePageWords[language];
    this.title = this.t.title;
    this.status = view.isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.facts = this.factsOf(consultation);
    this.summary = errorSummary(errors);
    this.conflict = view.isConflict && this.t.conflict;
    this.notice = this.noticeOf(view);
    this.form = this.formOf(view);
    this.nothingFound = view.found?.length === 0;
    this.checkAction = `${path}/kontroll`;
    this.history = view.history.rows.map((row) => this.rowOf(row));
    this.hasHistory = this.history.length > 0;
    this.pager = pagerFor(view.history, path, {});
  }

  private factsOf({ deadlineOn }: Consultation): { term: string; text: string }[] {
    if (deadlineOn === null) return [];
    const last = lastDayInTime(deadlineOn);
    const facts = [{ term: this.t.now, text: formatDayWithWeekday(deadlineOn, this.language) }];
    if (!last.equals(deadlineOn)) facts.push({ term: this.t.lastsTo, text: formatDayWithWeekday(last, this.language) });
    return facts;
  }

  private noticeOf({ consultation, mayEdit }: DeadlinePageView): string | false {
    if (!mayEdit) return editingWords[this.language].readOnly;
    const refusal = scopeRefusal('one', consultation.state) ?? scopeRefusal('all', consultation.state);
    return refusal !== null && extensionRefusalWords[this.language][refusal];
  }

  private formOf(view: DeadlinePageView): ExtensionFields | false {
    const { state } = view.consultation;
    if (!view.mayEdit || scopeRefusal('one', state) !== null) return false;
    const fields = new FieldSet(view.typed, view.errors);
    const { t } = this;
    const ways = EXTENSION_WAYS.map((value) => ({ value, text: extensionWayWords[this.language][value] }));
    const scopes = [
      { value: 'all', text: t.all },
      { value: 'one', text: t.one },
    ];
    return {
      search: fields.input({ name: 'sok', label: t.search, hint: t.searchHint, type: 'search' }),
      bodies: this.bodiesOf(fields, view),
      scope: scopeRefusal('all', state) === null && fields.radios({ name: 'scope', label: t.scope }, scopes),
      newOn: fields.input({ name: 'newOn', label: t.newOn, hint: t.newOnHint, required: true }),
      way: fields.radios({ name: 'way', label: t.way }, ways),
      askedByName: fields.input({ name: 'askedByName', label: t.askedByName, hint: t.askedByHint }),
      reason: fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint, required: true }),
    };
  }

  /** The body that was chosen stays on offer, whatever is searched for next. */
  private bodiesOf(fields: FieldSet, { consultation, found, chosen }: DeadlinePageView): Choices | false {
    const others = (found ?? []).filter(({ id }) => id !== chosen?.id);
    const offered = chosen ? [chosen, ...others] : others;
    if (offered.length === 0) return false;
    const choices = offered.map((invitation) => {
      const deadlineOn = invitation.deadlineIn(consultation);
      const deadline = deadlineOn ? formatDay(deadlineOn, this.language) : '';
      return { value: invitation.id, text: this.t.body(invitation.addressedName, deadline) };
    });
    return fields.radios({ name: 'invitation', label: this.t.chosen }, choices);
  }

  private rowOf({ extension, forName }: ExtensionRow): HistoryRow {
    const way = extensionWayWords[this.language][extension.way];
    return {
      decided: this.t.decidedBy(formatInstant(extension.decidedAt, this.language), extension.decidedByName),
      concerns: forName ?? this.t.forAll,
      from: formatDay(extension.formerDeadlineOn, this.language),
      to: formatDay(extension.newDeadlineOn, this.language),
      asked: extension.askedByName === '' ? way : this.t.askedBy(extension.askedByName, way),
      because: extension.reason,
    };
  }
}
