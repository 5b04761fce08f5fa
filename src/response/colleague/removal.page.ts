import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { Colleague } from './colleague-list.js';
import { COLLEAGUES_PATH } from './colleagues.page.js';
import { colleagueWords } from './colleague.words.js';

/** Asks whether a colleague's link is to be taken out of use, and says what stays. */
export class RemovalPage extends Page {
  readonly template = 'pages/response/colleague/removal';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly email: string;
  readonly action: string;
  readonly backHref = COLLEAGUES_PATH;

  constructor(language: Language, { link }: Colleague) {
    super();
    this.t = colleagueWords[language];
    this.title = this.t.removeTitle(link.holderName);
    this.crumbs = [{ href: COLLEAGUES_PATH, text: this.t.title }];
    this.email = link.holderEmail;
    this.action = `${COLLEAGUES_PATH}/${link.id}/fjerning`;
  }
}
