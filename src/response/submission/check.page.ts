import { newId } from '../../shared/database/id.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { fileView, type FileView } from '../attachment/file-view.js';
import { replyKindWords } from '../labels.words.js';
import { answerAddress, partAddress } from '../portal/portal-address.js';
import { EMPTY_ANSWER, type WorkingAnswer } from '../working-answer.js';
import { isLate } from './late.rules.js';
import { sendsTyped } from './reply-kind.rules.js';
import { toBeSentOf } from './submission.service.js';
import { submissionWords } from './submission.words.js';

/** What the check page is made from. */
export interface CheckView {
  readonly inHand: AnswerInHand;
  readonly today: CalendarDay;
}

/** Why the page is shown again, with what was typed. */
export interface CheckRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly reason: 'invalid' | 'nothingToSubmit' | 'changedSinceCheck' | 'aboutChanged';
}

const STATUSES: Readonly<Record<CheckRefusal['reason'], number>> = {
  invalid: 422,
  nothingToSubmit: 422,
  changedSinceCheck: 409,
  aboutChanged: 409,
};

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
  readonly action: string;
  readonly saveAction: string;
  readonly seen: string;
  readonly formKey: string;
  readonly version: number;

  constructor(language: Language, view: CheckView, refusal?: CheckRefusal) {
    super();
    const { inHand } = view;
    const toBeSent = toBeSentOf(inHand, inHand.response, inHand.content);
    const working = inHand.response?.working ?? EMPTY_ANSWER;
    this.t = submissionWords[language];
    this.c = contentWords[language];
    this.title = this.t.title;
    this.status = refusal ? STATUSES[refusal.reason] : 200;
    this.crumbs = [{ href: answerAddress('/svar', inHand.scope), text: inHand.outline.consultation.title }];
    this.summary = errorSummary(refusal?.errors ?? []);
    this.publicText = inHand.host.kind === 'stateBody' ? this.t.publicText : this.t.publicAssociation;
    const arrival = { deadlineOn: inHand.deadlineOn, receivedOn: view.today, followsPreliminary: false };
    this.late = isLate(arrival) && this.t.late;
    this.isSomething = toBeSent.replyKind !== null;
    this.warning = this.warningOf(refusal);
    this.facts = factsOf(view, working, toBeSent.replyKind, language);
    this.parts = answeredParts(inHand.parts, toBeSent.answers, language);
    this.files = toBeSent.files.map((file) => fileView(file, language));
    this.editHref = partAddress(inHand.parts[0]?.draft?.id ?? null);
    this.filesHref = answerAddress('/svar/opplasting', inHand.scope);
    const isStated = !sendsTyped(working.replyKind) || working.replyKind === 'endorses';
    this.otherKindAction = isStated && answerAddress('/svar/svartype/fjerning', inHand.scope);
    const fields = new FieldSet({ ...typedOf(working), ...refusal?.typed }, refusal?.errors);
    this.fields = aboutFields(fields, this.t);
    this.preliminary = fields.boxes({ name: 'isPreliminary', label: this.t.preliminary }, [
      { value: 'yes', text: this.t.preliminaryOption },
    ]);
    this.action = answerAddress('/svar/innsending', inHand.scope);
    this.saveAction = answerAddress('/svar/kontroll', inHand.scope);
    this.seen = toBeSent.seen;
    // A refused form keeps its key: sent again, it is the same submission.
    const formKey = refusal?.typed['formKey'];
    this.formKey = typeof formKey === 'string' && formKey !== '' ? formKey : newId();
    this.version = inHand.response?.workingVersion ?? 0;
  }

  private warningOf(refusal: CheckRefusal | undefined): string | false {
    if (refusal?.reason === 'changedSinceCheck') return this.t.changed;
    if (refusal?.reason === 'aboutChanged') return this.t.aboutChanged;
    return !this.isSomething && this.t.nothing;
  }
}

function factsOf(
  { inHand }: CheckView,
  working: WorkingAnswer,
  replyKind: WorkingAnswer['replyKind'],
  language: Language,
): CheckPage['facts'] {
  const words = contentWords[language];
  const { scope, outline, invitation } = inHand;
  const draft = outline.drafts.find((outlined) => outlined.draft.id === scope.draftId)?.draft;
  const facts = [
    { term: words.body, text: invitation.addressedName },
    scope.isSeparate && { term: words.answerTo, text: draft?.title ?? words.whole },
    replyKind !== null && { term: words.replyKind, text: replyKindWords[language][replyKind] },
    replyKind === 'endorses' && { term: words.endorses, text: working.endorsesName ?? '' },
    replyKind === 'answersThrough' && { term: words.answersThrough, text: working.answersThroughName ?? '' },
  ];
  return facts.flatMap((fact) => (fact ? [{ ...fact, href: false as const }] : []));
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

function typedOf(working: WorkingAnswer): Typed {
  return {
    senderName: working.senderName,
    senderEmail: working.senderEmail,
    onBehalfOf: working.onBehalfOf.join('\n'),
    adoptedOn: dayAsTyped(working.adoptedOn),
    isPreliminary: working.isPreliminary ? 'yes' : '',
    followUpOn: dayAsTyped(working.followUpOn),
  };
}

/** `2018-06-01` as people write it: `1.6.2018`. */
function dayAsTyped(iso: string | null): string {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-');
  return iso === null ? '' : `${String(Number(day))}.${String(Number(month))}.${year}`;
}
