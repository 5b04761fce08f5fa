import { deliveryWords } from '../../delivery/delivery.words.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import type { CaseOfficer } from '../people/case-officers.js';
import type { Inquiry } from './inquiry.entity.js';
import { inquiryEmailWords } from './inquiry-email.words.js';

/** What the e-mail tells of. */
export interface ArrivedInquiry {
  readonly inquiry: Pick<Inquiry, 'askerName' | 'askerEmail' | 'text'>;
  readonly hearing: string;
  /** Where the question is answered, on the desk. */
  readonly address: string;
}

/** Tells an editor of a hearing that somebody has asked something about it. */
export class InquiryArrivedEmail extends Email {
  readonly template = 'consultation/inquiry-arrived';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly text: string;
  readonly address: string;

  constructor(officer: Omit<CaseOfficer, 'id'>, { inquiry, hearing, address }: ArrivedInquiry) {
    super();
    this.recipient = { address: officer.email, name: officer.name };
    this.languageForm = officer.language;
    this.t = inquiryEmailWords[officer.language];
    this.subject = this.t.arrivedSubject(hearing);
    this.greeting = deliveryWords[officer.language].greeting(officer.name);
    this.opening = this.t.arrived(inquiry.askerName, inquiry.askerEmail, hearing);
    this.text = inquiry.text;
    this.address = address;
  }

  static sample(language: Language): InquiryArrivedEmail {
    const officer = { name: 'Randi Rådgiver', email: 'randi@helsedir.example', language };
    const inquiry = {
      askerName: 'Siri Svarer',
      askerEmail: 'siri@kommune.example',
      text: 'Gjelder forløpet også barn under ett år?\nVi finner ikke noe om det i kapittel 2.',
    };
    const address = 'https://horing.example/skrivebord/horinger/1/innkomne-sporsmal/2';
    return new InquiryArrivedEmail(officer, { inquiry, hearing: 'Pakkeforløp for kreft', address });
  }
}
