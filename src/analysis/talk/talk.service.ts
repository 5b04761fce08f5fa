import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import type { CommentRef } from '../comment/comment-bench.js';
import { Comment } from '../comment/comment.entity.js';
import { Placement } from '../placement/placement.entity.js';
import { TalkWriter, type Saying } from './talk-writer.js';
import { TalkMention, TalkRemark } from './talk.entity.js';
import { SaidBySomebodyElse } from './talk.errors.js';

/** Lets the people of the host talk together about a comment. Nothing of it is published, and the body never sees it. */
@Injectable()
export class TalkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly writer: TalkWriter,
  ) {}

  /**
   * Says something of a comment, among the host's own people or to a draft's working group too; nothing is `NothingSaid`, and
   * too much `TooMuchSaid`. A comment of another hearing is `NotFound`, and so is a draft that it does not stand in.
   */
  async say(actor: PersonActor, ref: CommentRef, saying: Saying): Promise<TalkRemark> {
    return this.database.write(async (transaction) => {
      await this.letIn(transaction, actor, ref);
      await refuseOtherDrafts(transaction, ref, saying.draftId ?? null);
      // Whoever answers has seen what they were asked.
      await this.markSeen(transaction, actor, ref);
      const author = { kind: 'person', id: actor.id, name: actor.name } as const;
      return this.writer.write(transaction, actor, author, ref, saying);
    });
  }

  /** Takes back what the actor has said. What somebody else said is `SaidBySomebodyElse`. */
  async withdraw(actor: PersonActor, ref: CommentRef, remarkId: string): Promise<TalkRemark> {
    return this.database.write(async (transaction) => {
      await this.letIn(transaction, actor, ref);
      const remark = await transaction.findOneBy(TalkRemark, { id: remarkId, ...ref });
      if (!remark) throw new NotFound('remark');
      if (remark.authorKind !== 'person' || remark.authorId !== actor.id) throw new SaidBySomebodyElse();
      if (remark.isWithdrawn) return remark;
      const at = this.clock.now();
      remark.withdraw(at);
      await transaction.update(TalkRemark, { id: remark.id }, { withdrawnAt: at });
      await transaction.update(TalkMention, { remarkId: remark.id, seenAt: IsNull() }, { seenAt: at });
      await this.writer.record(transaction, actor, 'withdrawn', remark);
      return remark;
    });
  }

  /** Has seen what others asked the actor to look at on a comment; the lines at the desk go. */
  async see(actor: PersonActor, ref: CommentRef): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.letIn(transaction, actor, ref);
      await this.markSeen(transaction, actor, ref);
    });
  }

  private async letIn(transaction: Transaction, actor: PersonActor, ref: CommentRef): Promise<void> {
    await this.access.toWork(actor, ref.consultationId, transaction);
    const { consultationId, commentId: id } = ref;
    if (!(await transaction.existsBy(Comment, { id, consultationId }))) throw new NotFound('comment');
  }

  private async markSeen(transaction: Transaction, actor: PersonActor, { commentId }: CommentRef): Promise<void> {
    const asked = await transaction.findBy(TalkMention, { commentId, personId: actor.id, seenAt: IsNull() });
    if (asked.length === 0) return;
    const seen = { commentId, personId: actor.id, seenAt: IsNull() };
    await transaction.update(TalkMention, seen, { seenAt: this.clock.now() });
    await this.audit.record(transaction, actor, { action: 'talk.seen', objectType: 'comment', objectId: commentId });
  }
}

/** A working group sees the comments that stand in its draft, and hears of no others. */
async function refuseOtherDrafts(
  transaction: Transaction,
  { commentId, consultationId }: CommentRef,
  draftId: string | null,
): Promise<void> {
  if (draftId === null) return;
  if (!(await transaction.existsBy(Placement, { commentId, consultationId, draftId }))) throw new NotFound('draft');
}
