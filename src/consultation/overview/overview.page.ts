import { formatDayWithWeekday, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { associationFormWords, visibilityWords } from '../association-form.words.js';
import { consultationPath, listCrumbs } from '../consultation-crumbs.js';
import { isOneOf, PREPARATION_STATES } from '../consultation-status.js';
import { missingWords, STATE_COLORS, stateWords } from '../consultation.words.js';
import { deadlineWarnings } from '../deadline/deadline.words.js';
import { answersIn } from '../seen-through.js';
import { seenThroughWords } from '../seen-through.words.js';
import type { Overview } from './overview.service.js';
import { overviewWords, stepStateWords, stepWords } from './overview.words.js';
import { nextStep, type Step, type StepKey } from './steps.rules.js';

/** Where each step is done. */
const STEP_PATHS: Record<StepKey, string> = {
  basics: 'rediger',
  drafts: 'utkast',
  questions: 'sporsmal',
  recipients: 'mottakere',
  letter: 'brev',
  approval: 'godkjenning',
  dispatch: 'utsending',
  answers: 'svar',
  summary: 'oppsummering',
};

/** The step of sending leads to the sending while it is to be done, and to everything that was sent afterwards. */
function pathOf(key: StepKey, { consultation }: Overview): string {
  return key === 'dispatch' && consultation.openedAt !== null ? 'utsendinger' : STEP_PATHS[key];
}

interface StepRow {
  readonly name: string;
  /** False for a step that cannot be opened, by whom or yet. */
  readonly href: string | false;
  readonly state: Step['state'];
  readonly stateText: string;
  readonly missing: readonly string[];
}

interface Fact {
  readonly term: string;
  readonly text: string;
}

/** Where a hearing stands: what is done, what is missing, what is next. */
export class OverviewPage extends Page {
  readonly template = 'pages/consultation/overview/overview';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly warnings: readonly string[];
  readonly returned: { readonly by: string; readonly note: string } | false;
  readonly steps: readonly StepRow[];
  readonly next: { readonly href: string; readonly text: string } | false;
  readonly facts: readonly Fact[];
  readonly history: readonly { from: string; to: string; by: string; at: string; note: string }[];
  readonly hasHistory: boolean;
  readonly isReadOnly: boolean;
  readonly editHref: string | false;
  readonly cancelHref: string | false;
  /** Everything that is sent in the hearing, reminders too. */
  readonly dispatchesHref: string;
  /** Where the deadline can be moved, once the hearing is out. */
  readonly deadlineHref: string | false;
  /** Questions that have come about the hearing, once it is out. */
  readonly inquiriesHref: string | false;
  /** What bodies have asked for of later deadlines, once the hearing is out. */
  readonly wishesHref: string | false;
  readonly publicHref: string | false;
  /** What it answers, the meeting, and what is done with the answers; for an internal hearing. */
  readonly internalHref: string | false;
  readonly roundHref: string | false;
  /** The comparison with the round that it was made from. */
  readonly formerHref: string | false;

  constructor(
    private readonly language: Language,
    overview: Overview,
  ) {
    super();
    const { consultation } = overview;
    const { id } = consultation;
    const isPreparing = isOneOf(PREPARATION_STATES, consultation.state);
    this.t = overviewWords[language];
    this.title = consultation.title;
    this.crumbs = listCrumbs(language);
    this.state = stateWords[language][consultation.state];
    this.color = STATE_COLORS[consultation.state];
    this.warnings = isPreparing ? this.warningsOf(overview) : [];
    this.returned = this.returnOf(overview);
    this.steps = overview.steps.map((step) => this.rowOf(overview, step));
    this.next = overview.mayEdit ? this.nextOf(overview) : false;
    this.facts = this.factsOf(overview);
    this.history = this.historyOf(overview);
    this.hasHistory = this.history.length > 0;
    this.isReadOnly = !overview.mayEdit;
    this.editHref = overview.mayEdit && isPreparing && consultationPath(id, 'rediger');
    this.cancelHref = overview.mayEdit && (isPreparing || consultation.isOpen) && consultationPath(id, 'avlysning');
    this.dispatchesHref = consultationPath(id, 'utsendinger');
    this.deadlineHref = consultation.openedAt !== null && consultationPath(id, 'frist');
    this.inquiriesHref = consultation.openedAt !== null && consultationPath(id, 'innkomne-sporsmal');
    this.wishesHref = consultation.openedAt !== null && consultationPath(id, 'fristonsker');
    this.publicHref = consultation.isPublic && consultation.visibility !== 'closed' && `/horinger/${id}`;
    this.internalHref = consultation.isInternal && consultationPath(id, 'intern');
    this.roundHref = overview.mayBeginRound && consultationPath(id, 'ny-runde');
    this.formerHref = overview.isNextRound && consultationPath(id, 'forrige-runde');
  }

  private warningsOf({ consultation, verdict }: Overview): readonly string[] {
    return consultation.deadlineOn && verdict ? deadlineWarnings(verdict, consultation.deadlineOn, this.language) : [];
  }

  private returnOf({ consultation, transitions }: Overview): OverviewPage['returned'] {
    const last = transitions.findLast((transition) => transition.toState === 'returned');
    if (consultation.state !== 'returned' || !last) return false;
    return { by: this.t.returnedBy(last.byName), note: last.note ?? '' };
  }

  private rowOf(overview: Overview, step: Step): StepRow {
    const isEditing = step.key === 'basics';
    const isPreparing = isOneOf(PREPARATION_STATES, overview.consultation.state);
    const canOpen = isEditing ? overview.mayEdit && isPreparing : step.state !== 'waiting' || step.key === 'approval';
    const state = stepStateWords[this.language][step.state];
    const isOptional = step.key === 'questions' && step.state === 'current';
    return {
      name: stepWords[this.language][step.key],
      href: canOpen && consultationPath(overview.consultation.id, pathOf(step.key, overview)),
      state: step.state,
      stateText: isOptional ? this.t.optional : state,
      missing: step.missing.map((part) => missingWords[this.language][part]),
    };
  }

  private nextOf({ consultation, steps }: Overview): OverviewPage['next'] {
    const step = nextStep(steps);
    if (!step) return false;
    const text = this.t.next(stepWords[this.language][step.key].toLowerCase());
    return { href: consultationPath(consultation.id, STEP_PATHS[step.key]), text };
  }

  private factsOf(overview: Overview): Fact[] {
    const { consultation, signatories } = overview;
    const { deadlineOn, contactName, contactPhone, contactEmail } = consultation;
    const names = signatories.map(({ name, title, onBehalf }) =>
      [onBehalf ? `${name} ${this.t.onAuthority}` : name, title].filter(Boolean).join(', '),
    );
    const deadline = deadlineOn ? formatDayWithWeekday(deadlineOn, this.language) : '';
    const facts: [string, string][] = [
      [seenThroughWords[this.language].answersIn, answersIn(overview) || ''],
      [this.t.caseNumber, consultation.caseNumber],
      [this.t.programme, overview.programme],
      [this.t.deadline, deadline],
      [this.t.shortDeadlineReason, consultation.shortDeadlineReason],
      [this.t.answers, consultation.separateAnswers ? this.t.onePerDraft : this.t.oneForAll],
      [this.t.caseOfficer, overview.caseOfficer],
      [this.t.contact, [contactName, contactPhone, contactEmail].filter(Boolean).join(', ')],
      [this.t.signatories, names.join('\n')],
      ...this.factsByKind(overview),
    ];
    const optional = [seenThroughWords[this.language].answersIn, this.t.programme, this.t.shortDeadlineReason];
    return facts
      .filter(([term, text]) => text !== '' || !optional.includes(term))
      .map(([term, text]) => ({ term, text: text === '' ? this.t.missing : text }));
  }

  /** A state body considers Sametinget; an association says who finds the page. */
  private factsByKind({ consultation, hostKind }: Overview): [string, string][] {
    const words = associationFormWords[this.language];
    if (hostKind === 'association')
      return [[words.visibility, visibilityWords[this.language][consultation.visibility]]];
    const sami = [this.t[consultation.samiParliament], consultation.samiParliamentReason].filter(Boolean).join('. ');
    return [[this.t.samiParliament, sami]];
  }

  private historyOf({ transitions }: Overview): { from: string; to: string; by: string; at: string; note: string }[] {
    const words = stateWords[this.language];
    return transitions.map(({ fromState, toState, byName, at, note }) => ({
      from: words[fromState],
      to: words[toState],
      by: byName,
      at: formatInstant(at, this.language),
      note: note ?? '',
    }));
  }
}
