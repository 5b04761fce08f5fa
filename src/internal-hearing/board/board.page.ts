import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { wholeLabel } from '../../response/answer-content-view.js';
import { answerSheetOf } from '../../response/answer-sheet.js';
import { choiceText } from '../../response/choice-text.js';
import { formatDay, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { SheetField } from '../../response/answer-sheet.js';
import type { BoardDecision } from './board-decision.entity.js';
import { BOARD_OUTCOMES } from './board-outcome.js';
import { boardWords, outcomeWords } from './board-page.words.js';
import type { TreatedCase } from './board.service.js';
import type { BoardView, ExplainedChange } from './board-view.js';
import type { ProposalItem } from './proposal-item.js';

/** A form that came back with mistakes in it, and which of the two it is. */
export interface BoardRefusal {
  readonly form: 'proposal' | 'decision';
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly reason: 'invalid' | 'conflict';
}

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: false;
}

interface CaseView {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly word: string;
  readonly pdf: string;
  readonly protocol: { readonly href: string; readonly name: string } | false;
}

interface ChangeView {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly by: string | false;
  readonly reason: string | false;
}

interface ProposalForm {
  readonly heading: string;
  readonly action: string;
  readonly reopens: string | false;
  readonly meeting: Field | false;
  readonly organ: Field;
  readonly meetingOn: Field;
}

interface DecisionForm {
  readonly heading: string;
  readonly text: string | false;
  readonly action: string;
  readonly decidedOn: Field;
  readonly organ: Field;
  readonly outcome: Choices;
  readonly changes: Field;
  readonly note: Field;
  readonly protocol: Field;
}

/** Where a proposal is put before an organ, and what it decided is recorded. */
export class BoardPage extends Page {
  readonly template = 'pages/internal-hearing/board/board';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly warning: string | false;
  readonly standing: string;
  readonly open: string | false;
  readonly newest: CaseView | false;
  readonly changes: readonly ChangeView[];
  readonly hasChanges: boolean;
  readonly proposal: ProposalForm | false;
  readonly decision: DecisionForm | false;
  readonly history: readonly CaseView[];
  readonly submissionHref: string | false;
  readonly consolidationHref: string;

  private readonly places: ReadonlyMap<string, string>;
  private readonly kinds: ReadonlyMap<string, SheetField['kind']>;

  constructor(
    private readonly language: Language,
    private readonly view: BoardView,
    private readonly refusal: BoardRefusal | null = null,
  ) {
    super();
    const { consultation, cases, open, mayWork, outline } = view;
    const [newest, ...former] = cases;
    this.t = boardWords[language];
    this.title = this.t.title;
    this.status = refusal === null ? 200 : refusal.reason === 'conflict' ? 409 : 422;
    this.crumbs = crumbsTo(consultation, language);
    this.summary = errorSummary(
      refusal?.errors.map((error) => ({ ...error, field: this.nameOf(refusal.form, error.field) })) ?? [],
    );
    this.warning = refusal?.reason === 'conflict' && this.t.conflict;
    const fields = answerSheetOf(outline).flatMap((part) => part.fields.map((field) => ({ part, field })));
    this.places = new Map(
      fields.map(({ part, field }) => [field.place, placeName(part.draft?.title, field, language)]),
    );
    this.kinds = new Map(fields.map(({ field }) => [field.place, field.kind]));
    this.standing = this.standingOf(newest);
    this.open = open > 0 && this.t.open(open);
    this.newest = newest ? this.caseView(newest) : false;
    this.changes = view.changes.map((change) => this.changeView(change));
    this.hasChanges = this.changes.length > 0;
    this.proposal = mayWork && this.proposalForm(newest);
    this.decision = mayWork && newest ? this.decisionForm(newest) : false;
    this.history = former.map((treated) => this.caseView(treated));
    const isInternal = consultation.answersForInvitationId !== null;
    this.submissionHref = isInternal && consultationPath(consultation.id, 'innsending');
    this.consolidationHref = consultationPath(consultation.id, 'sammenstilling');
  }

  /** Both forms have an organ; in the page their ids must differ. */
  private nameOf(form: BoardRefusal['form'], field: string): string {
    return form === 'decision' && field === 'organ' ? 'decidedOrgan' : field;
  }

  private standingOf(newest: TreatedCase | undefined): string {
    if (!newest) return this.t.none;
    const { boardCase, decision } = newest;
    return decision ? this.decisionText(decision) : this.t.waiting(boardCase.number, boardCase.organ);
  }

  private decisionText({ outcome, organ, decidedOn }: BoardDecision): string {
    return this.t.decided(outcomeWords[this.language][outcome], organ, formatDay(decidedOn, this.language));
  }

