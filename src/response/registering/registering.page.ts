import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatDay, formatInstant } from '../../shared/language/format.js';
import { PERSONAL_DATA_KINDS } from '../../shared/language/personal-data/find-personal-data.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { wholeLabel } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import { handlingWords, replyKindWords, responseStateWords } from '../labels.words.js';
import { checkWords } from '../submission/check.words.js';
import { aboutFact, versionFacts, type Fact } from '../submission/version-facts.js';
import { queueWords } from './queue.words.js';
import { registeringWords } from './registering.words.js';
import type { RegisteringView } from './registering.service.js';
import type { ResponseCorrection } from './response-correction.entity.js';

/** What was typed in one of the forms, and what is wrong with it. */
export interface RegisteringRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

interface Line {
  readonly text: string;
  readonly href: string | false;
  readonly by: string;
}

/** One answer before it is registered: whose it is, what to look at, and the ways to correct it. */
export class RegisteringPage extends Page {
  readonly template = 'pages/response/registering/answer';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly q;
  readonly summary: ErrorSummary;
  readonly state: string;
  readonly facts: readonly Fact[];
  readonly sender: string;
  readonly isUnconfirmed: boolean;
  readonly domain: string | false;
  readonly isUninvited: boolean;
  readonly findings: readonly string[];
  readonly sameFiles: readonly { readonly text: string; readonly href: string }[];
  readonly others: readonly { readonly text: string; readonly href: string }[];
  readonly relation: { readonly other: Field; readonly kind: Choices; readonly action: string } | false;
  readonly corrections: readonly Line[];
  readonly note: Field;
  readonly noteAction: string;
  readonly readHref: string;
  readonly moveHref: string | false;
  readonly registerAction: string | false;
  readonly version: number;
  readonly undo: { readonly reason: Field; readonly action: string } | false;

  constructor(language: Language, view: RegisteringView, refusal: RegisteringRefusal | null = null) {
    super();
    const { outline, invitation, response, written } = view.answer;
    const { consultation } = outline;
    const path = consultationPath(consultation.id, 'registrering', response.id);
    const isWaiting = response.isSubmitted && response.handling === 'received';
    this.t = registeringWords[language];
    this.q = queueWords[language];
    this.title = this.t.answerTitle(invitation.addressedName);
    this.status = refusal ? 422 : 200;
    const queue = { href: consultationPath(consultation.id, 'registrering'), text: this.q.title };
    this.crumbs = [...crumbsTo(consultation, language), queue];
    this.summary = errorSummary(refusal?.errors ?? []);
    this.state = response.isSubmitted
      ? handlingWords[language][response.handling]
      : responseStateWords[language][response.state];
    const scope = { isSeparate: consultation.separateAnswers, draftId: response.draftId };
    this.facts = [
      { term: contentWords[language].body, text: invitation.addressedName, href: false },
      { term: this.q.hearing, text: consultation.title, href: false },
      ...aboutFact(outline.drafts, scope, written.version, language),
      ...versionFacts(written.version, language),
    ];
    this.sender = senderText(view, language);
    this.isUnconfirmed = view.sender !== null && view.sender.senderConfirmedAt === null;
    this.domain = domainText(view, language);
    this.isUninvited = !invitation.isInvited;
    this.findings = findingLines(view, language);
    this.sameFiles = view.sameFiles.map(({ filename, body, responseId }) => ({
      text: this.t.sameLine(filename, body),
      href: consultationPath(consultation.id, 'svar', responseId),
    }));
    const fields = new FieldSet(refusal?.typed ?? { relation: 'supplements' }, refusal?.errors);
    this.others = otherLines(view, language);
    this.relation = isWaiting && this.others.length > 0 && relationForm(view, fields, language, `${path}/forhold`);
    this.corrections = view.corrections.map((correction) => correctionLine(correction, view, language));
    this.note = fields.textArea({ name: 'note', label: this.t.note, rows: 3, required: true });
    this.noteAction = `${path}/notat`;
    this.readHref = consultationPath(consultation.id, 'svar', response.id);
    this.moveHref = isWaiting && `${path}/flytting`;
    this.registerAction = isWaiting && consultationPath(consultation.id, 'svar', response.id, 'registrering');
    this.version = response.currentVersion;
    const reason = fields.input({ name: 'reason', label: this.t.undoReason, required: true });
    this.undo = response.isSubmitted && response.handling === 'registered' && { reason, action: `${path}/angring` };
  }
}

