import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { ConsultationOutline } from '../../../consultation/consultation-reader.js';
import type { Page as ListPage } from '../../../shared/database/paging.js';
import { formatInstant, formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { columnsOf, type CoverageRow } from '../../../response/coverage/coverage.service.js';
import { coverageCellWords, coverageWords } from '../../../response/coverage/coverage.words.js';
import type { Coverage } from '../../../response/coverage/coverage.rules.js';
import type { ConsolidationOverview } from '../consolidation.types.js';
import { consolidationPath, placePath } from './consolidation-paths.js';
import { overviewParts, progressOf, type OverviewPart, type Progress } from './overview-parts.js';
import { overviewWords } from './overview.words.js';

const COLORS: Readonly<Record<Coverage, string>> = {
  withRemarks: 'success',
  withoutRemarks: 'success',
  attachmentOnly: 'success',
  endorses: 'info',
  answersThrough: 'info',
  standsBehind: 'info',
  declines: 'neutral',
  notMentioned: 'neutral',
  silent: 'warning',
};

interface Member {
  readonly name: string;
  readonly href: string;
  readonly isLate: boolean;
  readonly cells: readonly { readonly text: string; readonly color: string }[];
}

/** What the overview is made from. */
export interface OverviewView {
  readonly overview: ConsolidationOverview;
  readonly outline: ConsultationOutline;
  readonly coverage: ListPage<CoverageRow>;
}

/** How far the consolidation has come, draft by draft, and who of the members has said something of which draft. */
export class OverviewPage extends Page {
  readonly template = 'pages/internal-hearing/consolidation/overview';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly nextOpenHref: string | false;
  readonly decided: string | false;
  readonly complete: string | false;
  readonly toReadAgain: string | false;
  readonly unplaced: string | false;
  readonly unplacedHref: string;
  readonly readingHref: string;
  readonly progress: Progress | false;
  readonly figures: readonly { readonly name: string; readonly count: string }[];
  readonly parts: readonly OverviewPart[];
  readonly columns: readonly string[];
  readonly members: readonly Member[];
  readonly pager: Pager;

  constructor(language: Language, { overview, outline, coverage }: OverviewView) {
    super();
    const { consultation, places, total, textsDecidedAt } = overview;
    const { id } = consultation;
    this.t = overviewWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    const open = places.find((place) => place.open > 0);
    this.nextOpenHref = open !== undefined && placePath(id, { place: open.place.key });
    this.decided = textsDecidedAt !== null && this.t.decided(formatInstant(textsDecidedAt, language));
    this.complete = overview.isComplete && total.comments > 0 && this.t.complete;
    this.toReadAgain = overview.toReadAgain > 0 && this.t.toReadAgain(overview.toReadAgain);
    this.unplaced = overview.unplaced > 0 && this.t.unplaced(overview.unplaced);
    this.unplacedHref = consultationPath(id, 'merknader?tilstand=unplaced');
    this.readingHref = consultationPath(id, 'lesing');
    this.progress = progressOf(total, language);
    this.figures = (['comments', 'handled', 'leftOut', 'open'] as const).map((name) => ({
      name: this.t[name],
      count: formatNumber(total[name], language),
    }));
    this.parts = overviewParts(overview, language);
    this.columns = columnsOf(outline).map(({ title }) => title ?? coverageWords[language].whole);
    this.members = coverage.rows.map((row) => memberOf(id, row, language));
    this.pager = pagerFor(coverage, consolidationPath(id), {});
  }
}

function memberOf(consultationId: string, row: CoverageRow, language: Language): Member {
  return {
    name: row.name,
    href: consolidationPath(consultationId, 'instans', row.invitationId),
    isLate: row.isLate,
    cells: row.cells.map((cell) => ({ text: coverageCellWords[language][cell], color: COLORS[cell] })),
  };
}
