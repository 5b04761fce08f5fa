import type { CaseOfficer } from '../../consultation/people/case-officers.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { AccessRequest } from './access-request.entity.js';
import { accessEmailWords } from './access-request.words.js';

export type AccessOfficer = CaseOfficer;

/** Tells a host that somebody asks for access to an answer, and until when it should be answered. */
export class AccessArrivedEmail extends Email {
  readonly template = 'publication/access-arrived';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly wish: string;
  readonly answerBy: string;
  readonly address: string;

  constructor(
    officer: Omit<AccessOfficer, 'id'>,
    matter: {
      readonly request: Pick<AccessRequest, 'wish' | 'answerBy'>;
      readonly title: string;
      readonly body: string;
      /** Where the request is decided, on the desk. */
      readonly address: string;
    },
  ) {
    super();
    this.recipient = { address: officer.email, name: officer.name };
    this.languageForm = officer.language;
    this.t = accessEmailWords[officer.language];
    this.subject = this.t.arrivedSubject(matter.title);
    this.opening = this.t.arrived(matter.body, matter.title);
    this.wish = matter.request.wish;
    this.answerBy = this.t.answerBy(formatDayWithWeekday(matter.request.answerBy, officer.language));
    this.address = matter.address;
  }

  static sample(language: Language): AccessArrivedEmail {
    const officer = { name: 'Helsedirektoratet', email: 'postmottak@helsedir.example', language };
    return new AccessArrivedEmail(officer, {
      request: { wish: 'Hele svaret, også <vedleggene>.', answerBy: CalendarDay.of('2018-06-06') },
      title: 'Pakkeforløp for kreft',
      body: 'Bergen kommune',
      address: 'https://horing.example/skrivebord/horinger/1/innsynskrav/2',
    });
  }
}
