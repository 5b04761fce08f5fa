import { digestOf } from './comment-fates.js';
import type {
  BodyComments,
  ConsolidationCounts,
  GoneCause,
  InnerComment,
  PassageInView,
  PlacementFate,
  SourceInView,
  TreatedComment,
} from './consolidation.types.js';
import { fateOf } from './fate.rules.js';
import { groupedBy } from '../../analysis/suggestion/grouped-by.js';
import { asBeside } from './passage-texts.js';
import type { Passage } from './passage.entity.js';
import type { StoredSource, WrittenRows } from './written-passages.js';

/** A whole consolidation, joined. */
export interface JoinedConsolidation {
  readonly comments: readonly TreatedComment[];
  /** Removed ones too, in their order. */
  readonly passages: readonly PassageInView[];
}

/** Joins what the members say with what is written: each comment gets its fate, and each passage its sources. */
export function joined(comments: readonly InnerComment[], written: WrittenRows): JoinedConsolidation {
  const standing = new Set(written.passages.filter((passage) => !passage.isRemoved).map(({ id }) => id));
  const byPoint = groupedBy(
    written.sources.filter(({ passageId }) => standing.has(passageId)),
    ({ point }) => point,
  );
  const leftOut = new Map(written.leftOut.map((row) => [row.point, row]));
  const treated = comments.map((comment): TreatedComment => {
    const sources = byPoint.get(comment.point) ?? [];
    return { ...comment, fate: placementFate(comment, sources, leftOut.get(comment.point) ?? null) };
  });
  return { comments: treated, passages: passagesInView(comments, written) };
}

/** How far some comments have come. */
export function countsOf(comments: readonly TreatedComment[]): ConsolidationCounts {
  const having = (fate: 'leftOut' | 'open'): number => comments.filter((comment) => comment.fate.fate === fate).length;
  const [leftOut, open] = [having('leftOut'), having('open')];
  const bodies = new Set(comments.map(({ invitationId }) => invitationId)).size;
  return { comments: comments.length, handled: comments.length - leftOut - open, leftOut, open, bodies };
}

/** Comments by body, in the order they come. */
export function byBody(comments: readonly TreatedComment[]): readonly BodyComments[] {
  return [...groupedBy(comments, ({ invitationId }) => invitationId)].map(([invitationId, all]) => ({
    invitationId,
    body: all[0]?.body ?? '',
    comments: all,
  }));
}

/** True when a source of the passage is gone or its words are others. */
export function isToReadAgain({ isRemoved, sources }: PassageInView): boolean {
  return !isRemoved && sources.some(({ gone, isRedrawn }) => gone !== null || isRedrawn);
}

function placementFate(
  { placementId, commentId }: InnerComment,
  sources: readonly StoredSource[],
  leftOut: WrittenRows['leftOut'][number] | null,
): PlacementFate {
  const fate = fateOf(sources, leftOut);
  return {
    placementId,
    commentId,
    fate,
    passages: sources.map(({ passageId, treatment, byName, at }) => ({ passageId, treatment, byName, at })),
    leftOut: leftOut && fate === 'leftOut' ? { reason: leftOut.reason, byName: leftOut.byName, at: leftOut.at } : null,
  };
}

function passagesInView(comments: readonly InnerComment[], written: WrittenRows): readonly PassageInView[] {
  const current = new Map(comments.map((comment) => [comment.point, comment]));
  const sources = groupedBy(written.sources, ({ passageId }) => passageId);
  const beside = groupedBy(written.beside, ({ passageId }) => passageId);
  return written.passages.map((passage) => {
    const from = sources.get(passage.id) ?? [];
    return {
      ...passageFields(passage, written.dissenters),
      sources: from.map((source) => sourceInView(source, current.get(source.point))),
      beside: (beside.get(passage.id) ?? []).map(asBeside),
      isOwnWords: from.length === 0,
    };
  });
}

function passageFields(passage: Passage, dissenters: WrittenRows['dissenters']) {
  const { id, place, kind, text, position, version, changedAt, changedByName, isRemoved } = passage;
  const invitationId = passage.dissenterInvitationId;
  const dissenter = invitationId === null ? null : { invitationId, name: dissenters.get(invitationId) ?? '' };
  return { id, place, kind, dissenter, text, position, version, changedAt, changedByName, isRemoved };
}

function sourceInView(source: StoredSource, comment: InnerComment | undefined): SourceInView {
  const { id, invitationId, treatment, byName, at } = source;
  const { placementId, commentId, body, text } = comment ?? source;
  return {
    id,
    placementId,
    commentId,
    invitationId,
    body,
    text,
    treatment,
    byName,
    at,
    gone: comment ? null : causeOf(source),
    isRedrawn: comment !== undefined && digestOf(comment.text) !== source.textDigest,
  };
}

/** Of an answer that counts still, it is the comment that was taken away or moved. */
function causeOf({ responseState, isCurrent }: StoredSource): GoneCause {
  if (responseState === 'withdrawn') return 'withdrawn';
  return isCurrent ? 'removed' : 'replaced';
}
