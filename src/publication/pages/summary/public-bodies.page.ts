import { shownOutcome } from '../../../report/forms/document/shown.js';
import type { SummaryModel } from '../../../report/summary.model.js';
import { boundedPage, PAGE_SIZE, pageOf } from '../../../shared/database/paging.js';
import { formatDay } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { publicSummaryWords } from './public-summary.words.js';
import { summaryCrumbs } from './summary-crumbs.js';
import { summaryPath } from './summary-paths.js';

interface BodyRow {
  readonly name: string;
  readonly category: string;
  readonly outcome: string;
  readonly received: string;
}

/** The list of all bodies as it was issued: each exactly once, with what became of its invitation. */
export class PublicBodiesPage extends Page {
  readonly template = 'pages/publication/pages/bodies';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rows: readonly BodyRow[];
  readonly pager: Pager;

  constructor(model: SummaryModel, page: string | undefined, language: Language) {
    super();
    this.t = publicSummaryWords[language];
    this.title = this.t.bodiesTitle;
    this.crumbs = summaryCrumbs(model, language);
    const total = model.bodies.length;
    const number = boundedPage(page, total);
    const shown = model.bodies.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
    this.rows = shown.map((body) => ({
      name: body.name,
      category: body.category || this.t.noCategory,
      outcome: shownOutcome(body, language),
      received: body.receivedOn ? formatDay(body.receivedOn, language) : '–',
    }));
    this.pager = pagerFor(pageOf(shown, total, number), `${summaryPath(model.consultationId)}/instanser`, {});
  }
}
