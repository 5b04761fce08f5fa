import { newId } from '../../shared/database/id.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { fileView, type FileView } from '../attachment/file-view.js';
import { replyKindWords } from '../labels.words.js';
import { answerAddress, partAddress } from '../portal/portal-address.js';
import { EMPTY_ANSWER, type WorkingAnswer } from '../working-answer.js';
import { privacyNotice, type PrivacyNotice } from '../privacy/privacy-notice.js';
import { checkWords } from './check.words.js';
import { replyPartWords } from './reply-part.words.js';
import { isLate } from './late.rules.js';
import { draftsFilledIn, mustNameDrafts } from './named-drafts.rules.js';
import { namedDraftWords } from './named-drafts.words.js';
import { pointedOut, type PointedOut } from './pointed-out.js';
import { sendsTyped } from './reply-kind.rules.js';
import { toBeSentOf, type ToBeSent } from './submission.service.js';
import { submissionWords } from './submission.words.js';

/** What the check page is made from. */
export interface CheckView {
  readonly inHand: AnswerInHand;
  /** Why a colleague who was let in to write cannot submit, and who can; false for whoever may. */
  readonly cannotSubmit: string | false;
  readonly today: CalendarDay;
  /** True when what would be sent completes a preliminary answer that came in time. */
  readonly followsPreliminary: boolean;
}

/** Why the page is shown again, with what was typed. */
export interface CheckRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly reason: 'invalid' | 'nothingToSubmit' | 'changedSinceCheck' | 'draftsNotNamed' | 'aboutChanged';
}

const STATUSES: Readonly<Record<CheckRefusal['reason'], number>> = {
  invalid: 422,
  nothingToSubmit: 422,
  changedSinceCheck: 409,
  draftsNotNamed: 422,
  aboutChanged: 409,
};

type SubmissionWords = (typeof submissionWords)[Language];

/** Everything that will be sent, that it becomes public, and who sends it. */
export class CheckPage extends Page {
  readonly template = 'pages/response/check';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly c;
  readonly summary: ErrorSummary;
  readonly publicText: string;
  readonly privacy: PrivacyNotice;
  readonly w;
  readonly k;
  readonly pointedOut: readonly PointedOut[];
  /** To be ticked when a national identity number stands in the answer, or false. */
  readonly identitySeen: Choices | false;
  readonly mayNotSubmit: string | false;
  readonly late: string | false;
  readonly warning: string | false;
  readonly isSomething: boolean;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly parts: readonly AnsweredPart[];
  readonly files: readonly FileView[];
  readonly editHref: string;
  readonly filesHref: string;
  /** That another way of answering can be chosen than the stated one, or false. */
  readonly otherKindAction: string | false;
  readonly fields: Readonly<Record<'senderName' | 'senderEmail' | 'onBehalfOf' | 'adoptedOn' | 'followUpOn', Field>>;
  readonly preliminary: Choices;
  /** To be ticked when the whole answer is attached; false when nothing is. */
  readonly attached: Choices | false;
  /** Which drafts the answer is about, where the body must say; or false. */
  readonly drafts: Choices | false;
  readonly action: string;
  readonly saveAction: string;
  readonly seen: string;
  readonly formKey: string;
  readonly version: number;

