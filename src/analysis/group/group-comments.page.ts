import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { placeLabel } from '../placement/place-label.js';
import type { PlaceCatalogue } from '../placement/place-catalogue.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import { STANCE_COLORS } from '../view/placement-view.js';
import { firstWords } from '../workbench/letter-view.js';
import { GROUP_VIEWS, type GroupComment, type GroupComments, type GroupQuery, type Seat } from './group-reader.js';
import { SEATS_PATH } from './group-seats.page.js';
import { groupWords } from './group.words.js';

interface CommentRow {
  readonly href: string;
  readonly body: string;
  readonly place: string;
  readonly text: string;
  readonly stance: string;
  readonly stanceColor: string;
  readonly decision: string | false;
  readonly remarks: string | false;
  readonly proposals: string | false;
  readonly hasOwn: boolean;
  readonly readMore: string;
}

/** The comments in the draft of somebody's working group. */
export class GroupCommentsPage extends Page {
  readonly template = 'pages/analysis/group/comments';
  override readonly layout: Layout = 'public';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly about: string;
  readonly path: string;
  readonly search: string;
  readonly view: string;
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly rows: readonly CommentRow[];
  readonly hasRows: boolean;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    { member, draft, consultation, host }: Seat,
    { list, counts, catalogue }: GroupComments,
    query: GroupQuery,
  ) {
    super();
    this.t = groupWords[language];
    this.title = this.t.title(draft.title);
    this.crumbs = [{ href: SEATS_PATH, text: this.t.seatsTitle }];
    this.about = `${consultation.title}, ${host.name}`;
    this.path = `${SEATS_PATH}/${member.id}`;
    this.search = query.text;
    this.view = query.view;
    this.filters = GROUP_VIEWS.map((view) => ({
      href: addressWith(this.path, { vis: view === 'all' ? '' : view, tekst: query.text }),
      text: this.t[view](counts[view]),
      isCurrent: view === query.view,
    }));
    this.rows = list.rows.map((comment) => this.rowOf(comment, catalogue));
    this.hasRows = this.rows.length > 0;
    this.pager = pagerFor(list, this.path, { vis: query.view === 'all' ? '' : query.view, tekst: query.text });
  }

  private rowOf(comment: GroupComment, catalogue: PlaceCatalogue): CommentRow {
    const place = catalogue.find(comment.place);
    const { language, t } = this;
    const body = comment.body === '' ? t.privatePerson : comment.body;
    return {
      href: `${this.path}/merknader/${comment.placementId}`,
      body,
      place: place ? placeLabel(place, language) : comment.place,
      text: firstWords(comment.text, 400),
      stance: stanceWords[language][comment.stance],
      stanceColor: STANCE_COLORS[comment.stance],
      decision: comment.decision !== null && decisionWords[language][comment.decision],
      remarks: comment.remarks > 0 && t.remarks(comment.remarks),
      proposals: comment.proposals > 0 && t.proposals(comment.proposals),
      hasOwn: comment.hasOwn,
      readMore: t.readMore(body),
    };
  }
}
