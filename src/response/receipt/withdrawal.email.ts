import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { instantFrom } from '../../shared/time/clock.js';
import { contentWords } from '../answer-content.words.js';
import { ResponseWithdrawal } from '../response.entity.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { fact, type Fact } from './receipt-facts.js';
import { contactOf, type ReceiptMatter } from './receipt-matter.js';
import { sampleMatter } from './receipt.sample.js';
import { receiptWords } from './receipt.words.js';

/** What the receipt of a withdrawal is written from. */
export interface WithdrawalMatter extends Pick<ReceiptMatter, 'consultation' | 'invitation'> {
  /** The version that counted when it was taken back. */
  readonly version: Pick<ResponseVersion, 'receiptNumber' | 'number'>;
  readonly withdrawal: Pick<ResponseWithdrawal, 'at' | 'byName' | 'reason'>;
}

/** The facts of a withdrawal, for its page and its e-mail. */
export function withdrawalFacts({ version, withdrawal }: WithdrawalMatter, language: Language): readonly Fact[] {
  const words = receiptWords[language];
  return [
    fact(words.withdrawnAt, formatInstant(withdrawal.at, language)),
    fact(words.withdrawnBy, withdrawal.byName),
    ...(withdrawal.reason === null ? [] : [fact(words.withdrawnWhy, withdrawal.reason)]),
    fact(contentWords[language].receipt, version.receiptNumber),
    fact(contentWords[language].version, String(version.number)),
  ];
}

/** The receipt of a withdrawal, to whoever sent the answer and to the body's registered address. */
export class WithdrawalEmail extends Email {
  readonly template = 'response/withdrawal';
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly facts: readonly Fact[];
  readonly contact: string;

  constructor(
    matter: WithdrawalMatter,
    readonly recipient: EmailRecipient,
  ) {
    super();
    const { consultation, invitation } = matter;
    this.languageForm = invitation.languageForm;
    this.t = receiptWords[this.languageForm];
    this.subject = this.t.withdrawalSubject(matter.version.receiptNumber, consultation.title);
    this.opening = this.t.withdrawalOpening(invitation.addressedName, consultation.title);
    this.facts = withdrawalFacts(matter, this.languageForm);
    this.contact = contactOf(consultation);
  }

  static sample(language: Language): WithdrawalEmail {
    const { consultation, invitation, written } = sampleMatter(language);
    const withdrawal = {
      at: instantFrom('2018-05-31T09:12:00Z'),
      byName: 'Snåsa kommune',
      reason: 'Vi sender et nytt.',
    };
    const recipient = { address: 'maren@snasa.example', name: 'Maren Moen' };
    return new WithdrawalEmail({ consultation, invitation, version: written.version, withdrawal }, recipient);
  }
}
