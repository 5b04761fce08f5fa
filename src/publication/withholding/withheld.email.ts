import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { deliveryWords } from '../../delivery/delivery.words.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { ResponseVersion } from '../../response/submission/response-version.entity.js';
import type { Language } from '../../shared/language/words.js';
import { basisText } from './legal-basis.js';
import { withheldEmailWords } from './withheld-email.words.js';
import type { Withholding } from './withholding.entity.js';

interface Matter {
  readonly consultation: Pick<Consultation, 'title' | 'contactName' | 'contactPhone' | 'contactEmail'>;
  readonly invitation: Pick<Invitation, 'addressedName' | 'languageForm'>;
  readonly version: Pick<ResponseVersion, 'receiptNumber'>;
  readonly decisions: readonly Pick<Withholding, 'effect' | 'scope' | 'basis'>[];
}

/** Tells the sender of an answer what of it is not published, and why. Quotes nothing of it. */
export class WithheldEmail extends Email {
  readonly template = 'publication/withheld';
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly lines: readonly string[];
  readonly reference: string;
  readonly contact: string;

  constructor(
    readonly recipient: EmailRecipient,
    { consultation, invitation, version, decisions }: Matter,
  ) {
    super();
    const language = invitation.languageForm;
    const { title, contactName, contactPhone, contactEmail } = consultation;
    this.languageForm = language;
    this.t = withheldEmailWords[language];
    const isWhole = decisions.some(({ scope }) => scope === 'answer');
    this.subject = isWhole ? this.t.wholeSubject(title) : this.t.partSubject(title);
    this.greeting = deliveryWords[language].greeting(recipient.name ?? invitation.addressedName);
    this.opening = isWhole
      ? this.t.wholeOpening(invitation.addressedName, title)
      : this.t.partOpening(invitation.addressedName, title);
    this.lines = [...new Set(decisions.map((each) => this.lineOf(each)))];
    this.reference = this.t.reference(version.receiptNumber);
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): WithheldEmail {
    return new WithheldEmail(
      { address: 'siri@kommune.example', name: 'Siri Svarer' },
      {
        consultation: {
          title: 'Pakkeforløp for kreft <voksne>',
          contactName: 'Randi Rådgiver',
          contactPhone: '22 00 00 00',
          contactEmail: 'randi@helsedir.example',
        },
        invitation: { addressedName: 'Bergen kommune', languageForm: language },
        version: { receiptNumber: 'K-2018-00042' },
        decisions: [
          { effect: 'exempt', scope: 'passages', basis: 'offl13Personal' },
          { effect: 'notOnWeb', scope: 'attachment', basis: 'webSensitive' },
        ],
      },
    );
  }

  private lineOf({ effect, scope, basis }: Matter['decisions'][number]): string {
    const what = `${this.t[scope]} ${this.t[effect]}`;
    return this.t.line(what, basisText(basis, this.languageForm));
  }
}
