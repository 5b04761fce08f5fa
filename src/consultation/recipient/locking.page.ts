import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { recipientListWords } from './recipient-list.words.js';
import type { RecipientChoices } from './recipient-reader.js';
import { recipientWords } from './recipient.words.js';

/** Says in numbers what locking the list will lock, before it is done. */
export class LockingPage extends Page {
  readonly template = 'pages/consultation/recipient/locking';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly digest: string;
  readonly backHref: string;

  constructor(language: Language, consultation: Consultation, chosen: RecipientChoices) {
    super();
    this.t = recipientListWords[language];
    this.title = this.t.lockTitle;
    this.backHref = consultationPath(consultation.id, 'mottakere');
    this.crumbs = [...crumbsTo(consultation, language), { href: this.backHref, text: recipientWords[language].title }];
    this.digest = chosen.digest;
    const without = chosen.recipients.filter(({ email }) => email === null).length;
    const counts: [string, number][] = [
      [this.t.lockInvited, chosen.recipients.length],
      [this.t.lockWithout, without],
      [this.t.lockExcluded, chosen.excluded.length],
      [this.t.lockLines, chosen.lines.length],
    ];
    this.facts = counts.map(([term, count]) => ({ term, text: formatNumber(count, language) }));
  }
}
