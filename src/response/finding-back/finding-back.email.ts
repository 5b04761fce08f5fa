import { linkPlace } from '../../delivery/secret-links.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { findingBackWords } from './finding-back.words.js';
import type { AskedHearing, GroupOfAddress } from './registered-addresses.js';

/** How the secret of a body's own page is referred to in a text: `[[link:mine-<id>]]`. */
export const BODY_LINK_SORT = 'mine';

/** A hearing with the link that opens it; null when the host has taken it out of use. */
export interface FoundHearing {
  readonly hearing: Pick<AskedHearing, 'title' | 'host' | 'body' | 'deadlineOn' | 'languageForm'>;
  readonly linkId: string | null;
}

/** What an address is registered for. */
export interface FoundForAddress {
  readonly found: readonly FoundHearing[];
  readonly groups: readonly Pick<GroupOfAddress, 'draft' | 'hearing' | 'host' | 'languageForm'>[];
}

interface NamedHearing {
  readonly title: string;
  readonly about: string;
  readonly link: string | false;
}

/** The links to everything that an address is asked. */
export class FindingBackEmail extends Email {
  readonly template = 'response/finding-back';
  readonly recipient: EmailRecipient;
  readonly languageForm: Language;
  readonly t;
  readonly subject: string;
  readonly hearings: readonly NamedHearing[];
  readonly groups: readonly string[];
  readonly ownPage: string;

  constructor(email: string, { found, groups }: FoundForAddress, bodyLinkId: string) {
    super();
    const language = found[0]?.hearing.languageForm ?? groups[0]?.languageForm ?? 'nb';
    this.recipient = { address: email, name: found[0]?.hearing.body ?? null };
    this.languageForm = language;
    this.t = findingBackWords[language];
    this.subject = this.t.emailSubject;
    this.hearings = found.map(({ hearing, linkId }) => ({
      title: hearing.title,
      about: [
        this.t.fromTo(hearing.host, hearing.body),
        ...(hearing.deadlineOn ? [this.t.deadlineIs(formatDayWithWeekday(hearing.deadlineOn, language))] : []),
      ].join(' '),
      link: linkId !== null && linkPlace(linkId),
    }));
    this.groups = groups.map(({ draft, hearing, host }) => this.t.groupNamed(draft, hearing, host));
    this.ownPage = linkPlace(`${BODY_LINK_SORT}-${bodyLinkId}`);
  }

  static sample(language: Language): FindingBackEmail {
    const hearing = {
      title: 'Pakkeforløp for kreft',
      host: 'Helsedirektoratet',
      body: 'Bergen kommune',
      deadlineOn: CalendarDay.of('2018-05-01'),
      languageForm: language,
    };
    const closed = { ...hearing, title: 'Retningslinje for sykmelding <del 2>' };
    const found = [
      { hearing, linkId: '0190a0d0-0000-7000-8000-000000000001' },
      { hearing: closed, linkId: null },
    ];
    const groups = [{ draft: 'Lungekreft', hearing: hearing.title, host: hearing.host, languageForm: language }];
    return new FindingBackEmail('postmottak@bergen.example', { found, groups }, '0190a0d0-0000-7000-8000-000000000002');
  }
}
