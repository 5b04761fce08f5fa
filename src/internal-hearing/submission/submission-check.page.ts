import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { answeredParts, type AnsweredPart } from '../../response/answer-content-view.js';
import { newId } from '../../shared/database/id.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary } from '../../shared/web/fields.js';
import { typedText, type FieldError } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { outerSubmissionWords } from './submission-page.words.js';
import {
  acknowledgementsFor,
  answerName,
  holdsIdentityNumber,
  type Acknowledgement,
  type PlannedAnswer,
  type SubmissionPlan,
} from './submission-plan.js';
import type { ChosenSubmission } from './submission.form.js';
import { factsOf, lateText, titleOf, type Fact } from './submission.page.js';

interface Overwritten {
  readonly label: string;
  readonly text: string;
}

/** A part of an answer, without a heading of its own where that of the answer says the same. */
interface CheckedPart extends AnsweredPart {
  readonly heading: string | false;
}

interface CheckedAnswer {
  readonly title: string;
  readonly isWithoutRemarks: boolean;
  readonly parts: readonly CheckedPart[];
  readonly letter: { readonly href: string; readonly text: string } | false;
  readonly filesThere: readonly string[];
}

/** What the page is made from. */
export interface CheckedSubmission {
  readonly plan: SubmissionPlan;
  readonly chosen: ChosenSubmission;
  readonly today: CalendarDay;
  readonly senderName: string;
}

/** Why the page is shown again. */
export interface CheckRefused {
  readonly reason: 'changed' | 'notAcknowledged';
  readonly acknowledged: readonly Acknowledgement[];
}

/** Everything that would be sent, field by field, and what must be seen before. */
export class SubmissionCheckPage extends Page {
  readonly template = 'pages/internal-hearing/submission/check';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly changed: string | false;
  readonly late: string | false;
  readonly facts: readonly Fact[];
  readonly publicText: string;
  readonly answers: readonly CheckedAnswer[];
  readonly members: readonly string[];
  readonly overwritten: readonly Overwritten[];
  readonly elsewhere: readonly string[];
  readonly acknowledged: Choices | false;
  readonly action: string;
  readonly backHref: string;
  readonly seen: string;
  readonly formKey: string;
  readonly sender: string;
  readonly carried: readonly { readonly name: string; readonly value: string }[];
  readonly signatories: string;

  constructor(
    private readonly language: Language,
    private readonly view: CheckedSubmission,
    refused: CheckRefused | null = null,
  ) {
    super();
    const { plan, chosen, senderName } = view;
    const { ground } = plan;
    const path = consultationPath(ground.consultation.id, 'innsending');
    this.t = outerSubmissionWords[language];
    this.title = this.t.checkTitle;
    this.status = refused === null ? 200 : refused.reason === 'changed' ? 409 : 422;
    this.crumbs = [...crumbsTo(ground.consultation, language), { href: path, text: this.t.title }];
    const errors: readonly FieldError[] =
      refused?.reason === 'notAcknowledged' ? [{ field: 'bekreftet', message: this.t.mustTick }] : [];
    this.summary = errorSummary(errors);
    this.changed = refused?.reason === 'changed' && this.t.changed;
    this.late = lateText({ ground, today: view.today }, language);
    this.facts = factsOf(ground, language);
    this.publicText = ground.outerHost.kind === 'stateBody' ? this.t.publicText : this.t.associationText;
    this.answers = plan.answers.map((answer) => this.checked(answer, path));
    this.members = plan.members.map(({ name }) => name);
    this.overwritten = plan.answers.flatMap((answer) => this.overwrittenIn(answer));
    this.elsewhere = ground.composition.elsewhere.flatMap(({ passages }) => passages.map(({ text }) => text));
    this.acknowledged = this.acknowledgements(new FieldSet({ bekreftet: [...(refused?.acknowledged ?? [])] }, errors));
    this.action = path;
    this.backHref = path;
    this.seen = plan.seen;
    // A refused form keeps its key: sent again, it is the same submission.
    this.formKey = typedText(chosen.typed, 'formKey') || newId();
    this.sender = senderName;
    this.carried = [
      ...chosen.answers.map((value) => ({ name: 'svar', value })),
      ...chosen.members.map((value) => ({ name: 'medlem', value })),
    ];
    this.signatories = typedText(chosen.typed, 'undertegner');
  }

  private checked(answer: PlannedAnswer, path: string): CheckedAnswer {
    const { composed, kind, filesThere } = answer;
    const fields = composed.fields.map(({ field, text, choice }) => ({ place: field.place, text, choice }));
    const title = titleOf(this.view.plan.ground, composed, this.language);
    const href = `${path}/brev.pdf?${this.letterQuery(answer)}`;
    const isOne = !this.view.plan.ground.outer.consultation.separateAnswers;
    return {
      title,
      isWithoutRemarks: kind === 'withoutRemarks',
      parts: answeredParts(composed.parts, fields, this.language).map((part) => ({
        ...part,
        heading: part.title !== title && part.title,
      })),
      letter: kind === 'remarks' && { href, text: isOne ? this.t.letter : this.t.letterOf(title) },
      filesThere: filesThere.map(({ filename }) => filename),
    };
  }

  private letterQuery({ composed }: PlannedAnswer): string {
    const { members, typed } = this.view.chosen;
    const query = new URLSearchParams({ svar: answerName(composed), undertegner: typedText(typed, 'undertegner') });
    for (const member of members) query.append('medlem', member);
    return query.toString();
  }

  private overwrittenIn({ overwritten, composed }: PlannedAnswer): readonly Overwritten[] {
    const fields = overwritten.map(({ place, text, choice }) => ({ place, text, choice }));
    return answeredParts(composed.parts, fields, this.language).flatMap(({ title, places }) =>
      places.map(({ label, choice, written }) => ({
        label: `${title}: ${label}`,
        text: [...(choice === false ? [] : [choice]), ...(written === '' ? [] : [written])].join('\n'),
      })),
    );
  }

  private acknowledgements(fields: FieldSet): Choices | false {
    const needed = acknowledgementsFor(this.view.plan);
    if (needed.length === 0) return false;
    const texts: Readonly<Record<Acknowledgement, { text: string; hint?: string }>> = {
      untreated: { text: this.t.untreatedTick },
      overwritten: { text: this.t.overwrittenTick },
      identity: { text: this.t.identityTick, hint: this.t.identityText(this.placesWithNumbers().join(', ')) },
    };
    return fields.boxes(
      { name: 'bekreftet', label: this.t.confirm },
      needed.map((value) => ({ value, ...texts[value] })),
    );
  }

  private placesWithNumbers(): readonly string[] {
    return this.answers.flatMap(({ parts }) =>
      parts.flatMap(({ title, places }) =>
        places.filter(({ written }) => holdsIdentityNumber(written)).map(({ label }) => `${title}: ${label}`),
      ),
    );
  }
}
