import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { stanceWords } from '../../../analysis/placement/placement.words.js';
import type { Stance } from '../../../analysis/placement/placement.entity.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { FieldSet, type Field } from '../../../shared/web/fields.js';
import type { FieldError } from '../../../shared/web/form.js';
import type { BodyComments, Fate, TreatedComment } from '../consolidation.types.js';
import { benchWords } from './bench.words.js';
import { consolidationPath } from './consolidation-paths.js';
import { fateWords } from './fate.words.js';
import { firstWords } from './first-words.js';
import { withId } from './passage-view.js';

const FATE_COLORS: Readonly<Record<Fate, string>> = {
  takenIn: 'success',
  merged: 'success',
  reworded: 'success',
  dissent: 'info',
  leftOut: 'neutral',
  open: 'warning',
};

const STANCE_COLORS: Readonly<Record<Stance, string>> = {
  supports: 'success',
  supportsWithRemarks: 'info',
  opposes: 'danger',
  neutral: 'neutral',
  unclear: 'neutral',
};

/** What became of a comment, as a tag. */
export interface FateTag {
  readonly text: string;
  readonly color: string;
}

export function fateTag(fate: Fate, language: Language): FateTag {
  return { text: fateWords[language][fate], color: FATE_COLORS[fate] };
}

/** A reason that was typed and could not be taken. */
export interface TypedReason {
  readonly placementId: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** One member's comment with what can be done with it, each in one press. */
export interface CommentView {
  readonly id: string;
  readonly key: string;
  /** The id of its box; the first one's is where the error summary leads. */
  readonly boxId: string;
  readonly choose: string;
  readonly isChosen: boolean;
  readonly text: string;
  readonly stance: { readonly text: string; readonly color: string };
  readonly tags: string;
  readonly source: string;
  readonly href: string;
  readonly onBehalf: string | false;
  readonly fate: FateTag;
  readonly isOpen: boolean;
  readonly into: readonly { readonly href: string; readonly text: string }[];
  readonly leftOut: string | false;
  readonly labels: Readonly<Record<'takeIn' | 'reword' | 'dissent' | 'leaveOut' | 'takeBack', string>>;
  readonly reason: Field;
  readonly isReasonOpen: boolean;
}

/** All that one association says in the place. */
export interface BodyView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly comments: readonly CommentView[];
}

/** A passage as a comment that it says leads to it. */
export interface NamedPassage {
  readonly name: string;
  readonly href: string;
}

/** What the views of comments are made with. */
export interface CommentGround {
  readonly consultationId: string;
  readonly language: Language;
  /** What each passage is called and where it stands, by its id. */
  readonly names: ReadonlyMap<string, NamedPassage>;
  readonly chosen: readonly string[];
  readonly typed: TypedReason | null;
}

/** The element of a comment, where one goes on from. */
export function commentKey(placementId: string): string {
  return `m-${placementId}`;
}

export function bodyViews(ground: CommentGround, bodies: readonly BodyComments[]): readonly BodyView[] {
  const first = bodies[0]?.comments[0]?.placementId;
  return bodies.map(({ invitationId, body, comments }) => ({
    id: invitationId,
    name: body,
    href: consolidationPath(ground.consultationId, 'instans', invitationId),
    comments: comments.map((comment) => commentView(ground, comment, comment.placementId === first)),
  }));
}

function commentView(ground: CommentGround, comment: TreatedComment, isFirst: boolean): CommentView {
  const { language, consultationId } = ground;
  const t = benchWords[language];
  const { placementId: id, body, fate } = comment;
  const lead = firstWords(comment.text);
  const label = (deed: string): string => t.aboutComment(deed, body, lead);
  const typed = ground.typed?.placementId === id ? ground.typed : null;
  const fields = new FieldSet({ reason: typed?.reason ?? '' }, typed?.errors ?? []);
  return {
    id,
    key: commentKey(id),
    boxId: isFirst ? 'field-valgt' : `valgt-${id}`,
    choose: t.choose(body, lead),
    isChosen: ground.chosen.includes(id),
    text: comment.text,
    stance: stanceTag(comment.stance, language),
    tags: comment.tags.map(({ name }) => name).join(', '),
    source: comment.page === null ? comment.source : `${comment.source}, ${t.page(comment.page)}`,
    href: consultationPath(consultationId, 'merknader', comment.commentId),
    onBehalf: comment.onBehalfOf.length > 0 && t.onBehalfOf(comment.onBehalfOf.join(', ')),
    fate: fateTag(fate.fate, language),
    isOpen: fate.fate === 'open',
    into: intoLinks(ground, comment),
    leftOut: fate.fate === 'leftOut' && leftOutText(comment, language),
    labels: {
      takeIn: label(t.takeIn),
      reword: label(t.reword),
      dissent: label(t.dissent),
      leaveOut: label(t.leaveOut),
      takeBack: label(t.takeBack),
    },
    reason: withId(fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint, rows: 2 }), id),
    isReasonOpen: typed !== null,
  };
}

/** Why a comment was left out, and who said so. */
export function leftOutText({ fate: { leftOut } }: TreatedComment, language: Language): string {
  if (leftOut === null) return '';
  return benchWords[language].leftOutBecause(leftOut.reason, leftOut.byName, formatInstant(leftOut.at, language));
}

function stanceTag(stance: Stance, language: Language): CommentView['stance'] {
  const text = stance === 'unclear' ? benchWords[language].noStance : stanceWords[language][stance];
  return { text, color: STANCE_COLORS[stance] };
}

function intoLinks({ names, language }: CommentGround, { fate }: TreatedComment): CommentView['into'] {
  return fate.passages.flatMap(({ passageId }) => {
    const named = names.get(passageId);
    return named ? [{ href: named.href, text: benchWords[language].inPassage(named.name) }] : [];
  });
}
