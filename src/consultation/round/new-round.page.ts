import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import { stateWords } from '../consultation.words.js';
import { differenceView, type DifferenceView } from './list-difference-view.js';
import type { RoundPlan } from './round-reader.js';
import { nextRoundTitle, programmeNameFrom } from './round.rules.js';
import { roundWords } from './round.words.js';

/** Where the next round of a hearing is made: its title, and in sentences what comes along and what does not. */
export class NewRoundPage extends Page {
  readonly template = 'pages/consultation/round/new-round';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly cancelHref: string;
  readonly name: Field;
  readonly programme: Field | false;
  readonly programmeText: string | false;
  readonly formerStays: boolean;
  readonly along: readonly string[];
  readonly notAlong: readonly string[];
  readonly leftOutText: string | false;
  readonly leftOut: readonly string[];
  readonly difference: DifferenceView | false;
  readonly made: readonly { readonly href: string; readonly text: string; readonly state: string }[];
  readonly hasMade: boolean;

  constructor(language: Language, plan: RoundPlan, typed: Typed | null, errors: readonly FieldError[]) {
    super();
    const { consultation } = plan.outline;
    this.t = roundWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.introduction = this.t.introduction(consultation.title);
    this.summary = errorSummary(errors);
    this.action = consultationPath(consultation.id, 'ny-runde');
    this.cancelHref = consultationPath(consultation.id);
    const suggested = { title: nextRoundTitle(consultation.title), programme: programmeNameFrom(consultation.title) };
    const fields = new FieldSet(typed ?? suggested, errors);
    this.name = fields.input({ name: 'title', label: this.t.name, hint: this.t.nameHint, required: true });
    this.programme = plan.programme === '' && this.programmeField(fields);
    this.programmeText = plan.programme !== '' && this.t.programmeFollows(plan.programme);
    this.formerStays = plan.programme === '' && consultation.state === 'approved';
    this.along = this.alongIn(plan);
    this.notAlong = this.notAlongIn(plan);
    this.leftOutText = plan.leftOut.length > 0 && this.t.notQuestions(plan.leftOut.length);
    this.leftOut = plan.leftOut.map(({ text }) => text);
    this.difference = plan.difference !== null && differenceView(plan.difference, language);
    this.made = plan.made.map(({ id, title, state }) => ({
      href: consultationPath(id),
      text: title,
      state: stateWords[language][state],
    }));
    this.hasMade = this.made.length > 0;
  }

  private programmeField(fields: FieldSet): Field {
    const words = { label: this.t.programme, hint: this.t.programmeHint };
    return fields.input({ name: 'programme', ...words, required: true });
  }

  private alongIn({ outline, along, choices, exclusions }: RoundPlan): string[] {
    const questions = outline.questions.length === 0 ? this.t.noQuestions : this.t.alongQuestions(along.length);
    const recipients = this.t.alongRecipients(choices, exclusions);
    return [this.t.alongTexts, this.t.alongPeople, recipients, questions, this.t.alongLetters];
  }

  private notAlongIn({ outline }: RoundPlan): string[] {
    const files = this.t.notDrafts(outline.drafts.length, outline.papers.length);
    return [files, this.t.notDeadline, this.t.notSami, this.t.notAnswers];
  }
}
