import { placeLabel } from '../../../analysis/placement/place-label.js';
import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Language } from '../../../shared/language/words.js';
import { markedTextView, type MarkedTextView } from '../../../shared/documents/marked-text/marked-text-view.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import type { AssociationInView, ConsolidationOverview } from '../consolidation.types.js';
import { associationWords } from './association.words.js';
import { benchWords } from './bench.words.js';
import { commentKey, fateTag, leftOutText, type FateTag } from './comment-view.js';
import { consolidationPath, placePath } from './consolidation-paths.js';
import { overviewWords } from './overview.words.js';

interface PointView {
  readonly place: string;
  readonly href: string;
  readonly commentHref: string;
  readonly source: string;
  readonly text: string;
  readonly fate: FateTag;
  readonly leftOut: string | false;
  readonly passages: readonly { readonly blocks: readonly MarkedTextView[] }[];
  readonly isOpen: boolean;
}

type Hearing = Pick<ConsolidationOverview, 'consultation' | 'catalogue'>;

/** What became of each point of one association, in the order of reading. */
export class AssociationPage extends Page {
  readonly template = 'pages/internal-hearing/consolidation/association';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly counted: string;
  readonly points: readonly PointView[];
  readonly hasPoints: boolean;

  constructor(
    private readonly language: Language,
    private readonly hearing: Hearing,
    association: AssociationInView,
  ) {
    super();
    const { consultation } = hearing;
    this.t = associationWords[language];
    this.title = this.t.title(association.body);
    const back = { href: consolidationPath(consultation.id), text: overviewWords[language].title };
    this.crumbs = [...crumbsTo(consultation, language), back];
    const { comments, open } = association.counts;
    this.counted = benchWords[language].progress(comments - open, comments);
    this.points = association.points.map((point) => this.pointOf(point));
    this.hasPoints = this.points.length > 0;
  }

  private pointOf(point: AssociationInView['points'][number]): PointView {
    const { language } = this;
    const { consultation, catalogue } = this.hearing;
    const place = catalogue.find(point.place);
    const { fate } = point.fate;
    return {
      place: place ? placeLabel(place, language) : point.place,
      href: placePath(consultation.id, { place: point.place, at: commentKey(point.placementId) }),
      commentHref: consultationPath(consultation.id, 'merknader', point.commentId),
      source: point.page === null ? point.source : `${point.source}, ${benchWords[language].page(point.page)}`,
      text: point.text,
      fate: fateTag(fate, language),
      leftOut: fate === 'leftOut' && leftOutText(point, language),
      passages: point.passages.map(({ text }) => ({ blocks: markedTextView(text, 4) })),
      isOpen: fate === 'open',
    };
  }
}
