import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { instantFrom } from '../../shared/time/clock.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { firstWords } from '../workbench/letter-view.js';
import type { MyRow } from './my-list.js';
import { myListWords } from './my-list.words.js';
import { benchPath } from './work-card.js';
import type { WorkStep } from './work-step.entity.js';

/** What my list is made from. */
export interface MyListGround {
  readonly consultation: Consultation;
  readonly list: Rows<MyRow>;
  readonly steps: readonly WorkStep[];
  readonly mayWork: boolean;
}

interface RowView {
  readonly href: string;
  readonly text: string;
  readonly body: string;
  readonly step: string;
  readonly since: string;
  readonly state: string;
  readonly color: string;
}

const LEAD = 160;

/** What one person has to do in a hearing. */
export class MyListPage extends Page {
  readonly template = 'pages/analysis/my-list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly found: string;
  readonly rows: readonly RowView[];
  readonly hasRows: boolean;
  readonly startHref: string;
  readonly claimPath: string;
  readonly mayWork: boolean;
  readonly overviewHref: string;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    private readonly ground: MyListGround,
  ) {
    super();
    const { consultation, list, mayWork } = ground;
    this.t = myListWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'mine', language);
    this.found = this.t.count(list.total);
    this.rows = list.rows.map((row) => this.rowOf(row));
    this.hasRows = this.rows.length > 0;
    this.startHref = this.rows[0]?.href ?? '';
    this.claimPath = consultationPath(consultation.id, 'mitt-arbeid', 'ledig');
    this.mayWork = mayWork;
    this.overviewHref = consultationPath(consultation.id, 'arbeid');
    this.pager = pagerFor(list, consultationPath(consultation.id, 'mitt-arbeid'), {});
  }

  private rowOf(row: MyRow): RowView {
    const { steps, consultation } = this.ground;
    const [first] = steps.filter(({ isRetired }) => !isRetired);
    const step = steps.find(({ id }) => id === row.stepId) ?? first;
    return {
      href: benchPath(consultation.id, row.versionId, row.commentId),
      text: firstWords(row.text, LEAD),
      body: row.body,
      step: step?.name ?? '',
      since: formatDay(CalendarDay.at(instantFrom(row.claimedAt)), this.language),
      ...this.stateOf(row),
    };
  }

  private stateOf({ places, undecided }: MyRow): Pick<RowView, 'state' | 'color'> {
    if (places === 0) return { state: this.t.unplaced, color: 'warning' };
    if (undecided > 0) return { state: this.t.undecided(undecided), color: 'neutral' };
    return { state: this.t.decided, color: 'success' };
  }
}
