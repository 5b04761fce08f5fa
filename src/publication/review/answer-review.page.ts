import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { REDACTION_METHODS } from '../redaction/redacted-variant.entity.js';
import { basesOn, basisText } from '../withholding/legal-basis.js';
import { answerReviewWords } from './answer-review.words.js';
import { crumbsToQueue } from './bulk-publishing.page.js';
import { decisionViews, variantViews, type DecisionView, type VariantView } from './decision-views.js';
import { foundIn, textViews, type FoundView, type ReviewTextView } from './review-texts.js';
import { STANDING_COLORS } from './review-queue.page.js';
import type { ReviewStanding } from './review-queue.js';
import { reviewWords } from './review.words.js';
import type { ReviewedAnswer } from './reviewed-answer.js';

/** What was typed in one of the forms, and what is wrong with it. */
export interface ReviewRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

interface WholeFields {
  readonly what: Field;
  readonly basis: Field;
  readonly note: Field;
}

interface PassageFields {
  readonly words: Field;
  /** False where there is no file to make anew. */
  readonly method: Choices | false;
  readonly basis: Field;
  readonly note: Field;
}

/** One answer before it is published, and after: what the public sees of it, and everything that was decided. */
export class AnswerReviewPage extends Page {
  readonly template = 'pages/publication/review/answer';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly standing: string;
  readonly color: string;
  readonly notPublic: string | false;
  readonly obstacle: string | false;
  readonly publishText: string | false;
  readonly isPublished: boolean;
  readonly path: string;
  readonly version: number;
  readonly readHref: string;
  readonly leftOut: readonly string[];
  readonly takeDownReason: Field;
  readonly whole: WholeFields | false;
  readonly passages: PassageFields | false;
  readonly found: readonly FoundView[];
  readonly texts: readonly ReviewTextView[];
  readonly decisions: readonly DecisionView[];
  readonly variants: readonly VariantView[];
  readonly history: readonly { readonly text: string; readonly by: string }[];

  constructor(
    language: Language,
    view: ReviewedAnswer,
    today: CalendarDay,
    refusal: ReviewRefusal = { typed: {}, errors: [] },
  ) {
    super();
    const { consultation, response, version } = view;
    const standing = standingOf(view);
    const fields = new FieldSet(refusal.typed, refusal.errors);
    this.t = answerReviewWords[language];
    this.title = this.t.title(view.body);
    this.status = refusal.errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsToQueue(consultation, language);
    this.summary = errorSummary(refusal.errors);
    this.standing = reviewWords[language][standing];
    this.color = STANDING_COLORS[standing];
    this.notPublic = consultation.visibility !== 'public' && reviewWords[language].notPublic;
    this.obstacle = standing === 'withheld' ? this.t.wholeFirst : standing === 'received' && this.t.registerFirst;
    const mayPublish = !this.notPublic && response.isSubmitted && (standing === 'waiting' || standing === 'takenDown');
    this.publishText = mayPublish && (standing === 'takenDown' ? this.t.publishAgain : this.t.publish);
    this.isPublished = standing === 'published';
    this.path = consultationPath(consultation.id, 'publisering', response.id);
    this.version = version.number;
    this.readHref = consultationPath(consultation.id, 'svar', response.id);
    this.decisions = decisionViews(view, language);
    this.leftOut = this.decisions.filter(({ isActive, isWhole }) => isActive && !isWhole).map(({ text }) => text);
    this.takeDownReason = fields.textArea({ name: 'reason', label: this.t.reason, rows: 2, required: true });
    const mayDecide = response.isSubmitted && standing !== 'received';
    this.whole = mayDecide && wholeForm(view, fields, today, language);
    this.passages = mayDecide && passagesForm(view, refusal, today, language);
    this.found = foundIn(view.texts);
    this.texts = textViews(view.texts, language);
    this.variants = variantViews(view, language);
    this.history = view.publications.map(({ deed, reason, byName, at }) => ({
      text: deed === 'published' ? this.t.published : this.t.deedTakenDown(reason),
      by: this.t.decided(byName, formatInstant(at, language)),
    }));
  }
}

/** As the queue has it; see `ReviewQueue`. */
export function standingOf({ withheld, publications, version, response }: ReviewedAnswer): ReviewStanding {
  const [last] = publications;
  if (withheld.whole.length > 0) return 'withheld';
  if (last?.deed === 'takenDown') return 'takenDown';
  if (last?.versionId === version.id) return 'published';
  return response.handling === 'received' ? 'received' : 'waiting';
}

function wholeForm(view: ReviewedAnswer, fields: FieldSet, today: CalendarDay, language: Language): WholeFields {
  const t = answerReviewWords[language];
  const files = view.files.map(({ attachmentId, filename }) => ({ value: attachmentId, text: t.file(filename) }));
  const whole = { value: 'answer', text: t.whole };
  return {
    what: fields.select({ name: 'what', label: t.what, required: true }, [whole, ...files]),
    ...groundFields(fields, today, language),
  };
}

function passagesForm(
  { files }: ReviewedAnswer,
  { typed, errors }: ReviewRefusal,
  today: CalendarDay,
  language: Language,
): PassageFields {
  const t = answerReviewWords[language];
  const fields = new FieldSet({ method: 'text', ...typed }, errors);
  const methods = REDACTION_METHODS.map((value) => ({ value, text: t[value] }));
  const { basis, note } = groundFields(fields, today, language);
  return {
    words: fields.textArea({ name: 'words', label: t.words, hint: t.wordsHint, rows: 4 }),
    method: files.length > 0 && fields.radios({ name: 'method', label: t.method }, methods),
    basis: apart(basis),
    note: apart(note),
  };
}

function groundFields(fields: FieldSet, today: CalendarDay, language: Language): Pick<WholeFields, 'basis' | 'note'> {
  const t = answerReviewWords[language];
  const bases = basesOn(today).map(({ key, effect }) => ({ value: key, text: t[effect](basisText(key, language)) }));
  return {
    basis: fields.select({ name: 'basis', label: t.basis, required: true }, bases),
    note: fields.input({ name: 'note', label: t.note, hint: t.noteHint }),
  };
}

/** The same fields stand in two forms of the page, and an id only once. */
function apart(field: Field): Field {
  const id = `${field.id}-tekst`;
  const describedBy = field.describedBy === false ? false : field.describedBy.replaceAll(field.id, id);
  return { ...field, id, describedBy };
}
