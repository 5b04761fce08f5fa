import { crumbsTo } from '../consultation/consultation-crumbs.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { Page as ListPage } from '../shared/database/paging.js';
import { formatDay } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { pagerFor, type Pager } from '../shared/web/pager.js';
import { shownOutcome } from './forms/document/shown.js';
import { reportWords } from './report.words.js';
import { summaryPageWords } from './summary-page.words.js';
import { summaryPath } from './summary-paths.js';
import type { SummaryBody } from './summary.model.js';

/** Every body of the hearing with what became of its invitation, as the summary lists them; a page at a time. */
export class SummaryBodiesPage extends Page {
  readonly template = 'pages/report/bodies';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rows: readonly {
    readonly name: string;
    readonly category: string;
    readonly outcome: string;
    readonly received: string;
  }[];
  readonly pager: Pager;

  constructor(consultation: Consultation, bodies: ListPage<SummaryBody>, language: Language) {
    super();
    const t = { ...reportWords[language], ...summaryPageWords[language] };
    this.t = t;
    this.title = t.bodiesTitle;
    this.crumbs = [...crumbsTo(consultation, language), { href: summaryPath(consultation.id), text: t.title }];
    this.rows = bodies.rows.map((body) => ({
      name: body.name,
      category: body.category || t.noCategory,
      outcome: shownOutcome(body, language),
      received: body.receivedOn ? formatDay(body.receivedOn, language) : '–',
    }));
    this.pager = pagerFor(bodies, summaryPath(consultation.id, 'instanser'), {});
  }
}