  constructor(language: Language, view: CheckView, refusal: CheckRefusal | null = null) {
    super();
    const { inHand } = view;
    const { scope } = inHand;
    const toBeSent = toBeSentOf(inHand, inHand.response, inHand.content);
    const working = inHand.response?.working ?? EMPTY_ANSWER;
    this.t = wordsTo(inHand.host, submissionWords[language]);
    this.c = contentWords[language];
    this.title = this.t.title;
    this.status = refusal ? STATUSES[refusal.reason] : 200;
    this.crumbs = [{ href: answerAddress('/svar', scope), text: inHand.outline.consultation.title }];
    this.summary = errorSummary(refusal ? refusal.errors : []);
    this.publicText = this.t.publicText;
    this.late = wouldBeLate(view) && this.t.late;
    this.privacy = privacyNotice(inHand.host, inHand.outline.consultation, language);
    this.w = checkWords[language];
    this.k = replyPartWords[language];
    this.pointedOut = pointedOut(inHand, toBeSent, language);
    this.mayNotSubmit = view.cannotSubmit;
    this.isSomething = toBeSent.replyKind !== null && view.cannotSubmit === false;
    this.warning = warningOf(refusal, toBeSent, language);
    this.facts = factsOf(view, working, toBeSent.replyKind, language);
    this.parts = answeredParts(inHand.parts, toBeSent.answers, language);
    this.files = toBeSent.files.map((file) => fileView(file, language, inHand.content.scans.get(file.sha256)));
    this.editHref = partAddress(inHand.scope.draftId, scope);
    this.filesHref = answerAddress('/svar/opplasting', scope);
    this.otherKindAction = isStated(working) && answerAddress('/svar/svartype/fjerning', scope);
    const fields = refusal
      ? new FieldSet(refusal.typed, refusal.errors)
      : new FieldSet(typedBefore(inHand, toBeSent.answers, working));
    this.fields = aboutFields(fields, this.t);
    this.preliminary = fields.boxes({ name: 'isPreliminary', label: this.t.preliminary }, [
      { value: 'yes', text: this.t.preliminaryOption },
    ]);
    this.drafts = mustNameDrafts(inHand, toBeSent.replyKind) && draftBoxes(fields, inHand, language);
    this.attached = this.files.length > 0 && attachedBoxes(fields, this.k);
    this.identitySeen = this.pointedOut.some(({ isStrong }) => isStrong) && identityBoxes(fields, this.w);
    this.action = answerAddress('/svar/innsending', scope);
    this.saveAction = answerAddress('/svar/kontroll', scope);
    this.seen = toBeSent.seen;
    // A refused form keeps its key: sent again, it is the same submission.
    this.formKey = (refusal && typedText(refusal.typed, 'formKey')) || newId();
    this.version = inHand.response?.workingVersion ?? 0;
  }
}

function warningOf(refusal: CheckRefusal | null, toBeSent: ToBeSent, language: Language): string | false {
  const words = submissionWords[language];
  if (refusal?.reason === 'changedSinceCheck') return words.changed;
  if (refusal?.reason === 'aboutChanged') return words.aboutChanged;
  if (refusal?.reason === 'draftsNotNamed') return namedDraftWords[language].missing;
  return toBeSent.replyKind === null && words.nothing;
}

/** What completes a preliminary answer is not late, so nothing is said of it. */
function wouldBeLate({ inHand, today, followsPreliminary }: CheckView): boolean {
  return isLate({ deadlineOn: inHand.deadlineOn, receivedOn: today, followsPreliminary });
}

function isStated({ replyKind }: WorkingAnswer): boolean {
  return !sendsTyped(replyKind) || replyKind === 'endorses';
}

function factsOf(
  { inHand }: CheckView,
  working: WorkingAnswer,
  replyKind: WorkingAnswer['replyKind'],
  language: Language,
): CheckPage['facts'] {
  const words = contentWords[language];
  const facts: readonly (readonly [string, string | null])[] = [
    [words.body, inHand.invitation.addressedName],
    [words.answerTo, inHand.scope.isSeparate ? scopeTitle(inHand, language) : null],
    [words.replyKind, replyKind && replyKindWords[language][replyKind]],
    [words.endorses, replyKind === 'endorses' ? working.endorsesName : null],
    [words.answersThrough, replyKind === 'answersThrough' ? working.answersThroughName : null],
    [words.declineReason, replyKind === 'declines' ? working.declineReason || null : null],
    [words.supplement, inHand.scope.supplement === undefined ? null : replyPartWords[language].isSupplement],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text, href: false as const }]));
}

