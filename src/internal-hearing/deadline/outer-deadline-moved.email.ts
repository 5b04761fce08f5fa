import type { Consultation } from '../../consultation/consultation.entity.js';
import type { CaseOfficer } from '../../consultation/people/case-officers.js';
import { deliveryWords } from '../../delivery/delivery.words.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { formatDay, formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { outerDeadlineMovedWords } from './outer-deadline-moved.words.js';
import type { OuterDeadlineMove } from './outer-deadline-move.entity.js';

interface Matter {
  /** The internal hearing. */
  readonly consultation: Pick<Consultation, 'title' | 'deadlineOn'>;
  readonly move: Pick<OuterDeadlineMove, 'formerOn' | 'newOn'>;
  readonly outerTitle: string;
  readonly outerHost: string;
  /** Where the internal deadline is moved, on the desk. */
  readonly address: string;
}

/** Tells an editor of an internal hearing that the deadline of the hearing it answers was moved. */
export class OuterDeadlineMovedEmail extends Email {
  readonly template = 'internal-hearing/outer-deadline-moved';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly greeting: string;
  readonly moved: string;
  readonly inner: string;
  readonly address: string;

  constructor(officer: Omit<CaseOfficer, 'id'>, { consultation, move, outerTitle, outerHost, address }: Matter) {
    super();
    const { language } = officer;
    const newOn = formatDayWithWeekday(move.newOn, language);
    this.t = outerDeadlineMovedWords[language];
    this.recipient = { address: officer.email, name: officer.name };
    this.languageForm = language;
    this.subject = this.t.subject(outerTitle, formatDay(move.newOn, language));
    this.greeting = deliveryWords[language].greeting(officer.name);
    this.moved = move.formerOn
      ? this.t.moved(outerHost, outerTitle, formatDayWithWeekday(move.formerOn, language), newOn)
      : this.t.set(outerHost, outerTitle, newOn);
    this.inner = consultation.deadlineOn
      ? this.t.inner(formatDayWithWeekday(consultation.deadlineOn, language), consultation.title)
      : this.t.noInner(consultation.title);
    this.address = address;
  }

  static sample(language: Language): OuterDeadlineMovedEmail {
    const officer = { name: 'Sekretær Sunniva', email: 'sunniva@legeforeningen.example', language };
    return new OuterDeadlineMovedEmail(officer, {
      consultation: { title: 'Innspill til nasjonale pasientforløp', deadlineOn: CalendarDay.of('2024-04-15') },
      move: { formerOn: CalendarDay.of('2024-05-13'), newOn: CalendarDay.of('2024-05-27') },
      outerTitle: 'Nasjonale pasientforløp psykisk helse og rus',
      outerHost: 'Helsedirektoratet',
      address: 'https://horing.example/skrivebord/horinger/1/intern/frist',
    });
  }
}
