import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { CaseOfficer } from '../../consultation/people/case-officers.js';
import { deliveryWords } from '../../delivery/delivery.words.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { extensionRequestEmailWords } from './extension-request-email.words.js';
import type { ExtensionRequest } from './extension-request.entity.js';

interface Matter {
  readonly consultation: Pick<Consultation, 'title'>;
  readonly invitation: Pick<Invitation, 'addressedName'>;
  readonly request: Pick<ExtensionRequest, 'wantedOn' | 'reason' | 'askedByName' | 'askedByEmail'>;
  /** Where it is decided, on the desk. */
  readonly address: string;
}

/** Tells an editor of a hearing that a body wishes for a later deadline. */
export class ExtensionRequestEmail extends Email {
  readonly template = 'response/extension-request';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly address: string;

  constructor(officer: Omit<CaseOfficer, 'id'>, { consultation, invitation, request, address }: Matter) {
    super();
    const { language } = officer;
    const day = formatDayWithWeekday(request.wantedOn, language);
    this.recipient = { address: officer.email, name: officer.name };
    this.languageForm = language;
    this.t = extensionRequestEmailWords[language];
    this.subject = this.t.askedSubject(invitation.addressedName);
    this.greeting = deliveryWords[language].greeting(officer.name);
    this.opening = this.t.asked(invitation.addressedName, day, consultation.title);
    this.reason = request.reason;
    this.askedBy = this.t.askedBy(request.askedByName, request.askedByEmail);
    this.address = address;
  }

  static sample(language: Language): ExtensionRequestEmail {
    const officer = { name: 'Randi Rådgiver', email: 'randi@helsedir.example', language };
    const request = {
      wantedOn: CalendarDay.of('2018-05-15'),
      reason: 'Kommunestyret behandler saken 14. mai.',
      askedByName: 'Siri Svarer',
      askedByEmail: 'siri@kommune.example',
    };
    return new ExtensionRequestEmail(officer, {
      consultation: { title: 'Pakkeforløp for kreft' },
      invitation: { addressedName: 'Bergen kommune' },
      request,
      address: 'https://horing.example/skrivebord/horinger/1/fristonsker/2',
    });
  }
}
