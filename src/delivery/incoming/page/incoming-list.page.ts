import type { Page as ListPage } from '../../../shared/database/paging.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { FieldSet, type Field } from '../../../shared/web/fields.js';
import { Page } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { incomingKindWords, incomingStateWords } from '../incoming-labels.words.js';
import type { IncomingMail } from '../incoming-mail.entity.js';
import type { IncomingView } from '../incoming-mail.service.js';
import type { IncomingState } from '../incoming-mail-status.js';
import { incomingWords } from '../incoming.words.js';

export const INCOMING_PATH = '/skrivebord/innkommende';

/** How the views stand in the address. */
export const VIEW_NAMES: Readonly<Record<IncomingView, string>> = {
  waiting: 'trenger-noen',
  reports: 'leveringsrapporter',
  automatic: 'automatiske-svar',
  done: 'ferdig',
  all: 'alt',
};

const STATE_COLORS: Readonly<Record<IncomingState, string>> = {
  waiting: 'warning',
  setAside: 'neutral',
  done: 'success',
};

interface Row {
  readonly href: string;
  readonly subject: string;
  readonly from: string;
  readonly kind: string;
  readonly state: string;
  readonly stateColor: string;
  readonly receivedAt: string;
}

/** What the list page is made from. */
export interface IncomingListView {
  readonly list: ListPage<IncomingMail>;
  readonly counts: Readonly<Record<IncomingView, number>>;
  readonly view: IncomingView;
  readonly search: string;
}

/** What has come by e-mail, newest first. */
export class IncomingListPage extends Page {
  readonly template = 'pages/delivery/incoming-list';
  readonly title: string;
  readonly t;
  readonly filters: readonly Field[];
  readonly found: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly empty: string;
  readonly pager: Pager;

  constructor(language: Language, { list, counts, view, search }: IncomingListView) {
    super();
    this.t = incomingWords[language];
    this.title = this.t.title;
    const query = { sok: search, vis: VIEW_NAMES[view] };
    this.filters = filterFields(query, counts, language);
    this.found = this.t.count(list.total);
    this.rows = list.rows.map((mail) => rowView(mail, language));
    this.hasRows = list.rows.length > 0;
    this.empty = view === 'waiting' && search === '' ? this.t.nothingWaits : this.t.nothingFound;
    this.pager = pagerFor(list, INCOMING_PATH, query);
  }
}

/** The sender by name and address, as far as there is one. */
export function senderOf({ fromName, fromAddress }: IncomingMail, language: Language): string {
  if (fromAddress === '') return fromName || incomingWords[language].unknownSender;
  return fromName === '' ? fromAddress : `${fromName} (${fromAddress})`;
}

function filterFields(
  query: Readonly<Record<string, string>>,
  counts: Readonly<Record<IncomingView, number>>,
  language: Language,
): readonly Field[] {
  const words = incomingWords[language];
  const fields = new FieldSet(query);
  return [
    fields.input({ name: 'sok', label: words.search, type: 'search' }),
    fields.select({ name: 'vis', label: words.view }, [
      { value: VIEW_NAMES.waiting, text: words.viewWaiting(counts.waiting) },
      { value: VIEW_NAMES.reports, text: words.viewReports(counts.reports) },
      { value: VIEW_NAMES.automatic, text: words.viewAutomatic(counts.automatic) },
      { value: VIEW_NAMES.done, text: words.viewDone(counts.done) },
      { value: VIEW_NAMES.all, text: words.viewAll(counts.all) },
    ]),
  ];
}

function rowView(mail: IncomingMail, language: Language): Row {
  return {
    href: `${INCOMING_PATH}/${mail.id}`,
    subject: mail.subject || incomingWords[language].noSubject,
    from: senderOf(mail, language),
    kind: incomingKindWords[language][mail.kind],
    state: incomingStateWords[language][mail.state],
    stateColor: STATE_COLORS[mail.state],
    receivedAt: formatInstant(mail.receivedAt, language),
  };
}
