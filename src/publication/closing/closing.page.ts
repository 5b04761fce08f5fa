import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { dispatchCrumbs, planPath } from '../../dispatch/dispatch-paths.js';
import { countedList, namedExcluded, type NamedReasons } from '../../dispatch/named-reasons.js';
import { PLAN_COLORS, planStateWords } from '../../dispatch/plan/plan.words.js';
import { addressOfText } from '../../letter/asked-text.js';
import { formatDay, formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { ClosingView } from './closing-letters.service.js';
import { closingWords } from './closing.words.js';

/** As many overviews as somebody prints from a page. */
const MOST_OVERVIEWS = 50;

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: string | false;
}

/** Where the closing letter of a hearing is planned, and which have been. */
export class ClosingPage extends Page {
  readonly template = 'pages/publication/closing/closing';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly notIssued: { readonly text: string; readonly href: string } | false;
  readonly notPublished: string | false;
  readonly facts: readonly Fact[];
  readonly counts: ReturnType<typeof countedList>;
  readonly hasAnybody: boolean;
  readonly excluded: NamedReasons | false;
  readonly overviews: readonly { readonly href: string; readonly text: string }[];
  readonly hasOverviews: boolean;
  readonly moreOverviews: string | false;
  readonly plans: readonly {
    readonly href: string;
    readonly text: string;
    readonly state: string;
    readonly color: string;
  }[];
  readonly hasPlans: boolean;
  readonly canPlan: boolean;
  readonly textHref: string;

  constructor(language: Language, view: ClosingView) {
    super();
    const { consultation, issue, pages, list, plans } = view;
    this.t = closingWords[language];
    this.title = this.t.title;
    this.crumbs = dispatchCrumbs(consultation, language);
    this.path = closingPath(consultation.id);
    this.notIssued = issue === null && {
      text: this.t.notIssued,
      href: consultationPath(consultation.id, 'oppsummering'),
    };
    this.notPublished = issue !== null && pages === null && this.t.notPublished;
    this.facts = factsOf(view, language);
    this.counts = countedList(list, language);
    this.hasAnybody = list.reached.length > 0;
    this.excluded = namedExcluded(list, language);
    this.overviews = issue === null ? [] : overviewsOf(view, language);
    this.hasOverviews = this.overviews.length > 0;
    const left = list.onPaper.length - MOST_OVERVIEWS;
    this.moreOverviews = left > 0 && this.t.andMore(formatNumber(left, language));
    this.plans = plans.map((plan) => ({
      href: planPath(consultation.id, plan.id),
      text: formatInstant(plan.createdAt, language),
      state: planStateWords[language][plan.state],
      color: PLAN_COLORS[plan.state],
    }));
    this.hasPlans = plans.length > 0;
    this.canPlan = view.mayPlan && issue !== null && this.hasAnybody && consultation.state === 'summarised';
    this.textHref = addressOfText(consultation.id, { kind: 'closing', languageForm: 'nb' });
  }
}

/** The address of the page, or of a page below it. */
export function closingPath(consultationId: string, ...below: readonly string[]): string {
  return consultationPath(consultationId, 'sluttbrev', ...below);
}

function factsOf({ issue, pages }: ClosingView, language: Language): readonly Fact[] {
  const words = closingWords[language];
  if (!issue) return [];
  const day = formatDay(CalendarDay.at(issue.issuedAt), language);
  const issued = { term: words.summary, text: words.issued(String(issue.number), day), href: false } as const;
  return pages === null ? [issued] : [issued, { term: words.published, text: pages.wholeAddress, href: pages.whole }];
}

function overviewsOf({ consultation, list }: ClosingView, language: Language): ClosingPage['overviews'] {
  return list.onPaper.slice(0, MOST_OVERVIEWS).map(({ recipient: { id, addressedName } }) => ({
    href: closingPath(consultation.id, 'oversikter', id),
    text: closingWords[language].overview(addressedName),
  }));
}
