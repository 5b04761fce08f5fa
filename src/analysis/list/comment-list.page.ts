import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { DECISIONS } from '../placement/assessment.rules.js';
import { STANCES } from '../placement/placement.entity.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import { MOST_AT_ONCE } from '../placement/bulk-assessment.service.js';
import { placeChoices } from '../view/card-view.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import {
  DECISION_STATES,
  LIST_ORDERS,
  type CommentList,
  type CommentQuery,
  type DecisionState,
} from './comment-list.js';
import { commentListWords, decisionStateWords, listOrderWords } from './comment-list.words.js';
import { addressOf } from './comment-query.js';
import { commentRowView, type CommentRowView } from './comment-row-view.js';

/** The comments of a hearing, each in its places. */
export class CommentListPage extends Page {
  readonly template = 'pages/analysis/comments';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly stateValue: DecisionState;
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly found: string;
  readonly rows: readonly CommentRowView[];
  readonly hasRows: boolean;
  readonly isFiltered: boolean;
  readonly emptyText: string;
  readonly readingHref: string;
  readonly pager: Pager;
  readonly mayAssess: boolean;
  readonly bulkPath: string;
  readonly bulkAll: string | false;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];

  constructor(
    private readonly language: Language,
    private readonly hearing: HearingToWorkIn,
    private readonly query: CommentQuery,
    found: CommentList,
  ) {
    super();
    const { consultation } = hearing;
    this.t = commentListWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'comments', language);
    this.path = consultationPath(consultation.id, 'merknader');
    this.fields = this.fieldsOf();
    this.stateValue = query.state;
    this.filters = DECISION_STATES.map((state) => this.filterFor(state, found.counts[state]));
    this.found = this.t.count(found.list.total);
    const ground = { ...hearing, language, consultationId: consultation.id };
    this.rows = found.list.rows.map((row) => commentRowView(ground, row));
    this.hasRows = this.rows.length > 0;
    this.isFiltered = Object.entries(addressOf(query)).some(
      ([name, value]) => name !== 'sorter' && value !== '' && value !== 'all',
    );
    this.emptyText = this.isFiltered ? this.t.emptyFound : this.t.emptyFirst;
    this.readingHref = consultationPath(consultation.id, 'lesing');
    this.pager = pagerFor(found.list, this.path, addressOf(query));
    this.mayAssess = hearing.mayWork && this.rows.some((row) => row.isPlaced);
    this.bulkPath = consultationPath(consultation.id, 'vurdering');
    this.bulkAll = this.bulkAllOf(found);
    this.hidden = Object.entries(addressOf(query)).map(([name, value]) => ({ name, value }));
  }

  private fieldsOf(): readonly Field[] {
    const { t, language, query } = this;
    const { catalogue, codebook } = this.hearing;
    const fields = new FieldSet(addressOf(query));
    const tags = codebook.inOrder.map(({ tag, depth }) => ({
      value: tag.id,
      text: `${'– '.repeat(depth)}${tag.name}`,
    }));
    const stances = STANCES.map((value) => ({ value, text: stanceWords[language][value] }));
    const decisions = DECISIONS.map((value) => ({ value, text: decisionWords[language][value] }));
    const orders = LIST_ORDERS.map((value) => ({ value, text: listOrderWords[language][value] }));
    return [
      fields.select({ name: 'sted', label: t.place }, [
        { value: '', text: t.everywhere },
        ...placeChoices(catalogue, language),
      ]),
      fields.select({ name: 'tema', label: t.tag }, [{ value: '', text: t.anyTag }, ...tags]),
      fields.select({ name: 'standpunkt', label: t.stance }, [{ value: '', text: t.anyStance }, ...stances]),
      fields.select({ name: 'vurdering', label: t.decision }, [{ value: '', text: t.anyDecision }, ...decisions]),
      fields.input({ name: 'instans', label: t.body, type: 'search' }),
      fields.input({ name: 'tekst', label: t.text, type: 'search' }),
      fields.select({ name: 'sorter', label: t.order }, orders),
    ];
  }

  private filterFor(state: DecisionState, count: number): CommentListPage['filters'][number] {
    return {
      href: addressWith(this.path, { ...addressOf(this.query), tilstand: state }),
      text: `${decisionStateWords[this.language][state]} (${formatNumber(count, this.language)})`,
      isCurrent: this.query.state === state,
    };
  }

  /** Offered when there is more than this page shows, and no more than can be decided at once. */
  private bulkAllOf({ list, counts }: CommentList): string | false {
    const placed = this.query.state === 'all' ? counts.decided + counts.undecided : list.total;
    const isOffered = this.query.state !== 'unplaced' && list.pageCount > 1 && placed <= MOST_AT_ONCE;
    return isOffered && this.t.bulkAll(placed);
  }
}
