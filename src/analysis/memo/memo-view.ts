import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import type { CommentCard } from '../comment/comment-card.js';
import { memoWords } from './memo.words.js';

export const LONGEST_MEMO = 10_000;

/** The memo of a comment, with the form to write it. */
export interface MemoView {
  readonly t: (typeof memoWords)[Language];
  readonly path: string;
  readonly memo: string;
  readonly hasMemo: boolean;
  readonly longest: number;
}

export function memoView(language: Language, { comment }: CommentCard): MemoView {
  return {
    t: memoWords[language],
    path: consultationPath(comment.consultationId, 'merknader', comment.id, 'notat'),
    memo: comment.memo,
    hasMemo: comment.memo !== '',
    longest: LONGEST_MEMO,
  };
}
