import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { AnalysisAccess } from '../analysis-access.js';
import { NothingToRedo, NothingToUndo } from '../analysis.errors.js';
import { CommentBench } from './comment-bench.js';
import { CommentChange } from './comment-change.entity.js';
import type { Comment } from './comment.entity.js';
import { takeBack } from './taking-back.js';

/** Whether there is something that the person can take back in an answer, and something to do again. */
export interface UndoStand {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Takes back what a person last did in an answer; pressed again, what they did before that. And does again what was taken
 * back, the last first, until they do something else. All of it stands in the log of changes, so it holds from one day and
 * one machine to the next.
 */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly bench: CommentBench,
  ) {}

  /**
   * Undoes the actor's last deed in a version of an answer that is not undone, and gives the comment to go on with. What
   * somebody else has changed since is `ChangedMeanwhile`; nothing left to undo is `NothingToUndo`.
   */
  async undo(actor: Actor, consultationId: string, versionId: string): Promise<Comment> {
    await this.letIn(actor, consultationId, versionId);
    const rows = await this.rowsOf((await this.lastDeedOf(actor, versionId))?.deedId);
    const first = rows[0];
    if (!first) throw new NothingToUndo();
    const ref = { consultationId, commentId: first.commentId };
    return this.bench.onComment(actor, ref, 'undone', (bench) => {
      bench.takesBack = first.deedId;
      return takeBack(bench, rows);
    });
  }

  /**
   * Does again what the actor undid last, and gives the comment to go on with. Refused with `NothingToRedo` when they have
   * undone nothing, or done something else since; what somebody else has changed since is `ChangedMeanwhile`.
   */
  async redo(actor: Actor, consultationId: string, versionId: string): Promise<Comment> {
    await this.letIn(actor, consultationId, versionId);
    const rows = await this.rowsOf(await this.lastUndoingOf(actor, versionId));
    const first = rows[0];
    const deedId = first?.what.takesBack;
    if (!first || deedId === undefined) throw new NothingToRedo();
    const ref = { consultationId, commentId: first.commentId };
    return this.bench.onComment(actor, ref, 'redone', async (bench) => {
      const comment = await takeBack(bench, rows);
      await bench.transaction.update(CommentChange, { deedId }, { undoneAt: null });
      return comment;
    });
  }

  /** What the buttons may offer the actor in a version; two statements. */
  async standOf(actor: Actor, versionId: string): Promise<UndoStand> {
    return {
      canUndo: (await this.lastDeedOf(actor, versionId)) !== undefined,
      canRedo: (await this.lastUndoingOf(actor, versionId)) !== undefined,
    };
  }

  private async letIn(actor: Actor, consultationId: string, versionId: string): Promise<void> {
    await this.access.toWork(actor, consultationId);
    const isOwn = await this.database.reader.existsBy(ResponseVersion, { id: versionId, consultationId });
    if (!isOwn) throw new NotFound('answer');
  }

  private async lastDeedOf(actor: Actor, versionId: string): Promise<{ readonly deedId: string } | undefined> {
    const rows: { deedId: string }[] = await this.database.reader.query(
      `SELECT "deedId" FROM "comment_change" WHERE "byId" = $1 AND "versionId" = $2 AND "undoneAt" IS NULL
       AND "deed" NOT IN ('undone', 'redone') ORDER BY "at" DESC, "id" DESC LIMIT 1`,
      [actor.id, versionId],
    );
    return rows[0];
  }

  /** The undoing that can be taken back: the last one that still holds, unless something else was done after it. */
  private async lastUndoingOf(actor: Actor, versionId: string): Promise<string | undefined> {
    const rows: { deedId: string; deed: string }[] = await this.database.reader.query(
      `SELECT "deedId", "deed" FROM "comment_change" WHERE "byId" = $1 AND "versionId" = $2
       AND ("deed" <> 'undone' OR "undoneAt" IS NULL) AND "deed" <> 'redone' ORDER BY "at" DESC, "id" DESC LIMIT 1`,
      [actor.id, versionId],
    );
    const [last] = rows;
    return last?.deed === 'undone' ? last.deedId : undefined;
  }

  private async rowsOf(deedId: string | undefined): Promise<readonly CommentChange[]> {
    if (deedId === undefined) return [];
    return this.database.reader.find(CommentChange, { where: { deedId }, order: { id: 'ASC' } });
  }
}
