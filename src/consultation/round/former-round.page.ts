import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import { differenceView, type DifferenceView } from './list-difference-view.js';
import type { RoundComparison } from './round-reader.js';
import { roundWords } from './round.words.js';

/** A round beside the one that it was made from: whom the list has gained and lost, and which questions were left out. */
export class FormerRoundPage extends Page {
  readonly template = 'pages/consultation/round/former-round';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly difference: DifferenceView | false;
  readonly leftOut: readonly string[];
  readonly hasLeftOut: boolean;
  readonly recipientsHref: string;
  readonly backHref: string;
  readonly formerHref: string;
  readonly formerTitle: string;

  constructor(language: Language, { next, former, leftOut, difference }: RoundComparison) {
    super();
    this.t = roundWords[language];
    this.title = this.t.comparison;
    this.crumbs = crumbsTo(next, language);
    this.introduction = this.t.comparedWith(former.title);
    this.difference = difference !== null && differenceView(difference, language);
    this.leftOut = leftOut.map(({ text }) => text);
    this.hasLeftOut = leftOut.length > 0;
    this.recipientsHref = consultationPath(next.id, 'mottakere');
    this.backHref = consultationPath(next.id);
    this.formerHref = consultationPath(former.id);
    this.formerTitle = former.title;
  }
}
