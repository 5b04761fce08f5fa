import { addressOfText } from '../../letter/asked-text.js';
import { kindWords } from '../../letter/kind.words.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchCrumbs, dispatchPath, planPath } from '../dispatch-paths.js';
import { countedList, namedExcluded, namedOnPaper, type NamedReasons } from '../named-reasons.js';
import { planFacts, type PlanFact } from './plan-facts.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';
import type { PlanView } from './plan-overview.service.js';
import { planStepFor, type PlanStepOpen } from './plan-step.js';
import { SYSTEM_NOTES } from './plan-steps.js';
import { STANDING_STATES } from './plan-status.js';
import type { DispatchPlanTransition } from './plan-transition.entity.js';
import { PLAN_COLORS, planStateWords, planStepWords, planWords, systemNoteWords } from './plan.words.js';

const STEP_COLORS: Readonly<Record<PlanStepOpen, 'info' | 'warning' | 'success'>> = {
  submit: 'info',
  lapsed: 'warning',
  cannotPlan: 'info',
  decide: 'info',
  ownWork: 'info',
  waits: 'info',
  send: 'success',
  goesByItself: 'success',
  notOpen: 'warning',
  begun: 'success',
  dropped: 'info',
};

/** What stands open to the reader. */
interface Ways {
  readonly canSubmit: boolean;
  readonly canDecide: boolean;
  readonly sendHref: string | false;
  readonly sendText: string;
  readonly dispatchHref: string | false;
  readonly letterHref: string;
  readonly editHref: string | false;
  readonly dropHref: string | false;
}

/** One planned letter: what it is, whom it would go to now, and the step that stands open to the reader. */
export class PlanPage extends Page {
  readonly template = 'pages/dispatch/plan/plan';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly summary: ErrorSummary;
  readonly step: { readonly kind: string; readonly text: string };
  readonly late: string | false;
  readonly returned: { readonly by: string; readonly note: string } | false;
  readonly cancelled: string | false;
  readonly facts: readonly PlanFact[];
  readonly counts: ReturnType<typeof countedList>;
  readonly onPaper: NamedReasons | false;
  readonly excluded: NamedReasons | false;
  readonly ways: Ways;
  readonly note: Field;
  readonly digest: string;
  readonly path: string;
  readonly history: readonly { readonly at: string; readonly by: string; readonly to: string; readonly note: string }[];

  constructor(language: Language, view: PlanView, typed: Typed = {}, errors: readonly FieldError[] = []) {
    super();
    const { consultation, plan, dispatch, list } = view;
    const open = planStepFor(view);
    this.t = planWords[language];
    this.title = kindWords[language][plan.kind];
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = dispatchCrumbs(consultation, language);
    this.state = planStateWords[language][plan.state];
    this.color = PLAN_COLORS[plan.state];
    this.summary = errorSummary(errors);
    this.step = { kind: STEP_COLORS[open], text: planStepWords[language][open] };
    const due = plan.dueDay(consultation);
    this.late = isStanding(plan) && due !== null && due.isBefore(view.today) && this.t.dayHasPassed;
    this.returned = plan.state === 'returned' && this.returnOf(view, language);
    this.cancelled = isStanding(plan) && (dispatch?.problem?.[language] ?? false);
    this.facts = planFacts(plan, consultation, language);
    this.counts = countedList(list, language);
    this.onPaper = namedOnPaper(list, language);
    this.excluded = namedExcluded(list, language);
    this.path = planPath(consultation.id, plan.id);
    this.ways = waysFrom(view, this.path, language);
    const { note: label, noteHint: hint } = this.t;
    this.note = new FieldSet(typed, errors).textArea({ name: 'note', label, hint, required: true });
    this.digest = view.digest;
    this.history = view.transitions.map((transition) => ({
      at: formatInstant(transition.at, language),
      by: transition.byName,
      to: planStateWords[language][transition.toState],
      note: noteOf(transition, language),
    }));
  }

  private returnOf({ transitions }: PlanView, language: Language): PlanPage['returned'] {
    const last = transitions.findLast(({ toState }) => toState === 'returned');
    return (
      last !== undefined && {
        by: this.t.returnedBy(last.byName, formatInstant(last.at, language)),
        note: last.note ?? '',
      }
    );
  }
}

/** What the reader can do from the page; false for what stands closed. */
function waysFrom(view: PlanView, path: string, language: Language): Ways {
  const { consultation, plan, dispatch, mayPlan } = view;
  const words = planWords[language];
  const open = planStepFor(view);
  const mayChange = mayPlan && isStanding(plan);
  const maySend = mayPlan && (open === 'send' || (open === 'goesByItself' && consultation.isOpen));
  return {
    canSubmit: open === 'submit' || open === 'lapsed',
    canDecide: open === 'decide',
    sendHref: maySend && `${path}/sending`,
    sendText: open === 'send' ? words.toSend : words.sendEarly,
    dispatchHref: open === 'begun' && dispatch !== null && dispatchPath(consultation.id, dispatch.id),
    letterHref: `${path}/brev`,
    editHref: mayChange && addressOfText(consultation.id, { kind: plan.kind, languageForm: 'nb' }),
    dropHref: mayChange && `${path}/frafall`,
  };
}

function isStanding({ state }: DispatchPlan): boolean {
  return STANDING_STATES.some((standing) => standing === state);
}

/** What a person wrote, or why the service itself took the step. */
function noteOf({ byId, note }: DispatchPlanTransition, language: Language): string {
  const own = byId === 'system' && SYSTEM_NOTES.find((known) => known === note);
  return own ? systemNoteWords[language][own] : (note ?? '');
}