function senderText({ sender, answer }: RegisteringView, language: Language): string {
  const words = registeringWords[language];
  if (!sender) return answer.written.version.registeredById === null ? '' : words.senderEntered;
  const { senderConfirmedAt: at } = sender;
  return at === null ? words.senderUnconfirmed : words.senderConfirmed(formatInstant(at, language));
}

function domainText({ sender }: RegisteringView, language: Language): string | false {
  const words = registeringWords[language];
  if (!sender || sender.domain === 'known') return false;
  return sender.domain === 'other' ? words.domainOther : words.domainNothing;
}

function findingLines({ answer, findings }: RegisteringView, language: Language): readonly string[] {
  const [words, kinds] = [registeringWords[language], checkWords[language]];
  const fields = new Map(answer.parts.flatMap((part) => part.fields.map((field) => [field.place, field] as const)));
  const files = new Map(answer.written.files.map((file) => [file.attachmentId, file.filename]));
  const worstFirst = [...findings].sort(
    (left, right) => PERSONAL_DATA_KINDS.indexOf(left.kind) - PERSONAL_DATA_KINDS.indexOf(right.kind),
  );
  return worstFirst.map(({ source, kind, count }) => {
    const [of, ...rest] = source.split(':');
    const key = rest.join(':');
    const what = kinds[kind](count);
    if (of === 'attachment') return `${words.inFile(files.get(key) ?? '')}: ${what}`;
    if (of === 'filename') return `${words.inFilename(files.get(key) ?? '')}: ${what}`;
    const field = fields.get(key);
    return `${words.inField(field?.label || (field ? wholeLabel(field, language) : key))}: ${what}`;
  });
}

function otherLines({ others, answer }: RegisteringView, language: Language): RegisteringPage['others'] {
  const words = registeringWords[language];
  return others.map(({ response, version }) => ({
    text: words.otherLine(replyKindWords[language][version.replyKind], formatDay(version.receivedOn, language)),
    href: consultationPath(answer.outline.consultation.id, 'svar', response.id),
  }));
}

function relationForm(
  { others }: RegisteringView,
  fields: FieldSet,
  language: Language,
  action: string,
): RegisteringPage['relation'] {
  const words = registeringWords[language];
  const options = others.map(({ response, version }) => ({
    value: response.id,
    text: words.otherLine(replyKindWords[language][version.replyKind], formatDay(version.receivedOn, language)),
  }));
  return {
    other: fields.select({ name: 'other', label: words.otherAnswer }, options),
    kind: fields.radios({ name: 'relation', label: words.relation, hint: words.suggestion }, [
      { value: 'supplements', text: words.supplements },
      { value: 'replaces', text: words.replaces },
    ]),
    action,
  };
}

function correctionLine(
  correction: ResponseCorrection,
  { answer, placesOf }: RegisteringView,
  language: Language,
): Line {
  const words = registeringWords[language];
  const isHere = correction.responseId === answer.response.id;
  const other = isHere ? correction.otherResponseId : correction.responseId;
  const hearing = other === null ? undefined : placesOf.get(other);
  return {
    text: correctionText(correction, isHere ? 'away' : 'here', language),
    href: other !== null && hearing !== undefined && consultationPath(hearing, 'svar', other),
    by: words.by(correction.byName, formatInstant(correction.at, language)),
  };
}

function correctionText({ kind, reason }: ResponseCorrection, way: 'away' | 'here', language: Language): string {
  const words = registeringWords[language];
  switch (kind) {
    case 'note':
      return words.noteLine(reason);
    case 'moved':
      return way === 'away' ? words.movedAway(reason) : words.movedHere(reason);
    case 'replaces':
      return words.replacesLine;
    case 'supplements':
      return words.supplementsLine;
    case 'registrationUndone':
      return words.undoneLine(reason);
  }
}
