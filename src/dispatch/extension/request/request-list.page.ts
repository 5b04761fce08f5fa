import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import type { ExtensionRequestRow } from '../../../response/extension-request/extension-request-reader.js';
import type { ExtensionRequestState } from '../../../response/extension-request/extension-request-status.js';
import { extensionRequestStateWords } from '../../../response/extension-request/extension-request.words.js';
import type { Page as Rows } from '../../../shared/database/paging.js';
import { formatDay, formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { requestDeskWords } from './request-desk.words.js';

export const REQUEST_COLORS: Record<ExtensionRequestState, string> = {
  open: 'warning',
  granted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
};

/** The wishes of a hearing's bodies: those that wait stand first. */
export class RequestListPage extends Page {
  readonly template = 'pages/dispatch/extension/requests';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rows: readonly Readonly<Record<'body' | 'href' | 'wanted' | 'asked' | 'state' | 'color', string>>[];
  readonly hasRows: boolean;
  readonly pager: Pager;

  constructor(language: Language, consultation: Consultation, list: Rows<ExtensionRequestRow>) {
    super();
    const path = consultationPath(consultation.id, 'fristonsker');
    this.t = requestDeskWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.rows = list.rows.map((row) => ({
      body: row.body,
      href: `${path}/${row.id}`,
      wanted: formatDay(row.wantedOn, language),
      asked: formatInstant(row.askedAt, language),
      state: extensionRequestStateWords[language][row.state],
      color: REQUEST_COLORS[row.state],
    }));
    this.hasRows = this.rows.length > 0;
    this.pager = pagerFor(list, path, {});
  }
}
