import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { linkPlace } from '../../delivery/secret-links.js';
import type { Language } from '../../shared/language/words.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { receptionFacts } from '../registration/reception-facts.js';
import { sealedFiles, versionFacts, type Fact, type SealedFileView } from '../submission/version-facts.js';
import { DisputeLinks } from './dispute/dispute-links.js';
import { contactOf, type ReceiptMatter } from './receipt-matter.js';
import { sampleMatter } from './receipt.sample.js';
import { receiptWords } from './receipt.words.js';

/** Whom a receipt goes to, and as whom: the body at its registered address may say that the answer is not from it. */
export interface ReceiptRecipient extends EmailRecipient {
  readonly as: 'sender' | 'body';
}

type Answered = Pick<ReceiptMatter, 'invitation'> & {
  readonly written: { readonly version: Pick<ResponseVersion, 'senderName' | 'senderEmail'> };
};

/** The sender and the body; one receipt when they have the same address, none when there is no address. */
export function recipientsOf({ invitation, written }: Answered): readonly ReceiptRecipient[] {
  const { senderEmail, senderName } = written.version;
  const sender = { address: senderEmail, name: senderName, as: 'sender' } as const;
  const body = { address: invitation.email ?? '', name: invitation.addressedName, as: 'body' } as const;
  const isSame = sender.address.toLowerCase() === body.address.toLowerCase();
  return (isSame ? [body] : [sender, body]).filter((recipient) => recipient.address !== '');
}

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
  readonly attached: string | false;
  readonly facts: readonly Fact[];
  readonly files: readonly SealedFileView[];
  readonly parts: readonly AnsweredPart[];
  readonly contact: string;
  /** Who sent it, and where the body says that it was not the body; only to the registered address. */
  readonly sentBy: string | false;
  readonly disputeLink: string | false;

  constructor(
    { consultation, invitation, parts, written, reception, answersTo }: Omit<ReceiptMatter, 'host' | 'letterhead'>,
    readonly recipient: ReceiptRecipient,
    form: 'withDocument' | 'textAlone',
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
    this.attached = form === 'withDocument' && this.t.attached;
    this.facts = [
      ...(answersTo === null ? [] : [{ term: this.c.answerTo, text: answersTo, href: false as const }]),
      ...versionFacts(version, this.languageForm),
      ...receptionFacts(reception, this.languageForm),
    ];
    this.files = sealedFiles(written.files, this.languageForm, '');
    this.parts = answeredParts(parts, written.answers, this.languageForm);
    this.contact = contactOf(consultation);
    const isToBody = recipient.as === 'body';
    this.sentBy = isToBody && sentByText(version, name, this.languageForm);
    this.disputeLink = isToBody && linkPlace(DisputeLinks.idFor(version.id));
  }

  static sample(language: Language): ReceiptEmail {
    const recipient = { address: 'post@snasa.example', name: 'Snåase – Snåsa & nabokommuner', as: 'body' } as const;
    return new ReceiptEmail(sampleMatter(language), recipient, 'withDocument');
  }
}

function sentByText(version: ResponseVersion, body: string, language: Language): string {
  const words = receiptWords[language];
  if (version.channel !== 'portal') return words.enteredFor(version.registeredByName ?? '', body);
  const sender = [version.senderName, version.senderEmail].filter((part) => part !== '').join(', ');
  return words.sentBy(sender, body);
}
