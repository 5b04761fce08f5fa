import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import { sealedFiles, versionFacts, type Fact, type SealedFileView } from '../submission/version-facts.js';
import type { ReceiptMatter } from './receipt-matter.js';
import { sampleMatter } from './receipt.sample.js';
import { receiptWords } from './receipt.words.js';

/** The receipt by e-mail: the complete answer with its checksums, for the archive of whoever sent it. */
export class ReceiptEmail extends Email {
  readonly template = 'response/receipt';
  readonly languageForm: Language;
  readonly t;
  readonly c;
  readonly subject: string;
  readonly opening: string;
  readonly hearing: string;
  readonly late: string | false;
  readonly facts: readonly Fact[];
  readonly files: readonly SealedFileView[];
  readonly parts: readonly AnsweredPart[];
  readonly contact: string;

  constructor(
    { consultation, invitation, parts, written }: ReceiptMatter,
    readonly recipient: EmailRecipient,
  ) {
    super();
    const { version } = written;
    this.languageForm = invitation.languageForm;
    this.t = receiptWords[this.languageForm];
    this.c = contentWords[this.languageForm];
    this.subject = this.t.subject(version.receiptNumber, consultation.title);
    const name = invitation.addressedName;
    this.opening = version.channel === 'portal' ? this.t.greeting(name) : this.t.entered(name);
    this.hearing = consultation.title;
    this.late = version.isLate && this.t.late;
    this.facts = versionFacts(version, this.languageForm);
    this.files = sealedFiles(written.files, this.languageForm, '');
    this.parts = answeredParts(parts, written.answers, this.languageForm);
    const { contactName, contactPhone, contactEmail } = consultation;
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): ReceiptEmail {
    return new ReceiptEmail(sampleMatter(language), { address: 'maren@snasa.example', name: 'Maren Moen' });
  }
}
