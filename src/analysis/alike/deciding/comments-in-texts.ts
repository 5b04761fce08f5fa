import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../../identity/access/actor.js';
import type { Transaction } from '../../../shared/database/database.js';
import { AnswerReplaced } from '../../analysis.errors.js';
import { CommentBench, type BenchWork } from '../../comment/comment-bench.js';
import type { CommentCard } from '../../comment/comment-card.js';
import type { CommentDeed } from '../../comment/comment-change.entity.js';
import { Comment } from '../../comment/comment.entity.js';
import { SourceTexts } from '../../text/source-texts.js';

export const IN_ONE_TRANSACTION = 50;

/** One deed on comments that stand in different texts, each a deed of its own in its own answer. */
export interface DeedOnMany {
  readonly consultationId: string;
  readonly deed: CommentDeed;
}

/** Takes comments out one after the other, with all their texts locked in one order. */
@Injectable()
export class CommentsInTexts {
  constructor(
    private readonly bench: CommentBench,
    private readonly texts: SourceTexts,
  ) {}

  /**
   * Does the work to each comment and gives what became of it, null for one that is gone: of another hearing, removed, set
   * aside, or in an answer that was replaced or withdrawn.
   */
  async onEach<T>(
    transaction: Transaction,
    actor: Actor,
    { consultationId, deed }: DeedOnMany,
    commentIds: readonly string[],
    work: (card: CommentCard, bench: BenchWork) => T | Promise<T>,
  ): Promise<ReadonlyMap<string, T | null>> {
    const comments = await transaction.findBy(Comment, { id: In([...commentIds]), consultationId });
    const sources = await this.texts.lock(
      transaction,
      comments.map(({ sourceId }) => sourceId),
    );
    const results = new Map<string, T | null>();
    for (const id of commentIds) {
      const sourceId = comments.find((comment) => comment.id === id)?.sourceId;
      const source = sources.find((candidate) => candidate.id === sourceId);
      const onCard = async (bench: BenchWork): Promise<T | null> => {
        const card = await bench.take(id);
        return card.comment.isRemoved || card.comment.isSetAside ? null : work(card, bench);
      };
      results.set(
        id,
        source ? await unlessReplaced(this.bench.onLocked(transaction, actor, source, deed, onCard)) : null,
      );
    }
    return results;
  }
}

async function unlessReplaced<T>(done: Promise<T>): Promise<T | null> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof AnswerReplaced) return null;
    throw error;
  }
}
