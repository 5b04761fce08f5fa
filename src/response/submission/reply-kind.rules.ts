import type { ReplyKind } from '../response-status.js';

interface TypedAnswer {
  readonly text: string;
  readonly choice: string | null;
}

/** Kinds that say all there is to say: what has been typed stays with the body and is not sent. Files always are. */
const WITHOUT_TYPED = ['withoutRemarks', 'answersThrough', 'declines'] as const satisfies readonly ReplyKind[];

/** True when what is typed in the form goes with an answer for which the body has stated this kind, or none. */
export function sendsTyped(stated: ReplyKind | null): boolean {
  return !WITHOUT_TYPED.some((kind) => kind === stated);
}

/**
 * The kind of an answer: what the body has stated, otherwise what it holds. "No remarks" on one draft or all and nothing
 * else is an answer without remarks; null when there is nothing to send.
 */
export function replyKindOf(
  stated: ReplyKind | null,
  answers: readonly TypedAnswer[],
  files: readonly unknown[],
): ReplyKind | null {
  if (stated !== null && stated !== 'withRemarks' && stated !== 'attachmentOnly') return stated;
  if (answers.some(saysSomething)) return 'withRemarks';
  if (files.length > 0) return 'attachmentOnly';
  return answers.length > 0 ? 'withoutRemarks' : null;
}

function saysSomething(answer: TypedAnswer): boolean {
  return answer.text !== '' || (answer.choice !== null && answer.choice !== 'withoutRemarks');
}
