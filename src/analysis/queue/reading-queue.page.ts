import { crumbsTo, consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { instantFrom } from '../../shared/time/clock.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import {
  QUEUE_ORDERS,
  QUEUE_STATES,
  type QueueList,
  type QueueQuery,
  type QueueRow,
  type QueueState,
} from './reading-queue.js';
import { queueOrderWords, queueStateWords, queueWords } from './reading-queue.words.js';
import { percentOf } from './share.js';

interface Row {
  readonly href: string;
  readonly name: string;
  readonly version: string | false;
  readonly received: string;
  readonly isLate: boolean;
  readonly states: readonly { readonly text: string; readonly color: string }[];
  readonly hasText: boolean;
  readonly handledPercent: number;
  readonly handledText: string;
  readonly placed: string;
  readonly decided: string;
}

/** The answers to be read, and how far each has come. */
export class ReadingQueuePage extends Page {
  readonly template = 'pages/analysis/queue';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly body: string;
  readonly stateValue: QueueState;
  readonly orders: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly found: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly isFiltered: boolean;
  readonly emptyText: string;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    consultation: { readonly id: string; readonly title: string },
    private readonly query: QueueQuery,
    found: QueueList,
  ) {
    super();
    this.t = queueWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'reading', language);
    this.path = consultationPath(consultation.id, 'lesing');
    this.body = query.body;
    this.stateValue = query.state;
    this.orders = QUEUE_ORDERS.map((value) => ({
      value,
      text: queueOrderWords[language][value],
      isChosen: value === query.order,
    }));
    this.filters = QUEUE_STATES.map((state) => this.filterFor(state, found.counts[state]));
    this.found = this.t.count(found.list.total);
    this.rows = found.list.rows.map((row) => this.rowOf(row));
    this.hasRows = this.rows.length > 0;
    this.isFiltered = query.body !== '' || query.state !== 'all';
    this.emptyText = this.isFiltered ? this.t.emptyFound : this.t.emptyFirst;
    this.pager = pagerFor(found.list, this.path, this.address());
  }

  private address(change: Readonly<Record<string, string>> = {}): Record<string, string> {
    return { tilstand: this.query.state, instans: this.query.body, sorter: this.query.order, ...change };
  }

  private filterFor(state: QueueState, count: number): ReadingQueuePage['filters'][number] {
    return {
      href: addressWith(this.path, this.address({ tilstand: state })),
      text: `${queueStateWords[this.language][state]} (${formatNumber(count, this.language)})`,
      isCurrent: this.query.state === state,
    };
  }

  private rowOf(row: QueueRow): Row {
    const percent = percentOf(row.handled, row.characters);
    return {
      href: `${this.path}/${row.versionId}`,
      name: row.name,
      version: row.number > 1 && this.t.version(row.number),
      received: formatDay(CalendarDay.at(instantFrom(row.submittedAt)), this.language),
      isLate: row.isLate,
      states: this.statesOf(row),
      hasText: row.characters > 0,
      handledPercent: percent,
      handledText: this.t.percent(percent),
      placed: row.comments === 0 ? this.t.none : this.t.of(row.placed, row.comments),
      decided: row.placements === 0 ? this.t.none : this.t.of(row.decided, row.placements),
    };
  }

  private statesOf(row: QueueRow): Row['states'] {
    const { t } = this;
    const states: { text: string; color: string }[] = [];
    if (row.isWaiting) states.push({ text: t.waiting, color: 'info' });
    else if (row.texts === 0) states.push({ text: t.noText, color: 'neutral' });
    else if (row.number > 1 && row.handled < row.characters) states.push({ text: t.readAgain, color: 'warning' });
    else if (row.characters > 0) states.push({ text: t.read, color: 'success' });
    if (row.unreadable > 0) states.push({ text: t.unreadable(row.unreadable), color: 'danger' });
    return states;
  }
}
