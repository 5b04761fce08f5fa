import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { CommentBench, type CommentRef } from '../comment/comment-bench.js';
import type { Comment } from '../comment/comment.entity.js';

/** What somebody wrote in a memo, and what stood there when they began. */
export interface MemoEdit {
  readonly before: string;
  readonly memo: string;
}

/** Writes the memos of comments. */
@Injectable()
export class MemoService {
  constructor(private readonly bench: CommentBench) {}

  /**
   * Writes a comment's memo; empty takes it away. What somebody else has written there meanwhile is not written over:
   * `ChangedMeanwhile`. Whatever else has changed about the comment is in nobody's way.
   */
  async write(actor: Actor, ref: CommentRef, { before, memo }: MemoEdit): Promise<Comment> {
    return this.bench.onComment(actor, ref, 'memoWritten', async (bench) => {
      const { comment } = await bench.take(ref.commentId);
      if (comment.isRemoved) throw new NotFound('comment');
      if (comment.memo !== before && comment.memo !== memo) throw new ChangedMeanwhile();
      comment.memo = memo;
      return comment;
    });
  }
}