  private caseView({ boardCase, decision }: TreatedCase): CaseView {
    const { id, consultationId, number, organ, meetingOn, frozenAt, frozenByName, digest } = boardCase;
    const path = consultationPath(consultationId, 'behandling', id);
    const treatedBy = meetingOn ? `${organ}, ${formatDay(meetingOn, this.language)}` : organ;
    const facts: readonly (readonly [string, string])[] = [
      [this.t.treatedBy, treatedBy],
      [this.t.frozen, this.t.by(formatInstant(frozenAt, this.language), frozenByName)],
      [this.t.digest, digest],
      ...(decision ? ([[this.t.decision, this.decisionText(decision)]] as const) : []),
      ...(decision && decision.changes !== '' ? ([[this.t.changes, decision.changes]] as const) : []),
      ...(decision && decision.note !== '' ? ([[this.t.note, decision.note]] as const) : []),
    ];
    return {
      heading: this.t.newest(number),
      facts: facts.map(([term, text]) => ({ term, text, href: false })),
      word: `${path}/word`,
      pdf: `${path}/pdf`,
      protocol: decision?.protocolFilename ? { href: `${path}/protokoll`, name: decision.protocolFilename } : false,
    };
  }

  private changeView({ key, before, after, version }: ExplainedChange): ChangeView {
    const place = (after ?? before)?.place ?? '';
    const mended = version && version.at > this.frozenAt() ? version : null;
    return {
      place: this.places.get(place) ?? key,
      before: this.textOf(before),
      after: this.textOf(after),
      by: mended ? this.t.changedBy(formatInstant(mended.at, this.language), mended.byName) : false,
      reason: mended?.reason ? this.t.because(mended.reason) : false,
    };
  }

  private frozenAt(): Date {
    const [newest] = this.view.cases;
    return newest?.boardCase.frozenAt ?? this.view.consultation.createdAt;
  }

  private textOf(item: ProposalItem | null): string {
    if (item === null) return this.t.absent;
    const kind = this.kinds.get(item.place);
    return item.kind === 'choice' && kind ? choiceText(kind, item.text, this.language) : item.text;
  }

  private fieldsOf(form: BoardRefusal['form'], stored: Typed): FieldSet {
    return this.refusal?.form === form ? new FieldSet(this.refusal.typed, this.refusal.errors) : new FieldSet(stored);
  }

  private proposalForm(newest: TreatedCase | undefined): ProposalForm {
    const { meetings, chosenMeetingId, consultation } = this.view;
    const fields = this.fieldsOf('proposal', { meetingId: chosenMeetingId ?? '' });
    const options = meetings.map(({ meeting, organ }) => ({
      value: meeting.id,
      text: this.t.meetingOption(
        organ.name,
        formatDay(meeting.meetsOn, this.language),
        formatDay(meeting.papersDueOn, this.language),
      ),
    }));
    const other = { value: '', text: this.t.otherMeeting };
    return {
      heading: newest ? this.t.putForwardAgain : this.t.putForward,
      action: consultationPath(consultation.id, 'behandling'),
      reopens: newest?.decision?.letsSubmit === true && this.t.reopens,
      meeting: options.length > 0 && fields.select({ name: 'meetingId', label: this.t.meeting }, [...options, other]),
      organ: fields.input({ name: 'organ', label: this.t.organ, hint: this.t.organHint }),
      meetingOn: fields.input({ name: 'meetingOn', label: this.t.meetingOn, hint: this.t.meetingOnHint }),
    };
  }

  private decisionForm({ boardCase, decision }: TreatedCase): DecisionForm {
    const { t } = this;
    const fields = this.fieldsOf('decision', storedDecision(boardCase, decision));
    const outcomes = BOARD_OUTCOMES.map((value) => ({ value, text: outcomeWords[this.language][value] }));
    const organ = fields.input({ name: 'organ', label: t.organ, required: true });
    return {
      heading: decision ? t.recordAgain : t.record,
      text: decision !== null && t.recordAgainText,
      action: consultationPath(boardCase.consultationId, 'behandling', boardCase.id, 'vedtak'),
      decidedOn: fields.input({ name: 'decidedOn', label: t.decidedOn, hint: t.decidedOnHint, required: true }),
      organ: { ...organ, id: 'field-decidedOrgan', describedBy: organ.error !== false && 'field-decidedOrgan-error' },
      outcome: fields.radios({ name: 'outcome', label: t.outcome }, outcomes),
      changes: fields.textArea({ name: 'changes', label: t.changes, hint: t.changesHint }),
      note: fields.textArea({ name: 'note', label: t.note, rows: 2 }),
      protocol: fields.input({ name: 'protocol', label: t.protocol, hint: t.protocolHint, type: 'file' }),
    };
  }
}

/** What stands in the form: the meeting it was put before, or what was recorded. */
function storedDecision({ organ, meetingOn }: TreatedCase['boardCase'], decision: BoardDecision | null): Typed {
  if (!decision) return { organ, decidedOn: dayAsTyped(meetingOn?.toString() ?? '') };
  const { outcome, changes, note, decidedOn } = decision;
  return { organ: decision.organ, outcome, changes, note, decidedOn: dayAsTyped(decidedOn.toString()) };
}

/** `2024-05-08` as people write it: `8.5.2024`. */
function dayAsTyped(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return iso === '' ? '' : `${String(Number(day))}.${String(Number(month))}.${year}`;
}

function placeName(draft: string | undefined, field: SheetField, language: Language): string {
  const label = field.label === '' ? wholeLabel(field, language) : field.label;
  return draft === undefined ? label : `${draft}: ${label}`;
}