function scopeTitle({ outline, scope }: AnswerInHand, language: Language): string {
  const found = outline.drafts.find(({ draft }) => draft.id === scope.draftId);
  return found ? found.draft.title : contentWords[language].whole;
}

function identityBoxes(fields: FieldSet, words: CheckPage['w']): Choices {
  return fields.boxes({ name: 'identitySeen', label: words.identitySeen }, [
    { value: 'yes', text: words.identitySeenOption },
  ]);
}

function draftBoxes(fields: FieldSet, { outline }: AnswerInHand, language: Language): Choices {
  const words = namedDraftWords[language];
  return fields.boxes(
    { name: 'draftIds', label: words.question, hint: words.hint },
    outline.drafts.map(({ draft }) => ({ value: draft.id, text: draft.title })),
  );
}

function attachedBoxes(fields: FieldSet, words: CheckPage['k']): Choices {
  return fields.boxes({ name: 'isSummary', label: words.attached }, [
    { value: 'yes', text: words.attachedOption, hint: words.attachedHint },
  ]);
}

/** An association's members decide in boards, not in councils, answer for branches, and write to no public body. */
function wordsTo({ kind }: AnswerInHand['host'], t: SubmissionWords): SubmissionWords {
  if (kind === 'stateBody') return t;
  return {
    ...t,
    publicTitle: t.associationTitle,
    publicText: t.publicAssociation,
    late: t.lateAssociation,
    onBehalfOfHint: t.onBehalfOfHintAssociation,
    adoptedOn: t.adoptedOnAssociation,
    adoptedOnHint: t.adoptedOnHintAssociation,
    preliminaryOption: t.preliminaryOptionAssociation,
  };
}

function aboutFields(fields: FieldSet, t: CheckPage['t']): CheckPage['fields'] {
  return {
    senderName: fields.input({ name: 'senderName', label: t.senderName, autocomplete: 'name', required: true }),
    senderEmail: fields.input({
      name: 'senderEmail',
      label: t.senderEmail,
      hint: t.senderEmailHint,
      type: 'email',
      autocomplete: 'email',
      required: true,
    }),
    onBehalfOf: fields.textArea({ name: 'onBehalfOf', label: t.onBehalfOf, hint: t.onBehalfOfHint, rows: 3 }),
    adoptedOn: fields.input({ name: 'adoptedOn', label: t.adoptedOn, hint: t.adoptedOnHint }),
    followUpOn: fields.input({ name: 'followUpOn', label: t.followUpOn, hint: t.followUpOnHint }),
  };
}

/** What has been said of the answer, and of its drafts what is filled in as well: a proposal that the sender can change. */
function typedBefore(inHand: AnswerInHand, answers: ToBeSent['answers'], working: Partial<WorkingAnswer>): Typed {
  const draftIds = [...new Set([...(working.draftIds ?? []), ...draftsFilledIn(inHand, answers)])];
  return { ...typedAbout(working), draftIds };
}

/** What is said of an answer as one types it. */
export function typedAbout(working: Partial<WorkingAnswer>): Typed {
  return {
    senderName: working.senderName ?? '',
    senderEmail: working.senderEmail ?? '',
    onBehalfOf: (working.onBehalfOf ?? []).join('\n'),
    adoptedOn: dayAsTyped(working.adoptedOn ?? null),
    isPreliminary: working.isPreliminary ? 'yes' : '',
    isSummary: working.isSummary ? 'yes' : '',
    followUpOn: dayAsTyped(working.followUpOn ?? null),
    ...(working.draftIds === undefined ? {} : { draftIds: [...working.draftIds] }),
  };
}

/** `2018-06-01` as people write it: `1.6.2018`. */
function dayAsTyped(iso: string | null): string {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-');
  return iso === null ? '' : `${String(Number(day))}.${String(Number(month))}.${year}`;
}
