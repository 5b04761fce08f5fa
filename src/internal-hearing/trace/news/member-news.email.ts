import { Email, type EmailRecipient } from '../../../delivery/email/email.js';
import { linkPlace } from '../../../delivery/secret-links.js';
import type { Language } from '../../../shared/language/words.js';
import type { NewsOccasion } from './member-news.entity.js';
import { memberNewsWords } from './member-news.words.js';

/** What all the members of an internal hearing are told. */
export interface NewsMatter {
  readonly occasion: NewsOccasion;
  readonly hostName: string;
  readonly contact: { readonly contactName: string; readonly contactPhone: string; readonly contactEmail: string };
  readonly outerTitle: string;
  /** Who the answer was sent to, or who has summarised. */
  readonly outerHostName: string;
}

/** Tells a member that the answer is submitted, or that the outer hearing is summarised. What is told stands on the page. */
export class MemberNewsEmail extends Email {
  readonly template = 'internal-hearing/member-news';
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly what: string;
  readonly link: string;
  readonly contact: string;

  constructor(
    readonly recipient: EmailRecipient,
    readonly languageForm: Language,
    { occasion, hostName, contact, outerTitle, outerHostName }: NewsMatter,
    linkId: string,
  ) {
    super();
    this.t = memberNewsWords[languageForm];
    const isSubmitted = occasion === 'submitted';
    const [subject, opening] = isSubmitted
      ? [this.t.submittedSubject, this.t.submitted]
      : [this.t.decidedSubject, this.t.decided];
    this.subject = subject(outerTitle);
    this.opening = opening(hostName, outerTitle, outerHostName);
    this.what = isSubmitted ? this.t.submittedWhat : this.t.decidedWhat;
    this.link = linkPlace(linkId);
    this.contact = Object.values(contact)
      .filter((part) => part !== '')
      .join(', ');
  }

  static sample(language: Language): MemberNewsEmail {
    const matter = {
      occasion: 'submitted',
      hostName: 'Den norske legeforening',
      contact: {
        contactName: 'Sigrid Sekretær',
        contactPhone: '23 00 00 00',
        contactEmail: 'sigrid@forening.example',
      },
      outerTitle: 'Nasjonale pasientforløp psykisk helse og rus',
      outerHostName: 'Helsedirektoratet',
    } as const;
    const recipient = { address: 'post@forening.example', name: 'Norsk psykiatrisk forening' };
    return new MemberNewsEmail(recipient, language, matter, '01890000-0000-7000-8000-000000000001');
  }
}
