import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { kindWords } from '../../letter/kind.words.js';
import { formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { dispatchesPath, dispatchPath, planPath } from '../dispatch-paths.js';
import { DISPATCH_COLORS, dispatchStateWords } from '../dispatch.words.js';
import { whenOf } from '../plan/plan-facts.js';
import { audienceWords } from '../plan/audience.words.js';
import { PLAN_COLORS, planStateWords } from '../plan/plan.words.js';
import { dispatchListWords } from './dispatch-list.words.js';
import type { DispatchesView, DispatchRow } from './dispatch-rows.service.js';

interface ShownState {
  readonly text: string;
  readonly color: string;
}

interface PlanLine {
  readonly href: string;
  readonly letter: string;
  readonly when: string;
  readonly toWhom: string;
  readonly state: ShownState;
  readonly lapsed: boolean;
}

interface DispatchLine {
  readonly href: string;
  readonly letter: string;
  readonly begunAt: string;
  readonly state: ShownState;
  readonly handedOver: string;
  readonly waiting: string;
  readonly failing: string;
  readonly left: string;
}

/** Every dispatch and every planned letter of a hearing. */
export class DispatchListPage extends Page {
  readonly template = 'pages/dispatch/list/dispatches';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly planned: readonly PlanLine[];
  readonly hasPlanned: boolean;
  readonly dispatches: readonly DispatchLine[];
  readonly hasDispatches: boolean;
  readonly pager: Pager;
  readonly dropped: readonly { readonly href: string; readonly text: string }[];
  readonly hasDropped: boolean;
  readonly ways: readonly { readonly href: string; readonly text: string }[];

  constructor(
    private readonly language: Language,
    view: DispatchesView,
  ) {
    super();
    const { consultation } = view;
    this.t = dispatchListWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.planned = this.planLines(view);
    this.hasPlanned = this.planned.length > 0;
    this.dispatches = view.dispatches.rows.map((row) => this.dispatchLine(row));
    this.hasDispatches = view.dispatches.total > 0;
    this.pager = pagerFor(view.dispatches, dispatchesPath(consultation.id), {});
    this.dropped = view.dropped.map((plan) => ({
      href: planPath(consultation.id, plan.id),
      text: `${kindWords[language][plan.kind]}: ${whenOf(plan, consultation, language)}`,
    }));
    this.hasDropped = this.dropped.length > 0;
    this.ways = this.waysOn(view);
  }

  private planLines({ consultation, planned }: DispatchesView): readonly PlanLine[] {
    return planned.map(({ plan, isOutdated }) => ({
      href: planPath(consultation.id, plan.id),
      letter: kindWords[this.language][plan.kind],
      when: whenOf(plan, consultation, this.language),
      toWhom: audienceWords[this.language][plan.audience],
      state: { text: planStateWords[this.language][plan.state], color: PLAN_COLORS[plan.state] },
      lapsed: isOutdated,
    }));
  }

  private dispatchLine({ dispatch, handedOver, waiting, failing }: DispatchRow): DispatchLine {
    const number = (count: number): string => formatNumber(count, this.language);
    return {
      href: dispatchPath(dispatch.consultationId, dispatch.id),
      letter: kindWords[this.language][dispatch.kind],
      begunAt: formatInstant(dispatch.createdAt, this.language),
      state: { text: dispatchStateWords[this.language][dispatch.state], color: DISPATCH_COLORS[dispatch.state] },
      handedOver: number(handedOver),
      waiting: number(waiting),
      failing: number(failing),
      left: number(dispatch.excluded),
    };
  }

  private waysOn({ consultation, mayPlan }: DispatchesView): DispatchListPage['ways'] {
    if (!mayPlan) return [];
    const remind = { href: `${dispatchesPath(consultation.id)}/paminnelser`, text: this.t.remind };
    const announce = { href: consultationPath(consultation.id, 'utsending'), text: this.t.announcement };
    const extend = { href: consultationPath(consultation.id, 'frist'), text: this.t.extension };
    if (consultation.isInPreparation) return [remind, announce];
    if (consultation.isOpen) return [remind, extend];
    if (consultation.state === 'closed') return [extend];
    return consultation.state === 'summarised'
      ? [{ href: consultationPath(consultation.id, 'sluttbrev'), text: this.t.closing }]
      : [];
  }
}
