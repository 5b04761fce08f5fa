import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Signatory } from '../../consultation/signatory.entity.js';
import { isLate } from '../../response/submission/late.rules.js';
import type { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { formatDay, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { ComposedAnswer } from './composed-answer.js';
import type { OuterSubmission } from './outer-submission.entity.js';
import { outerSubmissionWords } from './submission-page.words.js';
import { answerName, type SubmissionGround } from './submission-plan.js';
import { OBSTACLE_WORDINGS } from './submission.errors.js';

export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: false;
}

interface Sent {
  readonly text: string;
  readonly receipt: string;
  readonly members: string | false;
  readonly letter: string | false;
}

/** What the page is made from. */
export interface SubmissionView {
  readonly ground: SubmissionGround;
  /** The versions that were sent, by their id. */
  readonly versions: ReadonlyMap<string, ResponseVersion>;
  /** Who signed the hearing's own letter: proposed to sign the answer. */
  readonly signatories: readonly Pick<Signatory, 'name' | 'title'>[];
  readonly maySend: boolean;
  readonly today: CalendarDay;
}

/** What was chosen when the page is shown again. */
export interface ChoiceRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Where an umbrella chooses which answers it sends, and whose go with them; and what it has sent. */
export class SubmissionPage extends Page {
  readonly template = 'pages/internal-hearing/submission/choose';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly facts: readonly Fact[];
  readonly obstacle: string | false;
  readonly late: string | false;
  readonly boardHref: string;
  readonly consolidationHref: string;
  readonly asked: string;
  readonly mayChoose: boolean;
  readonly action: string;
  readonly answers: Choices;
  readonly members: Choices | false;
  readonly signatories: Field;
  readonly sent: readonly Sent[];

  constructor(
    private readonly language: Language,
    private readonly view: SubmissionView,
    refusal: ChoiceRefusal | null = null,
  ) {
    super();
    const { ground, maySend } = view;
    const { consultation, outer, obstacle } = ground;
    const path = consultationPath(consultation.id, 'innsending');
    this.t = outerSubmissionWords[language];
    this.title = this.t.title;
    this.status = refusal ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.summary = errorSummary(refusal ? refusal.errors : []);
    this.facts = factsOf(ground, language);
    this.obstacle = obstacle !== null && OBSTACLE_WORDINGS[obstacle][language];
    this.late = lateText(view, language);
    this.boardHref = consultationPath(consultation.id, 'behandling');
    this.consolidationHref = consultationPath(consultation.id, 'sammenstilling');
    this.asked = outer.consultation.separateAnswers ? this.t.separate : this.t.together;
    this.mayChoose = maySend && (obstacle === null || obstacle === 'nothingWritten');
    this.action = `${path}/kontroll`;
    const fields = refusal ? new FieldSet(refusal.typed, refusal.errors) : new FieldSet(this.proposed());
    this.answers = this.answerBoxes(fields);
    this.members = ground.members.length > 0 && this.memberBoxes(fields);
    this.signatories = fields.textArea({
      name: 'undertegner',
      label: this.t.signatories,
      hint: this.t.signatoriesHint,
      rows: 3,
    });
    this.sent = ground.earlier.flatMap((submission) => this.sentView(submission, path));
  }

  /** Everything that something is written about, and those who signed the hearing's own letter. */
  private proposed(): Typed {
    const { composition, outer } = this.view.ground;
    const isOne = !outer.consultation.separateAnswers;
    const written = composition.answers.filter(({ fields }) => isOne || fields.length > 0);
    return { svar: written.map(answerName), undertegner: this.view.signatories.map(lineOf).join('\n') };
  }

  private answerBoxes(fields: FieldSet): Choices {
    const { composition, earlier } = this.view.ground;
    return fields.boxes(
      { name: 'svar', label: this.t.answers },
      composition.answers.map((answer) => ({
        value: answerName(answer),
        text: titleOf(this.view.ground, answer, this.language),
        hint: this.hintOf(answer, earlier),
      })),
    );
  }

  private hintOf({ draftId, fields }: ComposedAnswer, earlier: readonly OuterSubmission[]): string {
    const said = fields.length === 0 ? this.t.nothing : this.t.filled(fields.length);
    const last = earlier.find((submission) => submission.draftId === draftId);
    return last ? `${said} ${this.t.sentBefore(formatInstant(last.submittedAt, this.language))}` : said;
  }

  private memberBoxes(fields: FieldSet): Choices {
    return fields.boxes(
      { name: 'medlem', label: this.t.members, hint: this.t.membersHint },
      this.view.ground.members.map(({ invitationId, name }) => ({ value: invitationId, text: name })),
    );
  }

  private sentView(submission: OuterSubmission, path: string): readonly Sent[] {
    const version = this.view.versions.get(submission.outerVersionId);
    if (!version) return [];
    const about = titleOf(this.view.ground, submission, this.language);
    const { memberInvitationIds: members, letterSha256, submittedAt, byName, id } = submission;
    return [
      {
        text: this.t.sentLine(about, version.number, formatInstant(submittedAt, this.language), byName),
        receipt: this.t.receiptNumber(version.receiptNumber),
        members: members.length > 0 && this.t.withMembers(members.length),
        letter: letterSha256 !== null && `${path}/${id}/brev.pdf`,
      },
    ];
  }
}

/** What an answer is about, in a few words. */
export function titleOf(
  { outer }: SubmissionGround,
  { draftId }: { readonly draftId: string | null },
  language: Language,
): string {
  const t = outerSubmissionWords[language];
  if (!outer.consultation.separateAnswers) return t.oneAnswer;
  return outer.drafts.find(({ draft }) => draft.id === draftId)?.draft.title ?? t.whole;
}

/** What is answered, by when, and how it was treated. */
export function factsOf(ground: SubmissionGround, language: Language): readonly Fact[] {
  const { outer, outerHost, consultation, deadlineOn } = ground;
  const t = outerSubmissionWords[language];
  const facts: readonly (readonly [string, string])[] = [
    [t.hearing, outer.consultation.title],
    [t.from, outerHost.name],
    [t.deadline, deadlineOn ? formatDay(deadlineOn, language) : ''],
    [t.theirReference, outer.consultation.caseNumber],
    [t.ourReference, consultation.caseNumber],
    [t.treatment, treatmentText(ground, language)],
  ];
  return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text, href: false }));
}

export function lateText(
  { ground, today }: Pick<SubmissionView, 'ground' | 'today'>,
  language: Language,
): string | false {
  const { deadlineOn } = ground;
  const late = isLate({ deadlineOn, receivedOn: today, followsPreliminary: false });
  return late && outerSubmissionWords[language].late;
}

function treatmentText({ treated }: SubmissionGround, language: Language): string {
  const t = outerSubmissionWords[language];
  if (!treated) return t.notTreated;
  const { boardCase, decision } = treated;
  return decision ? t.treated(decision.organ, formatDay(decision.decidedOn, language)) : t.notDecided(boardCase.organ);
}

function lineOf({ name, title }: Pick<Signatory, 'name' | 'title'>): string {
  return title === '' ? name : `${name}, ${title}`;
}
