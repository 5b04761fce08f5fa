import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { CommentList } from './comment-list.js';
import { commentListWords, decisionStateWords } from './comment-list.words.js';
import { addressOf, DECISION_STATES, type CommentQuery, type DecisionState } from './comment-query.js';
import type { Counted } from './counted.js';
import { commentRowView, type CommentRowView } from './comment-row-view.js';
import { filterFields, type FilterFields } from './filter-fields.js';
import type { ListChoices } from './list-choices.js';

/** The comments of a hearing, each in its places. */
export class CommentListPage extends Page {
  readonly template = 'pages/analysis/comments';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly fields: FilterFields;
  readonly stateValue: DecisionState;
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly found: string;
  readonly rows: readonly CommentRowView[];
  readonly hasRows: boolean;
  readonly isFiltered: boolean;
  readonly emptyText: string;
  readonly readingHref: string;
  readonly searchHref: string | false;
  readonly isByBodyAlone: boolean;
  readonly pager: Pager;
  readonly mayAssess: boolean;
  readonly bulkPath: string;
  readonly bulkAll: string | false;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];

  constructor(
    private readonly language: Language,
    hearing: HearingToWorkIn & { readonly choices: ListChoices },
    private readonly query: CommentQuery,
    found: CommentList,
  ) {
    super();
    const { consultation } = hearing;
    const address = addressOf(query);
    this.t = commentListWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'comments', language);
    this.path = consultationPath(consultation.id, 'merknader');
    this.fields = filterFields(hearing, query, hearing.choices, language);
    this.stateValue = query.state;
    this.filters = DECISION_STATES.map((state) => this.filterFor(state, found.counts[state]));
    this.found = this.countText(found.total);
    const ground = { ...hearing, language, consultationId: consultation.id };
    this.rows = found.list.rows.map((row) => commentRowView(ground, row));
    this.hasRows = this.rows.length > 0;
    this.isFiltered = Object.entries(address).some(
      ([name, value]) => name !== 'sorter' && value !== '' && value !== 'all',
    );
    this.emptyText = this.isFiltered ? this.t.emptyFound : this.t.emptyFirst;
    this.readingHref = consultationPath(consultation.id, 'lesing');
    const searchPath = consultationPath(consultation.id, 'sok');
    this.searchHref = query.text !== '' && addressWith(searchPath, { tekst: query.text });
    this.isByBodyAlone = found.isByBodyAlone;
    this.pager = pagerFor(found.list, this.path, address);
    this.mayAssess = hearing.mayWork && this.hasRows;
    this.bulkPath = consultationPath(consultation.id, 'samlebehandling');
    this.bulkAll = this.bulkAllOf(found);
    this.hidden = Object.entries(address).map(([name, value]) => ({ name, value }));
  }

  private filterFor(state: DecisionState, count: Counted): CommentListPage['filters'][number] {
    return {
      href: addressWith(this.path, { ...addressOf(this.query), tilstand: state }),
      text: `${decisionStateWords[this.language][state]} (${this.numberText(count)})`,
      isCurrent: this.query.state === state,
    };
  }

  private countText({ number, isMore }: Counted): string {
    return isMore ? this.t.countMore(formatNumber(number, this.language)) : this.t.count(number);
  }

  private numberText({ number, isMore }: Counted): string {
    const text = formatNumber(number, this.language);
    return isMore ? this.t.moreThan(text) : text;
  }

  /** Offered when there is more than this page shows, however much it is. */
  private bulkAllOf({ list, total }: CommentList): string | false {
    return list.pageCount > 1 && this.t.bulkAll(this.numberText(total));
  }
}
