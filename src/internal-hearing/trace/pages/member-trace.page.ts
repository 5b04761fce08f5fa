import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import type { MemberTrace } from '../trace.types.js';
import { dayOf, destinyView, type DestinyView } from './ending-view.js';
import { traceWords } from './trace.words.js';

interface PointView extends DestinyView {
  readonly text: string;
  /** Where it stood in the answer; false where the heading says it. */
  readonly source: string | false;
}

/** What became of what a member has said, point by point. */
export class MemberTracePage extends Page {
  readonly template = 'pages/internal-hearing/trace/member';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly lead: string;
  readonly state: string;
  readonly points: readonly PointView[];
  readonly hasPoints: boolean;

  constructor(language: Language, trace: MemberTrace) {
    super();
    const { hostName, outer, submittedAt } = trace;
    this.t = traceWords[language];
    this.title = this.t.memberTitle;
    this.crumbs = [{ href: '/svar', text: trace.title }];
    this.lead = this.t.memberLead(hostName, outer.hostName);
    this.state = submittedAt
      ? this.t.memberSubmitted(hostName, outer.hostName, dayOf(submittedAt, language))
      : this.t.memberWaits(hostName);
    this.points = trace.points.map((point) => {
      const destiny = destinyView(point, language);
      const source = point.page === null ? point.source : `${point.source}, s. ${String(point.page)}`;
      return { ...destiny, text: point.text, source: source !== destiny.place && source };
    });
    this.hasPoints = this.points.length > 0;
  }
}
