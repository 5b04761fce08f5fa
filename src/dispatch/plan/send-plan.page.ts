import { kindWords } from '../../letter/kind.words.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchCrumbs, planPath } from '../dispatch-paths.js';
import { countedList, namedExcluded, namedOnPaper, type NamedReasons } from '../named-reasons.js';
import { isSendable } from './sending-window.js';
import { planFacts, type PlanFact } from './plan-facts.js';
import type { PlanView } from './plan-overview.service.js';
import { planWords } from './plan.words.js';

/** Before a planned letter is sent: how many get it, who does not and why. */
export class SendPlanPage extends Page {
  readonly template = 'pages/dispatch/plan/send';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly PlanFact[];
  readonly counts: ReturnType<typeof countedList>;
  readonly onPaper: NamedReasons | false;
  readonly excluded: NamedReasons | false;
  /** Why it cannot be sent; false when it can. */
  readonly hindrance: string | false;
  readonly send: string;
  readonly digest: string;
  readonly path: string;

  constructor(language: Language, view: PlanView) {
    super();
    const { consultation, plan, list } = view;
    const plans = { href: planPath(consultation.id, plan.id), text: kindWords[language][plan.kind] };
    this.t = planWords[language];
    this.title = this.t.sendTitle;
    this.crumbs = dispatchCrumbs(consultation, language, plans);
    this.facts = planFacts(plan, consultation, language);
    this.counts = countedList(list, language);
    this.onPaper = namedOnPaper(list, language);
    this.excluded = namedExcluded(list, language);
    this.hindrance = this.hindranceIn(view);
    const count = list.reached.length;
    this.send = count === 1 ? this.t.sendOne : this.t.send(formatNumber(count, language));
    this.digest = view.digest;
    this.path = plans.href;
  }

  private hindranceIn({ plan, digest, consultation, list, mayPlan }: PlanView): string | false {
    const isApproved = plan.state === 'approved' && !plan.isOutdated(digest);
    if (!isApproved || !mayPlan || !isSendable(plan.kind, consultation)) return this.t.cannotSend;
    return list.reached.length === 0 && this.t.nobodyLeft;
  }
}
