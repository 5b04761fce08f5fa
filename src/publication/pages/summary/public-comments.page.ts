import { shownChange } from '../../../report/forms/document/shown.js';
import { bodyStanceWords, decisionWords } from '../../../report/label.words.js';
import type { Finding, SummaryModel, SummaryPart, SummaryPlace } from '../../../report/summary.model.js';
import { boundedPage, pageOf } from '../../../shared/database/paging.js';
import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { publicSummaryWords } from './public-summary.words.js';
import { summaryCrumbs } from './summary-crumbs.js';
import { COMMENTS_PER_PAGE, partPath } from './summary-paths.js';

/** Which place, and which page of its comments. */
export interface CommentsAsked {
  readonly part: SummaryPart;
  readonly place: SummaryPlace;
  readonly page: string | undefined;
}

interface CommentView {
  readonly id: string;
  readonly body: string;
  readonly text: string;
  readonly source: string | false;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly answerHref: string;
}

/** The comments of one place, with what was decided of each; the words of those that are published. */
export class PublicCommentsPage extends Page {
  readonly template = 'pages/publication/pages/comments';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly comments: readonly CommentView[];
  readonly hasComments: boolean;
  readonly pager: Pager;

  constructor(
    private readonly model: SummaryModel,
    { part, place, page }: CommentsAsked,
    private readonly language: Language,
  ) {
    super();
    this.t = publicSummaryWords[language];
    this.title = this.t.commentsTitle(place.title);
    const path = partPath(model.consultationId, part);
    this.crumbs = [...summaryCrumbs(model, language), { href: path, text: part.title }];
    const total = place.findings.length;
    const number = boundedPage(page, total, COMMENTS_PER_PAGE);
    const first = (number - 1) * COMMENTS_PER_PAGE;
    const shown = place.findings.slice(first, first + COMMENTS_PER_PAGE);
    this.comments = shown.map((finding) => this.commentView(finding));
    this.hasComments = this.comments.length > 0;
    this.pager = pagerFor(pageOf(shown, total, number, COMMENTS_PER_PAGE), path, { sted: place.key });
  }

  private commentView(finding: Finding): CommentView {
    const { t, language } = this;
    const others = finding.bodiesBehind.length - 1;
    const facts: [string, string][] = [
      [t.stance, bodyStanceWords[language][finding.stance]],
      [t.decision, decisionWords[language][finding.decision ?? 'none']],
      [t.reason, finding.reason ?? ''],
      [t.change, shownChange(finding) ?? ''],
    ];
    return {
      id: `merknad-${finding.placementId}`,
      body: others > 0 ? `${finding.body} ${t.behind(formatNumber(others, language))}` : finding.body,
      text: finding.text,
      source: this.sourceOf(finding),
      facts: facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text })),
      answerHref: `/horinger/${this.model.consultationId}/horingssvar/${finding.responseId}`,
    };
  }

  private sourceOf({ source, page }: Finding): string | false {
    if (source === '') return false;
    return page === null ? source : `${source}, ${this.t.page(String(page))}`;
  }
}
