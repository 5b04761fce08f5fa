import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { boundedPage, pageOf } from '../../../shared/database/paging.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../../shared/web/pager.js';
import { markOf } from '../../citation/citation-marks.js';
import { reportWords } from '../../report.words.js';
import { commentPath, summaryPath, writingPath } from '../../summary-paths.js';
import type { SummaryInView } from '../../summary.service.js';
import { writingPlaces } from '../../writing/writing-places.js';
import type { RemainingFinding } from '../readiness.rules.js';
import { readinessWords } from './readiness.words.js';

/** The lists of what remains, as they stand in the address. */
const LISTS = ['uplassert', 'henvisninger', 'ikke-vurdert', 'ikke-nevnt'] as const;
type List = (typeof LISTS)[number];

interface Row {
  readonly text: string;
  readonly href: string;
  readonly body: string;
  /** Where its text is written; false where there is none. */
  readonly place: { readonly href: string; readonly text: string } | false;
}

/** What remains of a summary, one list at a time, each line leading to where it is mended. */
export class ReadinessPage extends Page {
  readonly template = 'pages/report/readiness';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly lists: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly heading: string;
  readonly help: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly pager: Pager;

  constructor(
    view: SummaryInView,
    asked: { readonly list: string | undefined; readonly page: string | undefined },
    language: Language,
  ) {
    super();
    const t = readinessWords[language];
    const { consultation, readiness } = view;
    const names: Readonly<Record<List, { readonly text: string; readonly help: string }>> = {
      uplassert: { text: t.unplaced, help: t.unplacedHelp },
      henvisninger: { text: t.broken, help: t.brokenHelp },
      'ikke-vurdert': { text: t.undecided, help: t.undecidedHelp },
      'ikke-nevnt': { text: t.uncited, help: t.uncitedHelp },
    };
    const counts: Readonly<Record<List, number>> = {
      uplassert: readiness.unplaced.length,
      henvisninger: readiness.dangling.length + readiness.outdated.length,
      'ikke-vurdert': readiness.undecided.length,
      'ikke-nevnt': readiness.uncited.length,
    };
    const current = LISTS.find((list) => list === asked.list) ?? LISTS.find((list) => counts[list] > 0) ?? LISTS[0];
    const path = summaryPath(consultation.id, 'gjenstaar');
    this.t = t;
    this.title = t.title;
    const crumb = { href: summaryPath(consultation.id), text: reportWords[language].title };
    this.crumbs = [...crumbsTo(consultation, language), crumb];
    this.lists = LISTS.map((list) => ({
      href: addressWith(path, { liste: list }),
      text: `${names[list].text} (${String(counts[list])})`,
      isCurrent: list === current,
    }));
    this.heading = names[current].text;
    this.help = names[current].help;
    const number = boundedPage(asked.page, counts[current]);
    const page = pageOf([], counts[current], number);
    const from = (number - 1) * page.pageSize;
    this.rows = rowsOf(view, current, { from, to: from + page.pageSize });
    this.hasRows = this.rows.length > 0;
    this.pager = pagerFor(page, path, { liste: current });
  }
}

function rowsOf(view: SummaryInView, list: List, { from, to }: { from: number; to: number }): readonly Row[] {
  const { readiness } = view;
  switch (list) {
    case 'uplassert':
      return readiness.unplaced.slice(from, to).map(({ commentId, text, body }) => ({
        text,
        href: commentPath(view.consultation.id, commentId),
        body,
        place: false,
      }));
    case 'henvisninger':
      return brokenRows(view, from, to);
    case 'ikke-vurdert':
      return findingRows(view, readiness.undecided.slice(from, to));
    case 'ikke-nevnt':
      return findingRows(view, readiness.uncited.slice(from, to));
  }
}

function brokenRows({ readiness, consultation, model }: SummaryInView, from: number, to: number): readonly Row[] {
  const titles = new Map(writingPlaces(model).map(({ key, title }) => [key, title]));
  return [...readiness.dangling, ...readiness.outdated].slice(from, to).map(({ place, number }) => {
    const href = writingPath(consultation.id, place);
    return { text: markOf(number), href, body: '', place: { href, text: titles.get(place) ?? place } };
  });
}

function findingRows({ consultation }: SummaryInView, remaining: readonly RemainingFinding[]): readonly Row[] {
  return remaining.map(({ place, finding }) => ({
    text: finding.text,
    href: commentPath(consultation.id, finding.commentId),
    body: finding.body,
    place: { href: writingPath(consultation.id, place.key), text: place.title },
  }));
}
