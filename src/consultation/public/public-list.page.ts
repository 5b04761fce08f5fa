import { CalendarDay } from '../../shared/time/calendar-day.js';
import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { STATE_COLORS, stateWords } from '../consultation.words.js';
import { PUBLIC_FILTERS, type PublicFilter, type PublicList, type PublicQuery } from './public-list.service.js';
import { publicWords } from './public.words.js';

interface Row {
  readonly href: string;
  readonly title: string;
  readonly host: string;
  readonly state: string;
  readonly color: string;
  readonly deadline: string | false;
  readonly shortSummary: string;
}

/** The front page: hearings that are open, and those that have ended. */
export class PublicListPage extends Page {
  readonly template = 'pages/consultation/public/list';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly t;
  readonly search: string;
  readonly filterValue: string;
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly found: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly isNarrowed: boolean;
  readonly emptyText: string;
  readonly pager: Pager;

  constructor(language: Language, query: PublicQuery, { list, counts }: PublicList) {
    super();
    this.t = publicWords[language];
    this.title = this.t.listTitle;
    this.search = query.search;
    this.filterValue = query.filter;
    const labels: Record<PublicFilter, string> = { alle: this.t.all, apne: this.t.open, avsluttet: this.t.closed };
    this.filters = PUBLIC_FILTERS.map((filter) => ({
      href: addressWith('/', { sok: query.search, vis: filter }),
      text: `${labels[filter]} (${formatNumber(counts[filter], language)})`,
      isCurrent: filter === query.filter,
    }));
    this.found = this.t.count(list.total);
    this.rows = list.rows.map((row) => ({
      href: `/horinger/${row.id}`,
      title: row.title,
      host: row.host,
      state: stateWords[language][row.state],
      color: STATE_COLORS[row.state],
      deadline: row.deadlineOn !== null && this.t.deadlineOn(formatDay(CalendarDay.of(row.deadlineOn), language)),
      shortSummary: row.shortSummary,
    }));
    this.hasRows = this.rows.length > 0;
    this.isNarrowed = query.search !== '' || query.filter !== 'alle';
    this.emptyText = this.isNarrowed ? this.t.emptyFound : this.t.emptyFirst;
    this.pager = pagerFor(list, '/', { sok: query.search, vis: query.filter });
  }
}
