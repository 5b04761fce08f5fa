import { deliveryWords } from '../../delivery/delivery.words.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import type { Consultation } from '../consultation.entity.js';
import type { InquiryAnswer } from './inquiry-answer.entity.js';
import { inquiryEmailWords } from './inquiry-email.words.js';
import type { Inquiry } from './inquiry.entity.js';

type Hearing = Pick<Consultation, 'title' | 'contactName' | 'contactPhone' | 'contactEmail'>;
type Asked = Pick<Inquiry, 'askerName' | 'askerEmail' | 'languageForm' | 'text'>;
type Given = Pick<InquiryAnswer, 'text' | 'question' | 'reach' | 'number'>;

/** The answer to whoever asked: the first, or a corrected one. */
export class InquiryAnsweredEmail extends Email {
  readonly template = 'consultation/inquiry-answered';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly question: string;
  readonly answer: string;
  readonly reach: string;
  readonly contact: string;

  constructor({ title, contactName, contactPhone, contactEmail }: Hearing, inquiry: Asked, answer: Given) {
    super();
    this.recipient = { address: inquiry.askerEmail, name: inquiry.askerName };
    this.languageForm = inquiry.languageForm;
    this.t = inquiryEmailWords[inquiry.languageForm];
    const isCorrection = answer.number > 1;
    this.subject = isCorrection ? this.t.correctedSubject(title) : this.t.answeredSubject(title);
    this.greeting = deliveryWords[inquiry.languageForm].greeting(inquiry.askerName);
    this.opening = isCorrection ? this.t.corrected(title) : this.t.answered(title);
    this.question = inquiry.text;
    this.answer = answer.text;
    this.reach = answer.reach === 'everyone' ? this.t.published : this.t.private;
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): InquiryAnsweredEmail {
    const hearing = {
      title: 'Pakkeforløp for kreft',
      contactName: 'Randi Rådgiver',
      contactPhone: '22 00 00 00',
      contactEmail: 'randi@helsedir.example',
    };
    const inquiry = {
      askerName: 'Siri Svarer',
      askerEmail: 'siri@kommune.example',
      languageForm: language,
      text: 'Gjelder forløpet også barn under ett år?',
    };
    const answer = {
      text: 'Ja. Det står i kapittel 2 <punkt 2>.',
      question: inquiry.text,
      reach: 'everyone',
      number: 1,
    } as const;
    return new InquiryAnsweredEmail(hearing, inquiry, answer);
  }
}
