import type { AnswerContent } from '../content/index.js';

/** What the content says that must come of it. */
export interface ContentFigures {
  readonly answers: number;
  /** Answers that nothing has taken the place of. */
  readonly counting: number;
  readonly late: number;
  readonly comments: number;
  readonly placements: number;
  readonly letters: Readonly<Record<'pdf' | 'docx', number>>;
  readonly forms: number;
}

/** Counts the content; what an answer said before it was replaced does not count, what a decision follows up does. */
export function contentFigures(answers: readonly AnswerContent[]): ContentFigures {
  const replaced = new Set(answers.map((answer) => answer.replaces));
  const counting = answers.filter((answer) => !replaced.has(answer.key));
  const placements = counting.flatMap((answer) => placementsOf(answer));
  const followedUp = answers.filter((answer) => answer.followUpOn !== undefined).length;
  const sentAs = (channel: AnswerContent['channel']): number =>
    answers.filter((answer) => answer.channel === channel).length;
  return {
    answers: answers.length,
    counting: counting.length - followedUp,
    late: answers.filter((answer) => answer.late).length,
    comments: placements.length,
    placements: placements.reduce((sum, count) => sum + count, 0),
    letters: { pdf: sentAs('pdf'), docx: sentAs('docx') },
    forms: sentAs('fields'),
  };
}

/** For each remark of an answer, in how many places it stands. */
function placementsOf(answer: AnswerContent): readonly number[] {
  if ('letter' in answer) return answer.comments.map((comment) => comment.placements.length);
  if (answer.channel !== 'fields') return [];
  return answer.fields.filter((field) => 'text' in field).map(() => 1);
}
