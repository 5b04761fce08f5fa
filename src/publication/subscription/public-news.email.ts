import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { linkPlace } from '../../delivery/secret-links.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { SubscriptionLinks } from './subscription-links.js';
import type { PublicNewsOccasion } from './subscription-status.js';
import { subscriptionWords } from './subscription.words.js';

/** What is new, the same for all who are told. */
export interface ToldNews {
  readonly occasion: PublicNewsOccasion;
  readonly hostName: string;
  readonly title: string;
  readonly deadlineOn: CalendarDay | null;
  /** Where it can be read. */
  readonly address: string;
}

/** Tells a subscriber of a new hearing, a moved deadline or a published summary. */
export class PublicNewsEmail extends Email {
  readonly template = 'publication/subscription/news';
  readonly recipient: EmailRecipient;
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly deadline: string;
  readonly address: string;
  readonly link: string;

  constructor(
    address: string,
    readonly languageForm: Language,
    { occasion, hostName, title, deadlineOn, address: page }: ToldNews,
    subscriptionId: string,
  ) {
    super();
    this.recipient = { address, name: null };
    this.t = subscriptionWords[languageForm];
    // What hosts have typed must not call forth the place of a link.
    const [host, hearing] = [withoutPlaces(hostName), withoutPlaces(title)];
    this.subject = this.t[`${occasion}Subject`](hearing);
    this.opening = this.t[occasion](host, hearing);
    this.deadline = deadlineText(occasion, deadlineOn, languageForm);
    this.address = page;
    this.link = linkPlace(SubscriptionLinks.idFor('unsubscribe', subscriptionId));
  }

  static sample(language: Language): PublicNewsEmail {
    const news = {
      occasion: 'opened',
      hostName: 'Helsedirektoratet',
      title: 'Pasientforløp for gravide',
      deadlineOn: CalendarDay.of('2018-06-01'),
      address: 'https://horing.example/horinger/1',
    } as const;
    return new PublicNewsEmail('kari@leser.example', language, news, '01890000-0000-7000-8000-000000000001');
  }
}

function deadlineText(occasion: PublicNewsOccasion, deadlineOn: CalendarDay | null, language: Language): string {
  if (deadlineOn === null || occasion === 'summaryPublished') return '';
  const { deadline, newDeadline } = subscriptionWords[language];
  return (occasion === 'opened' ? deadline : newDeadline)(formatDayWithWeekday(deadlineOn, language));
}

function withoutPlaces(text: string): string {
  return text.replaceAll('[[link:', '[ [link:');
}
