import type { AnswerScope } from '../answer-sheet.js';
import type { ReplyKind } from '../response-status.js';

/** What a cell of the coverage table says of one body and one draft. */
export const COVERAGE = [
  'withRemarks',
  'withoutRemarks',
  'attachmentOnly',
  'endorses',
  'answersThrough',
  'standsBehind',
  'declines',
  'notMentioned',
  'silent',
] as const;
export type Coverage = (typeof COVERAGE)[number];

/** What a body's answer says in the form about one draft: something, that there is nothing to remark, or not a word. */
export type DraftMention = 'remarks' | 'noRemarks' | null;

/** An answer that counts, for the drafts it is about; `standsBehind` is that of another body, given for this one too. */
export interface CoveringAnswer {
  readonly replyKind: ReplyKind | 'standsBehind';
  /** The one draft it is about; null when it is about the whole hearing. */
  readonly draftId: string | null;
  /** What the form says of each draft. */
  readonly mentions: ReadonlyMap<string, DraftMention>;
}

/**
 * What the answers of a body say of one draft, or of the hearing as a whole (null). Where drafts are answered separately,
 * only an answer to the draft itself counts. An answer with remarks that does not mention a draft has not said that it
 * has none.
 */
export function coverageOf(answers: readonly CoveringAnswer[], scope: AnswerScope): Coverage {
  const { isSeparate, draftId } = scope;
  const about = isSeparate ? answers.filter((answer) => answer.draftId === draftId) : answers;
  const cells = about.map((answer) => cellOf(answer, draftId));
  return COVERAGE.find((candidate) => cells.includes(candidate)) ?? 'silent';
}

function cellOf(answer: CoveringAnswer, draftId: string | null): Coverage {
  if (answer.replyKind !== 'withRemarks' || draftId === null) return answer.replyKind;
  const mention = answer.mentions.get(draftId) ?? null;
  if (mention === null) return 'notMentioned';
  return mention === 'remarks' ? 'withRemarks' : 'withoutRemarks';
}
