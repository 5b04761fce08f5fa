import { CalendarDay } from '../../shared/time/calendar-day.js';
import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { consultationPath, CONSULTATIONS_PATH } from '../consultation-crumbs.js';
import { CONSULTATION_STATES, type ConsultationState } from '../consultation-status.js';
import { consultationListWords, STATE_COLORS, stateWords } from '../consultation.words.js';
import type { ConsultationList, ConsultationRow, ListQuery, ListSorting } from './consultation-list.service.js';

interface Row {
  readonly href: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly state: string;
  readonly color: string;
  readonly deadline: string;
  readonly caseOfficer: string;
  readonly invited: string;
}

interface StateFilter {
  readonly href: string;
  readonly text: string;
  readonly count: string;
  readonly isCurrent: boolean;
}

interface Heading {
  readonly text: string;
  readonly href: string;
  readonly direction: 'ascending' | 'descending' | 'none';
}

/** The hearings of the host where the person works. */
export class ConsultationListPage extends Page {
  readonly template = 'pages/consultation/list';
  readonly title: string;
  readonly t;
  readonly search: string;
  readonly stateValue: string;
  readonly found: string;
  readonly filters: readonly StateFilter[];
  readonly headings: { readonly title: Heading; readonly caseNumber: Heading; readonly deadline: Heading };
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly isFiltered: boolean;
  readonly emptyText: string;
  readonly mayCreate: boolean;
  readonly createHref = `${CONSULTATIONS_PATH}/ny`;
  readonly listHref = CONSULTATIONS_PATH;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    private readonly query: ListQuery,
    found: ConsultationList,
    permissions: { readonly mayCreate: boolean },
  ) {
    super();
    this.t = consultationListWords[language];
    this.title = this.t.title;
    this.search = query.search;
    this.stateValue = query.state ?? '';
    this.found = this.t.count(found.list.total);
    this.filters = this.filtersFor(found.counts);
    this.headings = {
      title: this.heading('tittel', this.t.heading),
      caseNumber: this.heading('saksnummer', this.t.caseNumber),
      deadline: this.heading('frist', this.t.deadline),
    };
    this.rows = found.list.rows.map((row) => this.rowOf(row));
    this.hasRows = this.rows.length > 0;
    this.isFiltered = query.search !== '' || query.state !== null;
    this.emptyText = this.isFiltered ? this.t.emptyFound : this.t.emptyFirst;
    this.mayCreate = permissions.mayCreate;
    this.pager = pagerFor(found.list, CONSULTATIONS_PATH, this.address());
  }

  private address(change: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
    const { search, state, sorting, direction } = this.query;
    return { sok: search, status: state ?? undefined, sorter: sorting, retning: direction, ...change };
  }

  private filtersFor(counts: ConsultationList['counts']): StateFilter[] {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const filter = (state: ConsultationState | null, text: string, count: number): StateFilter => ({
      href: addressWith(CONSULTATIONS_PATH, this.address({ status: state ?? undefined })),
      text,
      count: formatNumber(count, this.language),
      isCurrent: this.query.state === state,
    });
    const used = CONSULTATION_STATES.filter((state) => counts[state] > 0 || this.query.state === state);
    const words = stateWords[this.language];
    return [filter(null, this.t.all, all), ...used.map((state) => filter(state, words[state], counts[state]))];
  }

  private heading(sorting: ListSorting, text: string): Heading {
    const isCurrent = this.query.sorting === sorting;
    const turned = isCurrent && this.query.direction === 'stigende' ? 'synkende' : 'stigende';
    const direction = !isCurrent ? 'none' : this.query.direction === 'stigende' ? 'ascending' : 'descending';
    return {
      text,
      href: addressWith(CONSULTATIONS_PATH, this.address({ sorter: sorting, retning: turned })),
      direction,
    };
  }

  private rowOf(row: ConsultationRow): Row {
    return {
      href: consultationPath(row.id),
      title: row.title,
      caseNumber: row.caseNumber,
      state: stateWords[this.language][row.state],
      color: STATE_COLORS[row.state],
      deadline: row.deadlineOn === null ? this.t.noDeadline : formatDay(CalendarDay.of(row.deadlineOn), this.language),
      caseOfficer: row.caseOfficer,
      invited: formatNumber(row.invited, this.language),
    };
  }
}
