import { STATE_COLORS, stateWords } from '../../../consultation/consultation.words.js';
import { topicWords } from '../../../consultation/topic/topic.words.js';
import { formatDay, formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { FieldSet, type Field } from '../../../shared/web/fields.js';
import { Page, type Layout } from '../../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../../shared/web/pager.js';
import type { PublicList } from './public-list.service.js';
import { publicListWords } from './public-list.words.js';
import { STATUS_NAMES, type PublicQuery } from './public-query.js';

interface Row {
  readonly href: string;
  readonly title: string;
  readonly host: string;
  readonly state: string;
  readonly color: string;
  readonly deadline: string | false;
  readonly shortSummary: string;
}

/** The front page: hearings that are open, under treatment and finished. */
export class PublicListPage extends Page {
  readonly template = 'pages/publication/pages/list';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  readonly title: string;
  readonly t;
  readonly search: string;
  readonly statusValue: string;
  readonly statuses: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly filters: readonly Field[];
  readonly found: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly isNarrowed: boolean;
  readonly emptyText: string;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    query: PublicQuery,
    list: PublicList,
  ) {
    super();
    this.t = publicListWords[language];
    this.title = this.t.listTitle;
    this.search = query.search;
    this.statusValue = query.status;
    const address = addressOf(query);
    this.statuses = STATUS_NAMES.map((status) => ({
      href: addressWith('/', { ...address, vis: status }),
      text: this.choice(this.t[status], list.statuses[status]),
      isCurrent: status === query.status,
    }));
    this.filters = this.filterFields(query, list);
    const { total } = list.list;
    this.found = this.t.count(formatNumber(total, language), total === 1 ? '1' : 'many');
    this.rows = list.list.rows.map((row) => ({
      href: `/horinger/${row.id}`,
      title: row.title,
      host: row.host,
      state: stateWords[language][row.state],
      color: STATE_COLORS[row.state],
      deadline: row.deadlineOn !== null && this.t.deadlineOn(formatDay(CalendarDay.of(row.deadlineOn), language)),
      shortSummary: row.shortSummary,
    }));
    this.hasRows = this.rows.length > 0;
    this.isNarrowed = isNarrowed(query);
    this.emptyText = this.isNarrowed ? this.t.emptyFound : this.t.emptyFirst;
    this.pager = pagerFor(list.list, '/', address);
  }

  private filterFields(query: PublicQuery, { hosts, topics, years }: PublicList): Field[] {
    const { t } = this;
    const chosen = { vert: query.hostId ?? '', emne: query.topic ?? '', ar: query.year ?? '' };
    const fields = new FieldSet(chosen);
    const named = topics
      .map(({ value, count }) => ({ value, name: topicWords[this.language][value], count }))
      .toSorted((left, right) => left.name.localeCompare(right.name, 'nb'));
    const numbered = years.map(({ value, count }) => ({ value, name: value, count }));
    const selects = [
      { name: 'vert', label: t.host, any: t.anyHost, choices: hosts },
      { name: 'emne', label: t.topic, any: t.anyTopic, choices: named },
      { name: 'ar', label: t.year, any: t.anyYear, choices: numbered },
    ];
    return selects.map(({ name, label, any, choices }) =>
      fields.select({ name, label }, [
        { value: '', text: any },
        ...choices.map(({ value, name: text, count }) => ({ value, text: this.choice(text, count) })),
      ]),
    );
  }

  private choice(name: string, count: number): string {
    return this.t.choice(name, formatNumber(count, this.language));
  }
}

/** The query as the address says it; only what narrows. */
function addressOf({ search, status, hostId, topic, year }: PublicQuery): Record<string, string | undefined> {
  return {
    sok: search,
    vis: status === 'alle' ? undefined : status,
    vert: hostId ?? undefined,
    emne: topic ?? undefined,
    ar: year ?? undefined,
  };
}

function isNarrowed({ search, status, hostId, topic, year }: PublicQuery): boolean {
  return search !== '' || status !== 'alle' || hostId !== null || topic !== null || year !== null;
}
