import type { AnswerInHand } from '../answer-in-hand.js';
import type { ReplyKind } from '../response-status.js';

type Asked = Pick<AnswerInHand, 'outline' | 'scope'>;

/** A kind of answer that is about some drafts and not others; the rest are about the hearing, whatever is in it. */
const ABOUT_DRAFTS: readonly (ReplyKind | null)[] = ['withRemarks', 'attachmentOnly'];

/**
 * True when whoever answers must say which of the drafts the answer is about: the host asks for it, there are several, and
 * neither the kind of answer nor the answer's own scope says it already.
 */
export function mustNameDrafts({ outline, scope }: Asked, replyKind: ReplyKind | null): boolean {
  const { consultation, drafts } = outline;
  return consultation.mustNameDrafts && drafts.length > 1 && !scope.isSeparate && ABOUT_DRAFTS.includes(replyKind);
}

/** The drafts that a row of a list says an answer is about, as the column has them; none where nobody asked. */
export function namedIn(stored: string | null): readonly string[] | null {
  const named: unknown = stored === null ? null : JSON.parse(stored);
  return Array.isArray(named) ? named.filter((id): id is string => typeof id === 'string') : null;
}

/** The drafts that something is filled in about, in the order of the hearing. */
export function draftsFilledIn(
  { outline }: Asked,
  answers: readonly { readonly draftId: string | null }[],
): readonly string[] {
  return outline.drafts.map(({ draft }) => draft.id).filter((id) => answers.some(({ draftId }) => draftId === id));
}

/**
 * The drafts that an answer is said to be about, in the order of the hearing; what is filled in tells when the sender was
 * not asked. Null where nobody must say, and empty when somebody must and has not.
 */
export function namedDraftsOf(
  inHand: Asked,
  replyKind: ReplyKind,
  {
    said,
    answers,
  }: {
    readonly said: readonly string[] | undefined;
    readonly answers: readonly { readonly draftId: string | null }[];
  },
): readonly string[] | null {
  if (!mustNameDrafts(inHand, replyKind)) return null;
  const named = said ?? draftsFilledIn(inHand, answers);
  return inHand.outline.drafts.map(({ draft }) => draft.id).filter((id) => named.includes(id));
}
