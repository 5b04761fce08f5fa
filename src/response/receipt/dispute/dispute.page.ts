import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Layout } from '../../../shared/web/page.js';
import { contentWords } from '../../answer-content.words.js';
import { fact, type Fact } from '../receipt-facts.js';
import { contactOf } from '../receipt-matter.js';
import type { DisputedAnswer } from './dispute.service.js';
import { disputeWords } from './dispute.words.js';

/** What was typed, and what is wrong with it. */
export interface Mistaken {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/**
 * Where a body says that an answer is not from it. Shows who sent it and when, never what it says: the link went by e-mail.
 * Once it is said, the page says so, and looking at it changes nothing.
 */
export class DisputePage extends Page {
  readonly template = 'pages/response/dispute/dispute';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly about: string;
  readonly done: string | false;
  readonly facts: readonly Fact[];
  readonly summary: ErrorSummary;
  readonly said: Field;
  readonly contact: string | false;

  constructor(language: Language, answer: DisputedAnswer, { typed, errors }: Mistaken = { typed: {}, errors: [] }) {
    super();
    const { consultation, invitation, dispute } = answer;
    this.t = disputeWords[language];
    this.title = dispute ? this.t.doneTitle : this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.about = this.t.about(invitation.addressedName, consultation.title);
    this.done = doneText(answer, language);
    this.facts = factsOf(answer, language);
    this.summary = errorSummary(errors);
    const fields = new FieldSet(typed, errors);
    this.said = fields.textArea({ name: 'said', label: this.t.said, hint: this.t.saidHint, rows: 4 });
    this.contact = contactOf(consultation) || false;
  }
}

/** A link that we never gave, or that was cut on its way. */
export class DeadDisputePage extends Page {
  readonly template = 'pages/response/dispute/dead';
  override readonly layout: Layout = 'public';
  override readonly status = 404;
  readonly title: string;
  readonly text: string;

  constructor(language: Language) {
    super();
    this.title = disputeWords[language].deadTitle;
    this.text = disputeWords[language].deadText;
  }
}

function doneText({ dispute }: DisputedAnswer, language: Language): string | false {
  if (!dispute) return false;
  const words = disputeWords[language];
  const { at, settledAt } = dispute;
  return settledAt === null
    ? words.done(formatInstant(at, language))
    : words.settledDone(formatInstant(settledAt, language));
}

function factsOf({ version, invitation, consultation }: DisputedAnswer, language: Language): readonly Fact[] {
  const [c, words] = [contentWords[language], disputeWords[language]];
  const sender = [version.senderName, version.senderEmail].filter((part) => part !== '').join(', ');
  return [
    fact(c.hearing, consultation.title),
    fact(c.body, invitation.addressedName),
    fact(c.receivedAt, formatInstant(version.submittedAt, language)),
    version.channel === 'portal' ? fact(words.sentBy, sender) : fact(words.enteredBy, version.registeredByName ?? ''),
    fact(c.receipt, version.receiptNumber),
  ];
}
