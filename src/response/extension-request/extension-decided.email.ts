import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { extensionRequestEmailWords } from './extension-request-email.words.js';
import type { ExtensionRequest } from './extension-request.entity.js';

interface Matter {
  readonly consultation: Pick<Consultation, 'title' | 'deadlineOn' | 'contactName' | 'contactPhone' | 'contactEmail'>;
  readonly invitation: Pick<Invitation, 'addressedName' | 'languageForm' | 'deadlineIn'>;
  readonly request: Pick<ExtensionRequest, 'wantedOn'>;
  readonly words: string;
  /** What moved the deadline; null when it stays where it was. */
  readonly extension: Pick<Extension, 'newDeadlineOn'> | null;
}

/** Tells a body whether it got the later deadline it asked for. Holds no link: it also goes to an address that was typed. */
export class ExtensionDecidedEmail extends Email {
  readonly template = 'response/extension-decided';
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly deadline: string;
  readonly words: string;
  readonly contact: string;

  constructor(
    readonly recipient: EmailRecipient,
    { consultation, invitation, request, words, extension }: Matter,
  ) {
    super();
    const language = invitation.languageForm;
    const { title, contactName, contactPhone, contactEmail } = consultation;
    const deadlineOn = extension?.newDeadlineOn ?? invitation.deadlineIn(consultation);
    this.languageForm = language;
    this.t = extensionRequestEmailWords[language];
    this.subject = extension ? this.t.grantedSubject(title) : this.t.declinedSubject(title);
    const asked = this.t.youAsked(invitation.addressedName, formatDayWithWeekday(request.wantedOn, language), title);
    this.opening = `${asked} ${extension ? this.t.granted : this.t.declined}`;
    this.deadline = deadlineOn ? this.t.deadlineIs(formatDayWithWeekday(deadlineOn, language)) : '';
    this.words = words;
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
  }

  static sample(language: Language): ExtensionDecidedEmail {
    const contact = {
      contactName: 'Randi Rådgiver',
      contactPhone: '22 00 00 00',
      contactEmail: 'randi@helsedir.example',
    };
    const deadlineOn = CalendarDay.of('2018-05-15');
    return new ExtensionDecidedEmail(
      { address: 'siri@kommune.example', name: 'Siri Svarer' },
      {
        consultation: { title: 'Pakkeforløp for kreft', deadlineOn, ...contact },
        invitation: { addressedName: 'Bergen kommune', languageForm: language, deadlineIn: () => deadlineOn },
        request: { wantedOn: deadlineOn },
        words: 'Kommunestyret behandler saken 14. mai <kl. 18>.',
        extension: { newDeadlineOn: deadlineOn },
      },
    );
  }
}
