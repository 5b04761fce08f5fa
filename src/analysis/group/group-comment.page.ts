import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { DECISIONS } from '../placement/assessment.rules.js';
import { placeLabel } from '../placement/place-label.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import type { TalkRemark } from '../talk/talk.entity.js';
import type { GroupComment, GroupCommentInView, Seat } from './group-reader.js';
import { SEATS_PATH } from './group-seats.page.js';
import { groupWords } from './group.words.js';
import type { ProposedAssessment } from './proposed-assessment.entity.js';

interface RemarkLine {
  readonly author: string;
  readonly at: string;
  readonly text: string | false;
  readonly withdraw: { readonly path: string; readonly label: string } | false;
}

/** A proposal as the group and the host read it. */
export interface ProposalLine {
  readonly by: string;
  readonly at: string;
  readonly decision: string;
  readonly reason: string | false;
  readonly isSuperseded: boolean;
  readonly followed: boolean;
}

/** What was typed that could not be saved, with why. */
export interface TypedInGroup {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** One comment in the draft of somebody's working group: what was said, what is proposed, and what was decided. */
export class GroupCommentPage extends Page {
  readonly template = 'pages/analysis/group/comment';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly path: string;
  readonly text: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly remarks: readonly RemarkLine[];
  readonly hasRemarks: boolean;
  readonly say: Field;
  readonly proposals: readonly ProposalLine[];
  readonly hasProposals: boolean;
  readonly decision: Choices;
  readonly reason: Field;
  readonly hasOwn: boolean;
  readonly mayWork: boolean;

  constructor(
    private readonly language: Language,
    private readonly seat: Seat,
    { comment, catalogue, remarks, proposals }: GroupCommentInView,
    fault: TypedInGroup = { typed: {}, errors: [] },
  ) {
    super();
    const { member, draft, consultation } = seat;
    this.t = groupWords[language];
    this.title = this.t.oneTitle(comment.body === '' ? this.t.privatePerson : comment.body);
    this.status = fault.errors.length > 0 ? 422 : 200;
    const list = `${SEATS_PATH}/${member.id}`;
    this.crumbs = [
      { href: SEATS_PATH, text: this.t.seatsTitle },
      { href: list, text: this.t.title(draft.title) },
    ];
    this.summary = errorSummary(fault.errors);
    this.path = `${list}/merknader/${comment.placementId}`;
    this.text = comment.text;
    const place = catalogue.find(comment.place);
    this.facts = [
      { term: this.t.where, text: place ? placeLabel(place, language) : comment.place },
      { term: this.t.stance, text: stanceWords[language][comment.stance] },
      {
        term: this.t.decision,
        text: comment.decision === null ? this.t.undecided : decisionWords[language][comment.decision],
      },
      { term: this.t.reason, text: comment.reason ?? '' },
    ].filter(({ text }) => text !== '');
    this.remarks = remarks.map((remark) => this.remarkOf(remark));
    this.hasRemarks = remarks.length > 0;
    this.proposals = proposals.map((proposal) => proposalLine(proposal, language, comment));
    this.hasProposals = proposals.length > 0;
    const own = proposals.find(({ memberId, supersededAt }) => memberId === member.id && supersededAt === null);
    this.hasOwn = own !== undefined;
    const stored: Typed = own ? { decision: own.decision, reason: own.reason } : {};
    const fields = new FieldSet({ ...stored, ...fault.typed }, fault.errors);
    this.say = fields.textArea({ name: 'text', label: this.t.say, rows: 3 });
    this.decision = fields.radios(
      { name: 'decision', label: this.t.decision },
      DECISIONS.map((value) => ({ value, text: decisionWords[language][value] })),
    );
    this.reason = fields.textArea({ name: 'reason', label: this.t.reason, rows: 4 });
    this.mayWork = consultation.state !== 'archived' && consultation.state !== 'cancelled';
  }

  private remarkOf(remark: TalkRemark): RemarkLine {
    const at = formatInstant(remark.at, this.language);
    const isOwn = remark.authorKind === 'groupMember' && remark.authorId === this.seat.member.id;
    return {
      author: remark.authorName,
      at,
      text: !remark.isWithdrawn && remark.text,
      withdraw: isOwn &&
        !remark.isWithdrawn && {
          path: `${this.path}/innlegg/${remark.id}/fjerning`,
          label: this.t.withdrawNamed(at),
        },
    };
  }
}

/** What is decided in a place now. */
type DecidedNow = Pick<GroupComment, 'decision' | 'reason'>;

/** A proposal as a line of its own. It was followed as long as what it proposes is what is decided. */
export function proposalLine(
  proposal: ProposedAssessment,
  language: Language,
  now: DecidedNow | undefined,
): ProposalLine {
  const { memberName, proposedAt, decision, reason, supersededAt, followedAt } = proposal;
  return {
    by: memberName,
    at: formatInstant(proposedAt, language),
    decision: decisionWords[language][decision],
    reason: reason !== '' && reason,
    isSuperseded: supersededAt !== null,
    followed: followedAt !== null && now?.decision === decision && (now.reason ?? '') === reason,
  };
}
