import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { placeLabel } from '../../placement/place-label.js';
import { firstWords } from '../../workbench/letter-view.js';
import type { HearingToWorkIn } from '../../workbench/workbench-reader.js';
import type { FamilyDecision, FamilyDecisionPart } from '../deciding/family-decision.entity.js';
import type { FollowOutcome } from '../deciding/following.rules.js';
import { alikeWords } from './alike.words.js';
import { followOutcomeWords, takingBackWords } from './following.words.js';

/** One comment that a decision was given to, or not. */
export interface DecidedPart extends FamilyDecisionPart {
  readonly body: string;
  readonly text: string;
}

export interface DecisionView {
  readonly hearing: HearingToWorkIn;
  readonly decision: FamilyDecision;
  readonly parts: readonly DecidedPart[];
  /** False when nobody is left in the family. */
  readonly hasFamily: boolean;
}

interface PartRow {
  readonly href: string;
  readonly text: string;
  readonly body: string;
  readonly outcome: string;
  readonly color: string;
}

const COLORS: Record<FollowOutcome, string> = {
  first: 'success',
  follows: 'success',
  kept: 'neutral',
  notPlaced: 'neutral',
  changedMeanwhile: 'warning',
  gone: 'warning',
};
const LEAD = 220;

/** A decision that was given to many: what became of each, and the way to take it back. */
export class FamilyDecisionPage extends Page {
  readonly template = 'pages/analysis/family-decision';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly place: string;
  readonly result: string;
  readonly by: string;
  readonly rows: readonly PartRow[];
  readonly path: string;
  readonly familyHref: string | false;
  readonly mayTakeBack: boolean;

  constructor(language: Language, { hearing, decision, parts, hasFamily }: DecisionView) {
    super();
    const { consultation, catalogue } = hearing;
    const t = alikeWords[language];
    this.t = t;
    this.title = t.resultTitle;
    const listPath = consultationPath(consultation.id, 'like');
    this.crumbs = [...crumbsTo(consultation, language), { href: listPath, text: t.title }];
    const place = catalogue.find(decision.place);
    this.place = place ? placeLabel(place, language) : decision.place;
    const given = parts.filter(({ outcome }) => outcome === 'first' || outcome === 'follows');
    this.result = t.result(given.length, parts.length);
    const { undoneAt, undoneByName } = decision;
    this.by =
      undoneAt === null
        ? t.given(decision.byName, formatInstant(decision.at, language))
        : t.takenBackBy(undoneByName ?? '', formatInstant(undoneAt, language));
    this.rows = parts.map(({ commentId, body, text, outcome, takenBack }) => ({
      href: consultationPath(consultation.id, 'merknader', commentId),
      text: firstWords(text, LEAD),
      body,
      outcome: takenBack === null ? followOutcomeWords[language][outcome] : takingBackWords[language][takenBack],
      color: takenBack === null ? COLORS[outcome] : 'neutral',
    }));
    this.path = `${listPath}/vurderinger/${decision.id}`;
    this.familyHref = hasFamily && `${listPath}/${decision.familyId}`;
    this.mayTakeBack = hearing.mayWork && !decision.isUndone;
  }
}
