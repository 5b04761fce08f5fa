import { formatInstant } from '../../shared/language/format.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { inquiryDeskWords } from './inquiry-desk.words.js';
import type { InquiryRow } from './inquiry-reader.js';
import type { InquiryState } from './inquiry-status.js';
import { inquiryStateWords } from './inquiry.words.js';

export const INQUIRY_COLORS: Record<InquiryState, string> = {
  received: 'warning',
  answered: 'success',
  published: 'success',
  setAside: 'neutral',
};

const SHOWN_CHARACTERS = 160;

interface Row {
  readonly asked: string;
  readonly by: string;
  readonly text: string;
  readonly href: string;
  readonly state: string;
  readonly color: string;
}

/** What has been asked about a hearing, as its host reads it: what waits stands first. */
export class ReceivedInquiriesPage extends Page {
  readonly template = 'pages/consultation/inquiry/received';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly pager: Pager;

  constructor(language: Language, consultation: Consultation, list: Rows<InquiryRow>) {
    super();
    const path = consultationPath(consultation.id, 'innkomne-sporsmal');
    this.t = inquiryDeskWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.rows = list.rows.map((row) => ({
      asked: formatInstant(row.askedAt, language),
      by: row.body ?? row.askerName,
      text: shortened(row.text),
      href: `${path}/${row.id}`,
      state: inquiryStateWords[language][row.state],
      color: INQUIRY_COLORS[row.state],
    }));
    this.hasRows = this.rows.length > 0;
    this.pager = pagerFor(list, path, {});
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1)}…` : line;
}
