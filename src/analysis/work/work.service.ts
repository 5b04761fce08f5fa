import { Injectable } from '@nestjs/common';
import type { Actor, PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { AnswerReplaced, IsSetAside } from '../analysis.errors.js';
import { CommentBench, type BenchWork, type CommentRef } from '../comment/comment-bench.js';
import type { CommentCard } from '../comment/comment-card.js';
import type { CommentDeed } from '../comment/comment-change.entity.js';
import type { Comment } from '../comment/comment.entity.js';
import { COUNTS } from '../current-answers.js';
import { giveTo, giveToNobody, putIn } from './card-work.js';
import { StepsService } from './steps.service.js';
import { WorkPeople } from './work-people.js';
import { NothingToClaim, SomebodyHasIt } from './work.errors.js';

/** How often the next free comment is looked for again when the one that was found was not free after all. */
const TRIES = 5;

/** Says who has a comment and in which step it stands. Each deed stands in the comment's history, and can be undone. */
@Injectable()
export class WorkService {
  constructor(
    private readonly database: Database,
    private readonly bench: CommentBench,
    private readonly people: WorkPeople,
    private readonly steps: StepsService,
  ) {}

  /** Takes a comment on that nobody has; one that somebody else has is `SomebodyHasIt`. */
  async claim(actor: PersonActor, ref: CommentRef): Promise<Comment> {
    return this.onComment(actor, ref, 'claimed', (bench, card) => {
      const holder = card.work?.assigneeId ?? actor.id;
      if (holder !== actor.id) throw new SomebodyHasIt();
      if (card.work?.assigneeId !== actor.id) giveTo(card, actor, bench.at);
    });
  }

  /** Takes on the next comment that nobody has and that is not done, in the order they were made. `NothingToClaim` when there is none. */
  async claimNext(actor: PersonActor, consultationId: string): Promise<Comment> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const commentId = await this.nextFree(consultationId);
      if (commentId === null) break;
      const claimed = await this.claim(actor, { consultationId, commentId }).catch((error: unknown) => {
        if (isPassedOver(error)) return null;
        throw error;
      });
      if (claimed) return claimed;
    }
    throw new NothingToClaim();
  }

  /** Lets go of a comment, whoever has it: somebody may have left, or be ill. */
  async release(actor: Actor, ref: CommentRef): Promise<Comment> {
    return this.onComment(actor, ref, 'released', (_bench, card) => {
      giveToNobody(card);
    });
  }

  /** Gives a comment to somebody who may work on it, whoever had it before; others are `CannotHaveComments`. */
  async assign(actor: Actor, ref: CommentRef, assigneeId: string): Promise<Comment> {
    return this.onComment(actor, ref, 'assigned', async (bench, card) => {
      const assignee = await this.people.one(bench.transaction, ref.consultationId, assigneeId);
      if (card.work?.assigneeId !== assignee.id) giveTo(card, assignee, bench.at);
    });
  }

  /**
   * Puts a comment in a step of the hearing, or back before all of them (null); a step that it does not have is `NotFound`. A
   * comment can stay in a step that was retired, but none is put there.
   */
  async setStep(actor: Actor, ref: CommentRef, stepId: string | null): Promise<Comment> {
    return this.onComment(actor, ref, 'stepSet', async (bench, card) => {
      if (stepId === (card.work?.stepId ?? null)) return;
      if (stepId !== null) await this.steps.take(bench.transaction, ref.consultationId, stepId);
      putIn(card, stepId);
    });
  }

  private async onComment(
    actor: Actor,
    ref: CommentRef,
    deed: CommentDeed,
    work: (bench: BenchWork, card: CommentCard) => Promise<void> | void,
  ): Promise<Comment> {
    return this.bench.onComment(actor, ref, deed, async (bench) => {
      const card = await bench.take(ref.commentId);
      if (card.comment.isRemoved) throw new NotFound('comment');
      if (card.comment.isSetAside) throw new IsSetAside();
      await work(bench, card);
      return card.comment;
    });
  }

  private async nextFree(consultationId: string): Promise<string | null> {
    const [row] = await this.database.reader.query<{ id: string }[]>(
      `SELECT c."id" FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId"
       JOIN "response" r ON r."id" = v."responseId"
       LEFT JOIN "comment_work" w ON w."commentId" = c."id" LEFT JOIN "work_step" s ON s."id" = w."stepId"
       WHERE c."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL
       AND ${COUNTS}
       AND w."assigneeId" IS NULL AND (s."id" IS NULL OR s."isDone" = $2)
       ORDER BY c."createdAt", c."id" LIMIT 1`,
      [consultationId, false],
    );
    return row?.id ?? null;
  }
}

/** True when a comment was taken, set aside, removed or replaced after it was found free: the next one may still be. */
function isPassedOver(error: unknown): boolean {
  if (error instanceof NotFound) return error.noun === 'comment';
  return error instanceof SomebodyHasIt || error instanceof IsSetAside || error instanceof AnswerReplaced;
}
