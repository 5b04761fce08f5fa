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
  /** The drafts that the body says it is about; null where the hearing does not ask. */
  readonly named: readonly string[] | null;
  /** What the form says of each draft. */
  readonly mentions: ReadonlyMap<string, DraftMention>;
}

/**
 * What the answers of a body say of one draft, or of the hearing as a whole (null). Where drafts are answered separately,
 * only an answer to the draft itself counts. An answer with remarks that does not mention a draft has not said that it
 * has none; where a body must say which drafts it answers about, those it names are answered, in a file if not in the form.
 */
export function coverageOf(answers: readonly CoveringAnswer[], scope: AnswerScope): Coverage {
  const { isSeparate, draftId } = scope;
  const about = isSeparate ? answers.filter((answer) => answer.draftId === draftId) : answers;
  const cells = about.map((answer) => cellOf(answer, draftId));
  return COVERAGE.find((candidate) => cells.includes(candidate)) ?? 'silent';
}

function cellOf(answer: CoveringAnswer, draftId: string | null): Coverage {
  if (draftId === null) return answer.replyKind;
  if (answer.replyKind === 'attachmentOnly') return isLeftOut(answer, draftId) ? 'notMentioned' : answer.replyKind;
  if (answer.replyKind !== 'withRemarks') return answer.replyKind;
  const mention = answer.mentions.get(draftId) ?? null;
  if (mention === null) return isNamed(answer, draftId) ? 'withRemarks' : 'notMentioned';
  return mention === 'remarks' ? 'withRemarks' : 'withoutRemarks';
}

function isNamed({ named }: CoveringAnswer, draftId: string): boolean {
  return named?.includes(draftId) ?? false;
}

/** True when the body has said which drafts its file is about, and this is none of them. */
function isLeftOut({ named }: CoveringAnswer, draftId: string): boolean {
  return named !== null && !named.includes(draftId);
}
