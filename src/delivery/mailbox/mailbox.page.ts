import type { Page as ListPage } from '../../shared/database/paging.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { deliveryWords } from '../delivery.words.js';
import type { MailboxMessage } from './mailbox-message.entity.js';

export const MAILBOX_PATH = '/postkasse';

interface Row {
  readonly href: string;
  readonly subject: string;
  readonly to: string;
  readonly receivedAt: string;
}

/** The messages in the built-in mailbox, newest first. */
export class MailboxPage extends Page {
  readonly template = 'pages/delivery/mailbox';
  readonly title: string;
  readonly t;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly found: string;
  readonly empty: string;
  readonly pager: Pager;
  readonly path = MAILBOX_PATH;

  constructor(
    list: ListPage<MailboxMessage>,
    readonly search: string,
    language: Language,
  ) {
    super();
    const words = deliveryWords[language];
    this.t = words;
    this.title = words.mailboxTitle;
    this.rows = list.rows.map((message) => ({
      href: `${MAILBOX_PATH}/${message.id}`,
      subject: message.subject,
      to: message.envelopeTo.join(', '),
      receivedAt: formatInstant(message.receivedAt, language),
    }));
    this.hasRows = list.rows.length > 0;
    this.found = words.messages(list.total);
    this.empty = search === '' ? words.mailboxEmpty : words.mailboxNothingFound;
    this.pager = pagerFor(list, MAILBOX_PATH, { sok: search });
  }
}
