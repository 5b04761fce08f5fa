import { statisticsView, type StatisticsView } from '../../../report/statistics/statistics-view.js';
import { statistics } from '../../../report/statistics/statistics.js';
import type { SummaryModel } from '../../../report/summary.model.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { publicSummaryWords } from './public-summary.words.js';
import { summaryCrumbs } from './summary-crumbs.js';

/** The hearing in figures, as its summary was issued. Figures of bodies, none of them named: they stand whatever is published. */
export class PublicStatisticsPage extends Page {
  readonly template = 'pages/publication/pages/statistics';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly statistics: StatisticsView;

  constructor(model: SummaryModel, language: Language) {
    super();
    this.t = publicSummaryWords[language];
    this.title = this.t.statisticsTitle;
    this.crumbs = summaryCrumbs(model, language);
    this.statistics = statisticsView(statistics(model), language);
  }
}
