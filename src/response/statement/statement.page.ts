import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress, draftParameter } from '../portal/portal-address.js';
import { EMPTY_ANSWER } from '../working-answer.js';
import { typedAnswers } from '../typing/working-content.js';
import { statementWords } from './statement.words.js';

/** What a refused form is shown again with; nothing when the page is opened. */
export interface Refusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** True when somebody else stated something meanwhile. */
  readonly isChanged: boolean;
}

export const NO_REFUSAL: Refusal = { typed: {}, errors: [], isChanged: false };

/** The two ways in which one body names another. */
export type NamingKind = 'endorses' | 'answersThrough';

const PATHS: Readonly<Record<NamingKind, string>> = {
  endorses: '/svar/stiller-seg-bak',
  answersThrough: '/svar/gjennom-andre',
};

/** "Ingen merknader", or declining to answer. */
export class NoRemarksPage extends Page {
  readonly template = 'pages/response/no-remarks';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly kinds: Choices;
  readonly reason: Field;
  readonly action: string;
  readonly version: number;
  readonly isChanged: boolean;
  readonly hasTyped: boolean;
  readonly hasDrafts: boolean;

  constructor(language: Language, inHand: AnswerInHand, refusal: Refusal = NO_REFUSAL) {
    super();
    this.t = statementWords[language];
    this.title = this.t.noRemarksTitle;
    this.status = statusOf(refusal);
    this.crumbs = crumbsOf(inHand);
    this.summary = errorSummary(refusal.errors);
    const stated = inHand.response?.working.replyKind ?? 'withoutRemarks';
    const reason = inHand.response?.working.declineReason ?? '';
    const fields = new FieldSet({ replyKind: stated, declineReason: reason, ...refusal.typed }, refusal.errors);
    this.reason = fields.textArea({ name: 'declineReason', label: this.t.reason, hint: this.t.reasonHint, rows: 3 });
    this.kinds = fields.radios({ name: 'replyKind', label: this.t.noRemarksQuestion }, [
      { value: 'withoutRemarks', text: this.t.withoutRemarks, hint: this.t.withoutRemarksHint },
      { value: 'declines', text: this.t.declines, hint: this.t.declinesHint },
    ]);
    this.action = answerAddress('/svar/uten-merknad', inHand.scope);
    this.version = inHand.response?.workingVersion ?? 0;
    this.isChanged = refusal.isChanged;
    this.hasTyped = typedAnswers(inHand.content, inHand.parts).length > 0;
    this.hasDrafts = !inHand.scope.isSeparate && inHand.outline.drafts.length > 1;
  }
}

/** Naming the body that one stands behind, or answers through. */
export class NamedBodyPage extends Page {
  readonly template = 'pages/response/named-body';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly text: string;
  readonly summary: ErrorSummary;
  readonly search: Field;
  readonly searchAction: string;
  /** Which answer, where drafts are answered separately: a form that searches loses the query of its action. */
  readonly draft: string;
  readonly bodies: Choices | false;
  readonly nothingFound: string | false;
  readonly freeName: Field;
  readonly action: string;
  readonly version: number;
  readonly isChanged: boolean;
  readonly chosenNow: string | false;

  constructor(language: Language, view: NamingView, refusal: Refusal = NO_REFUSAL) {
    super();
    const { inHand, kind, found, sought } = view;
    this.t = statementWords[language];
    [this.title, this.text] = titleAndText(kind, language);
    this.status = statusOf(refusal);
    this.crumbs = crumbsOf(inHand);
    this.summary = errorSummary(refusal.errors);
    const fields = new FieldSet({ sok: sought, ...refusal.typed }, refusal.errors);
    this.search = fields.input({ name: 'sok', label: this.t.search, type: 'search' });
    this.searchAction = PATHS[kind];
    this.draft = addressedDraft(inHand);
    this.bodies = bodyChoices(fields, found, this.t.found);
    this.nothingFound = sought !== '' && found.length === 0 && this.t.nothingFound;
    this.freeName = fields.input({ name: 'freeName', label: this.t.freeName, hint: this.t.freeNameHint });
    this.action = answerAddress(PATHS[kind], inHand.scope);
    this.version = inHand.response?.workingVersion ?? 0;
    this.isChanged = refusal.isChanged;
    this.chosenNow = chosenNow(view, language);
  }
}

/** What the naming page is made from: what was sought, and the bodies that were found. */
export interface NamingView {
  readonly inHand: AnswerInHand;
  readonly kind: NamingKind;
  readonly sought: string;
  readonly found: readonly Invitation[];
}

function titleAndText(kind: NamingKind, language: Language): readonly [string, string] {
  const words = statementWords[language];
  return kind === 'endorses' ? [words.endorseTitle, words.endorseText] : [words.throughTitle, words.throughText];
}

function chosenNow({ inHand, kind }: NamingView, language: Language): string | false {
  const { replyKind, endorsesName, answersThroughName } = inHand.response?.working ?? EMPTY_ANSWER;
  const name = kind === 'endorses' ? endorsesName : answersThroughName;
  return replyKind === kind && name !== null && statementWords[language].chosenNow(name);
}

function bodyChoices(fields: FieldSet, found: readonly Invitation[], legend: string): Choices | false {
  if (found.length === 0) return false;
  return fields.radios(
    { name: 'invitation', label: legend },
    found.map((invitation) => ({ value: invitation.id, text: invitation.addressedName })),
  );
}

function crumbsOf(inHand: AnswerInHand): readonly Crumb[] {
  return [{ href: answerAddress('/svar', inHand.scope), text: inHand.outline.consultation.title }];
}

/** Which answer an address is about, where there are several; otherwise empty. */
export function addressedDraft({ scope: { isSeparate, draftId, supplement } }: AnswerInHand): string {
  return isSeparate || supplement !== undefined ? draftParameter(draftId, supplement) : '';
}

export function statusOf(refusal: Refusal): number {
  if (refusal.isChanged) return 409;
  return refusal.errors.length > 0 ? 422 : 200;
}
