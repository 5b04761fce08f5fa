import { kindWords } from '../../letter/kind.words.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchCrumbs, planPath } from '../dispatch-paths.js';
import { planFacts, type PlanFact } from './plan-facts.js';
import type { PlanView } from './plan-overview.service.js';
import { planWords } from './plan.words.js';

/** Asks whether a planned letter is really not to be sent. */
export class DropPlanPage extends Page {
  readonly template = 'pages/dispatch/plan/drop';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly PlanFact[];
  readonly path: string;

  constructor(language: Language, { consultation, plan }: PlanView) {
    super();
    const plans = { href: planPath(consultation.id, plan.id), text: kindWords[language][plan.kind] };
    this.t = planWords[language];
    this.title = this.t.dropTitle;
    this.crumbs = dispatchCrumbs(consultation, language, plans);
    this.facts = planFacts(plan, consultation, language);
    this.path = plans.href;
  }
}
