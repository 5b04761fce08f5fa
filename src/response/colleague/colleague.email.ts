import type { LinkRole } from '../../consultation/invitation/response-link.entity.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { linkPlace } from '../../delivery/secret-links.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { colleagueWords } from './colleague.words.js';

/** What the invitation of a colleague is written from. */
export interface ColleagueMatter {
  readonly consultation: {
    readonly title: string;
    readonly contactName: string;
    readonly contactPhone: string;
    readonly contactEmail: string;
  };
  readonly hostName: string;
  readonly languageForm: Language;
  readonly deadlineOn: CalendarDay | null;
  /** Who asks: «Kari Nordmann, Snåsa kommune», or the body alone. */
  readonly invitedBy: string;
  readonly linkId: string;
  readonly role: LinkRole;
  /** What is said to somebody who is to answer in the body's place; null for a colleague. */
  readonly forwarding: string | null;
}

/** Asks a colleague to help with the answer, with a link of their own. The link stands as its name until hand-over. */
export class ColleagueEmail extends Email {
  readonly template = 'response/colleague';
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly asks: string;
  readonly message: string | false;
  readonly may: string;
  readonly deadline: string | false;
  readonly link: string;
  readonly contact: string;

  constructor(
    matter: ColleagueMatter,
    readonly recipient: EmailRecipient & { readonly name: string },
  ) {
    super();
    const { consultation, deadlineOn, languageForm } = matter;
    this.languageForm = languageForm;
    this.t = colleagueWords[languageForm];
    this.subject = this.t.subject(consultation.title);
    this.greeting = this.t.greeting(recipient.name);
    const asks = matter.forwarding === null ? this.t.asks : this.t.asksInPlace;
    this.asks = asks(matter.invitedBy, matter.hostName, consultation.title);
    this.message = matter.forwarding !== null && matter.forwarding !== '' && this.t.message(matter.forwarding);
    this.may = this.t[matter.role];
    this.deadline = deadlineOn !== null && this.t.deadline(formatDayWithWeekday(deadlineOn, languageForm));
    this.link = linkPlace(matter.linkId);
    const { contactName, contactPhone, contactEmail } = consultation;
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): ColleagueEmail {
    const matter = {
      consultation: {
        title: 'Pakkeforløp for gravide og rusmidler',
        contactName: 'Randi Rådgiver',
        contactPhone: '24 16 30 00',
        contactEmail: 'randi@helsedir.example',
      },
      hostName: 'Helsedirektoratet',
      languageForm: language,
      deadlineOn: CalendarDay.of('2018-06-01'),
      invitedBy: 'Maren Moen, Snåase – Snåsa',
      linkId: '01890000-0000-7000-8000-000000000001',
      role: 'mayWrite',
      forwarding: null,
    } as const;
    return new ColleagueEmail(matter, { address: 'jon@snasa.example', name: 'Jon Jordmor' });
  }
}
