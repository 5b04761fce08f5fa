import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { Statistics } from './statistics.js';
import { statisticsView, type StatisticsView } from './statistics-view.js';
import { statisticsWords } from './statistics.words.js';

/** The hearing in figures, on the desk. */
export class StatisticsPage extends Page {
  readonly template = 'pages/report/statistics';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly statistics: StatisticsView;
  readonly coverageHref: string;
  readonly summaryHref: string;

  constructor(language: Language, consultation: Consultation, statistics: Statistics) {
    super();
    this.t = statisticsWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.statistics = statisticsView(statistics, language);
    this.coverageHref = consultationPath(consultation.id, 'dekning');
    this.summaryHref = consultationPath(consultation.id, 'oppsummering');
  }
}
