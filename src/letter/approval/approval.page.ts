import { STATE_COLORS, stateWords } from '../../consultation/consultation.words.js';
import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { ApprovalOverview } from './approval-overview.service.js';
import { approvalWords } from './approval.words.js';
import { sentContent, type SentContent } from './sent-content.js';
import { stepView, type StepView } from './step-view.js';

interface HistoryRow {
  readonly at: string;
  readonly by: string;
  readonly to: string;
  readonly note: string;
}

/** Exactly what will be sent, and the next step: submit, approve or return. */
export class ApprovalPage extends Page {
  readonly template = 'pages/letter/approval/overview';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly summary: ErrorSummary;
  readonly step: StepView;
  readonly sent: SentContent;
  readonly submitAction: string;
  readonly approveAction: string;
  readonly returnAction: string;
  /** The SHA-256 of what the page shows. */
  readonly digest: string;
  readonly note: Field;
  readonly history: readonly HistoryRow[];
  readonly hasHistory: boolean;

  constructor(language: Language, overview: ApprovalOverview, typed: Typed = {}, errors: readonly FieldError[] = []) {
    super();
    const { consultation } = overview;
    this.t = approvalWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.state = stateWords[language][consultation.state];
    this.color = STATE_COLORS[consultation.state];
    this.summary = errorSummary(errors);
    this.step = stepView(overview, language);
    this.sent = sentContent(overview, language);
    this.submitAction = consultationPath(consultation.id, 'innsending-til-godkjenning');
    this.approveAction = consultationPath(consultation.id, 'godkjenning');
    this.returnAction = consultationPath(consultation.id, 'retur');
    this.digest = overview.digest;
    const note = { name: 'note', label: this.t.note, hint: this.t.noteHint, rows: 5, required: true };
    this.note = new FieldSet(typed, errors).textArea(note);
    this.history = overview.transitions.map(({ at, byName, toState, note: said }) => ({
      at: formatInstant(at, language),
      by: byName,
      to: stateWords[language][toState],
      note: said ?? '',
    }));
    this.hasHistory = this.history.length > 0;
  }
}
