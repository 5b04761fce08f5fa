import { consultationPath, crumbsTo } from '../consultation/consultation-crumbs.js';
import { formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { outlineParts, shareDone, type OutlinePart } from './outline-rows.js';
import { reportWords } from './report.words.js';
import { summaryPageWords } from './summary-page.words.js';
import { summaryPath } from './summary-paths.js';
import type { SummaryInView } from './summary.service.js';

/** The summary from above: who has answered, how far each place has come, and what remains. */
export class SummaryPage extends Page {
  readonly template = 'pages/report/summary';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly mayWrite: boolean;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly progress: { readonly percent: number; readonly text: string };
  readonly method: readonly string[];
  readonly remains: readonly { readonly href: string; readonly text: string }[];
  readonly hasRemains: boolean;
  readonly parts: readonly OutlinePart[];

  constructor(view: SummaryInView, { mayWrite }: { readonly mayWrite: boolean }, language: Language) {
    super();
    const { consultation, model } = view;
    const t = summaryPageWords[language];
    const path = (...below: readonly string[]): string => summaryPath(consultation.id, ...below);
    this.t = t;
    this.title = reportWords[language].title;
    this.crumbs = crumbsTo(consultation, language);
    this.mayWrite = mayWrite;
    this.links = [
      { href: path('utgivelse'), text: t.issuing },
      { href: path('publisering'), text: t.publishing },
      { href: path('gjenstaar'), text: t.remains },
      ...(mayWrite ? [{ href: path('forslag'), text: t.proposals }] : []),
      { href: path('instanser'), text: t.bodiesLink },
      { href: consultationPath(consultation.id, 'statistikk'), text: t.statistics },
      ...(mayWrite ? [{ href: `${path()}.docx`, text: t.downloadDraft }] : []),
    ];
    const percent = shareDone(view);
    this.progress = { percent, text: t.progress(percent) };
    const { figures } = model;
    const shown = (value: number): string => formatNumber(value, language);
    this.method = [
      t.figures({
        invited: shown(figures.invited),
        answered: shown(figures.answered),
        silent: shown(figures.silent),
        uninvited: shown(figures.uninvited),
        privatePersons: shown(figures.privatePersons),
      }),
      t.commentFigures({ comments: shown(figures.comments), placements: shown(figures.placements) }),
    ];
    this.remains = remainsOf(view, language);
    this.hasRemains = this.remains.length > 0;
    this.parts = outlineParts(view, language);
  }
}

/** What remains in a sentence of each kind, each leading to its list. */
export function remainsOf(
  { consultation, readiness }: Pick<SummaryInView, 'consultation' | 'readiness'>,
  language: Language,
): readonly { readonly href: string; readonly text: string }[] {
  const t = summaryPageWords[language];
  const { unplaced, undecided, uncited, dangling, outdated } = readiness;
  const lines = [
    { list: 'uplassert', count: unplaced.length, words: t.blocksUnplaced },
    { list: 'henvisninger', count: dangling.length + outdated.length, words: t.blocksBroken },
    { list: 'ikke-vurdert', count: undecided.length, words: t.blocksUndecided },
    { list: 'ikke-nevnt', count: uncited.length, words: t.blocksUncited },
  ];
  return lines
    .filter(({ count }) => count > 0)
    .map(({ list, count, words }) => ({
      href: `${summaryPath(consultation.id, 'gjenstaar')}?liste=${list}`,
      text: words(count),
    }));
}
