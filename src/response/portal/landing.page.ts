import type { Consultation } from '../../consultation/consultation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { webWords } from '../../shared/web/web.words.js';
import { portalWords } from './portal.words.js';

/** What a response link leads to: whose it is, and a button. Looking at it changes nothing, since mail scanners look. */
export class LandingPage extends Page {
  readonly template = 'pages/response/landing';
  override readonly layout: Layout = 'portal';
  readonly title: string;
  readonly t;
  readonly whose: string;

  constructor(language: Language, consultation: Consultation, link: LinkActor) {
    super();
    this.t = portalWords[language];
    this.title = consultation.title;
    this.whose = this.t.landingFor(link.name);
  }
}

/** A link that leads nowhere: never made (404), or taken out of use (410), with what to do. */
export class DeadLinkPage extends Page {
  readonly template = 'pages/response/dead-link';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly contact: string | false;
  /** The way to a new link. */
  readonly lost: string;

  /** `contact` is the hearing of a link that was revoked; null when the link is not known at all. */
  constructor(language: Language, contact: Consultation | null) {
    super();
    const words = portalWords[language];
    this.lost = webWords[language].lostLink;
    this.status = contact ? 410 : 404;
    this.title = contact ? words.revokedTitle : words.unknownTitle;
    this.text = contact ? words.revokedText : words.unknownText;
    const { contactName, contactPhone, contactEmail } = contact ?? {
      contactName: '',
      contactPhone: '',
      contactEmail: '',
    };
    this.contact = [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ') || false;
  }
}
