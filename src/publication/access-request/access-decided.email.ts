import type { Consultation } from '../../consultation/consultation.entity.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { Language } from '../../shared/language/words.js';
import { basisText } from '../withholding/legal-basis.js';
import type { AccessDecision, AccessRequest } from './access-request.entity.js';
import { accessEmailWords } from './access-request.words.js';

interface Matter {
  readonly consultation: Pick<Consultation, 'title' | 'contactName' | 'contactPhone' | 'contactEmail'>;
  readonly body: string;
  readonly decision: Pick<AccessDecision, 'outcome' | 'basis' | 'words'>;
  /** What was typed in the fields of the answer, as far as access is given; empty when it is not sent. */
  readonly typed: string;
}

/** The answer to a request for access, with how a refusal is appealed. */
export class AccessDecidedEmail extends Email {
  readonly template = 'publication/access-decided';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly words: string;
  readonly basis: string;
  readonly appeal: string;
  readonly typed: string;
  readonly contact: string;

  constructor(request: Pick<AccessRequest, 'email' | 'name' | 'language'>, matter: Matter) {
    super();
    const { consultation, body, decision, typed } = matter;
    const { title, contactName, contactPhone, contactEmail } = consultation;
    const { language, name } = request;
    this.recipient = { address: request.email, name: name === '' ? null : name };
    this.languageForm = language;
    this.t = accessEmailWords[language];
    this.subject = this.t.decidedSubject(title);
    this.opening = this.t[decision.outcome](body, title);
    this.words = decision.words;
    this.basis = decision.basis === null ? '' : this.t.basis(basisText(decision.basis, language));
    this.appeal = decision.outcome === 'granted' ? '' : this.t.appeal;
    this.typed = typed;
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): AccessDecidedEmail {
    return new AccessDecidedEmail(
      { email: 'per@borger.example', name: '', language },
      {
        consultation: {
          title: 'Pakkeforløp for kreft',
          contactName: 'Randi Rådgiver',
          contactPhone: '22 00 00 00',
          contactEmail: 'randi@helsedir.example',
        },
        body: 'Bergen kommune',
        decision: { outcome: 'partlyGranted', basis: 'offl13Personal', words: 'Ett avsnitt gjelder en <pasient>.' },
        typed: 'Vi støtter hovedlinjene.\nVi mener at [skjermet].',
      },
    );
  }
}
