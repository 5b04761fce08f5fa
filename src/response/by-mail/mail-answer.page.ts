import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { Fact } from '../submission/version-facts.js';
import { hearingSignWords, mailAnswerWords } from './mail-answer.words.js';
import type { MailAnswerView } from './mail-answer-view.js';
import { MailAnswerFields } from './mail-answer-fields.js';
import type { MailProposal } from './mail-proposals.service.js';

const MAILBOX = '/skrivebord/innkommende';

/** A mail as the answer it could be (forslag til registrering), with everything open to change. */
export class MailAnswerPage extends Page {
  readonly template = 'pages/response/mail-answer';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly facts: readonly Fact[];
  readonly mailHref: string;
  readonly notice: string | false;
  readonly warning: string | false;
  readonly answerHref: string | false;
  readonly hearings: Field | false;
  readonly action: string;
  readonly notAnswerAction: string;
  readonly hearingId: string;
  readonly sought: string;
  /** Null until a hearing is chosen. */
  readonly form: MailAnswerFields | false;

  constructor(language: Language, view: MailAnswerView) {
    super();
    const { details, answer, hearings, chosen, verdict } = view.proposal;
    const { mail, opened } = details;
    this.t = mailAnswerWords[language];
    this.title = this.t.title;
    this.status = view.errors.length > 0 ? 422 : 200;
    this.mailHref = `${MAILBOX}/${mail.id}`;
    this.action = `${this.mailHref}/svar`;
    this.notAnswerAction = `${this.mailHref}/ikke-svar`;
    this.crumbs = [{ href: this.mailHref, text: mail.subject || this.t.noSubject }];
    this.summary = errorSummary(view.errors);
    this.facts = factsOf(view.proposal, language);
    this.answerHref = answer ? `/skrivebord/horinger/${answer.consultationId}/svar/${answer.responseId}` : false;
    this.notice = answer ? this.t.already : verdict !== null && this.t.notAnswerBefore;
    this.warning = !opened.isWhole && this.t.tooLarge;
    this.hearingId = chosen?.outline.consultation.id ?? '';
    this.sought = view.sought;
    this.hearings = answer === null && hearings.length > 0 && hearingField(view, language);
    this.form = answer === null && chosen !== null && new MailAnswerFields(language, { ...view, hearing: chosen });
  }
}

function factsOf({ details }: MailProposal, language: Language): readonly Fact[] {
  const { mail } = details;
  const t = mailAnswerWords[language];
  const from = mail.fromName === '' ? mail.fromAddress : `${mail.fromName} <${mail.fromAddress}>`;
  const fact = (term: string, text: string): Fact => ({ term, text, href: false });
  return [
    fact(t.from, from),
    fact(t.subject, mail.subject || t.noSubject),
    fact(t.receivedAt, formatInstant(mail.receivedAt, language)),
  ];
}

function hearingField({ proposal, typed, errors }: MailAnswerView, language: Language): Field {
  const t = mailAnswerWords[language];
  const chosen = proposal.chosen?.outline.consultation.id ?? '';
  const fields = new FieldSet({ ...typed, horing: chosen }, errors);
  return fields.select({ name: 'horing', label: t.hearing, hint: t.hearingHint }, [
    ...(chosen === '' ? [{ value: '', text: t.chooseHearing }] : []),
    ...proposal.hearings.map(({ consultation, sign }) => ({
      value: consultation.id,
      text: sign === null ? consultation.title : `${consultation.title} (${hearingSignWords[language][sign]})`,
    })),
  ]);
}
