import { methodBlocks } from '../../../report/forms/document/around-blocks.js';
import type { SummaryModel, SummaryPart } from '../../../report/summary.model.js';
import { formatDay, formatNumber, formatSize } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import type { PublicSummaryForm } from './public-summary-form.entity.js';
import type { PublishedSummary } from './published-summaries.js';
import { publicSummaryWords } from './public-summary.words.js';
import { hearingCrumbs } from './summary-crumbs.js';
import { partPath, summaryPath } from './summary-paths.js';

/** What the pages of a summary are made from. */
export interface PublicSummaryView {
  readonly model: SummaryModel;
  readonly summary: PublishedSummary;
  readonly forms: readonly PublicSummaryForm[];
}

interface PartLine {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** The front of a published summary: who has answered, what there is to read, and the files. */
export class PublicSummaryPage extends Page {
  readonly template = 'pages/publication/pages/summary';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly hearing: string;
  readonly issue: string;
  readonly method: readonly string[];
  readonly bodiesHref: string;
  readonly statisticsHref: string;
  readonly parts: readonly PartLine[];
  readonly files: readonly { readonly href: string; readonly text: string }[];
  readonly hasFiles: boolean;

  constructor({ model, summary, forms }: PublicSummaryView, language: Language) {
    super();
    this.t = publicSummaryWords[language];
    this.title = `${this.t.title}: ${model.title}`;
    this.crumbs = hearingCrumbs(model, language);
    this.hearing = model.title;
    this.issue = this.t.issue(String(summary.number), formatDay(CalendarDay.at(summary.issuedAt), language));
    this.method = methodBlocks(model, '', language).flatMap((block) =>
      block.kind === 'paragraph' && typeof block.text === 'string' ? [block.text] : [],
    );
    const path = summaryPath(model.consultationId);
    this.bodiesHref = `${path}/instanser`;
    this.statisticsHref = `${path}/statistikk`;
    this.parts = model.parts.map((part) => ({
      href: partPath(model.consultationId, part),
      title: part.title,
      text: partText(part, language),
    }));
    this.files = forms.map(({ format, sizeBytes }) => ({
      href: `${path}/filer/${format}`,
      text: this.t.file(this.t[format], formatSize(sizeBytes, language)),
    }));
    this.hasFiles = this.files.length > 0;
  }
}

/** How many bodies have said something of a part. */
export function partText({ bodies }: Pick<SummaryPart, 'bodies'>, language: Language): string {
  const t = publicSummaryWords[language];
  return bodies === 0 ? t.nothingSaid : t.partBodies(formatNumber(bodies, language), bodies === 1 ? '1' : 'many');
}
