import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import { linkPlace } from '../../delivery/secret-links.js';
import type { Language } from '../../shared/language/words.js';
import { uninvitedWords } from './uninvited.words.js';

/** What the e-mail is about. */
export interface OwnLink {
  readonly linkId: string;
  readonly hearing: string;
  readonly host: string;
}

/**
 * The e-mail with a link of their own, to somebody who was not invited. Whoever fills in the form writes none of it: not
 * even the name they gave stands there, so that nobody can use the service to send words of their own to others.
 */
export class OwnLinkEmail extends Email {
  readonly template = 'response/own-link';
  readonly recipient: EmailRecipient;
  readonly t;
  readonly subject: string;
  readonly opening: string;
  readonly link: string;
  readonly from: string;

  constructor(
    { linkId, hearing, host }: OwnLink,
    address: string,
    readonly languageForm: Language,
  ) {
    super();
    this.recipient = { address, name: null };
    this.t = uninvitedWords[languageForm];
    this.subject = this.t.subject(hearing);
    this.opening = this.t.mailOpening(hearing);
    this.link = linkPlace(linkId);
    this.from = this.t.mailFrom(host);
  }

  static sample(language: Language): OwnLinkEmail {
    const about = {
      linkId: '01890000-0000-7000-8000-000000000001',
      hearing: 'Pakkeforløp for gravide og rusmidler',
      host: 'Helsedirektoratet',
    };
    return new OwnLinkEmail(about, 'kari@forening.example', language);
  }
}
