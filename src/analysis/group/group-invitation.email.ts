import type { Consultation } from '../../consultation/consultation.entity.js';
import type { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { deliveryWords } from '../../delivery/delivery.words.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { linkPlace } from '../../delivery/secret-links.js';
import { BODY_LINK_SORT } from '../../response/finding-back/finding-back.email.js';
import type { Language } from '../../shared/language/words.js';
import { groupEmailWords } from './group-email.words.js';

type Invited = Pick<WorkingGroupMember, 'name' | 'email' | 'languageForm'>;

/** What the invitation is into. */
export interface InvitedInto {
  readonly consultation: Pick<Consultation, 'title' | 'contactName' | 'contactPhone' | 'contactEmail'>;
  readonly draftTitle: string;
  readonly hostName: string;
  /** The link to everything that the address is asked. */
  readonly linkId: string;
}

/** The link by which a member of a working group reads the comments in the draft. */
export class GroupInvitationEmail extends Email {
  readonly template = 'analysis/group-invitation';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly link: string;
  readonly contact: string;

  constructor({ name, email, languageForm }: Invited, { consultation, draftTitle, hostName, linkId }: InvitedInto) {
    super();
    this.recipient = { address: email, name };
    this.languageForm = languageForm;
    this.t = groupEmailWords[languageForm];
    this.subject = this.t.subject(draftTitle);
    this.greeting = deliveryWords[languageForm].greeting(name);
    this.opening = this.t.opening(hostName, draftTitle, consultation.title);
    this.link = linkPlace(`${BODY_LINK_SORT}-${linkId}`);
    const { contactName, contactPhone, contactEmail } = consultation;
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): GroupInvitationEmail {
    const consultation = {
      title: 'Pakkeforløp for kreft <runde 2>',
      contactName: 'Randi Rådgiver',
      contactPhone: '22 00 00 00',
      contactEmail: 'randi@helsedir.example',
    };
    const member = { name: 'Fredrik Fagansvarlig', email: 'fredrik@sykehus.example', languageForm: language };
    const linkId = '0190a0d0-0000-7000-8000-000000000002';
    return new GroupInvitationEmail(member, {
      consultation,
      draftTitle: 'Pakkeforløp for lungekreft',
      hostName: 'Helsedirektoratet',
      linkId,
    });
  }
}
