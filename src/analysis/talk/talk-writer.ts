import { Injectable } from '@nestjs/common';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import type { CommentRef } from '../comment/comment-bench.js';
import { WorkPeople } from '../work/work-people.js';
import { calledIn } from './mentions.rules.js';
import { TalkMention, TalkRemark, type TalkAuthorKind } from './talk.entity.js';
import { NothingSaid, TooMuchSaid } from './talk.errors.js';

/** Whoever says something of a comment: a person of the host, or of another kind that takes part. */
export interface TalkAuthor {
  readonly kind: TalkAuthorKind;
  readonly id: string;
  readonly name: string;
}

/** What is said, and who is asked to look beside those whom the text calls by name. */
export interface Saying {
  readonly text: string;
  readonly askedIds: readonly string[];
  /** The draft whose working group is to see it too; left out for the host's own people alone. */
  readonly draftId?: string | null;
}

const MOST_CHARACTERS = 5000;

/**
 * Writes what is said of comments, whoever says it. Lets nobody in: the caller has seen that the author may read the
 * comment and speak of it (`TalkService` for the people of the host).
 */
@Injectable()
export class TalkWriter {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: WorkPeople,
  ) {}

  /** Saves a remark, and a line at the desk of everybody it asks. The author is not asked, nor whoever may not work here. */
  async write(
    transaction: Transaction,
    actor: AuditActor,
    author: TalkAuthor,
    { consultationId, commentId }: CommentRef,
    { text, askedIds, draftId = null }: Saying,
  ): Promise<TalkRemark> {
    if (text.trim() === '') throw new NothingSaid();
    if (text.length > MOST_CHARACTERS) throw new TooMuchSaid();
    const remark = transaction.create(TalkRemark, {
      id: newId(),
      consultationId,
      commentId,
      authorKind: author.kind,
      authorId: author.id,
      authorName: author.name,
      text: text.trim(),
      at: this.clock.now(),
      draftId,
      withdrawnAt: null,
    });
    await transaction.insert(TalkRemark, remark);
    const people = await this.people.of(consultationId, transaction);
    const called = new Set([...calledIn(text, people).map(({ id }) => id), ...askedIds]);
    for (const { id: personId } of people.filter(({ id }) => called.has(id) && id !== author.id)) {
      const mention = { id: newId(), remarkId: remark.id, consultationId, commentId, personId, seenAt: null };
      await transaction.insert(TalkMention, transaction.create(TalkMention, mention));
    }
    await this.record(transaction, actor, 'said', remark);
    return remark;
  }

  async record(transaction: Transaction, actor: AuditActor, deed: string, remark: TalkRemark): Promise<void> {
    await this.audit.record(transaction, actor, {
      action: `talk.${deed}`,
      objectType: 'talkRemark',
      objectId: remark.id,
      changes: { commentId: remark.commentId, draftId: remark.draftId, text: remark.text },
    });
  }
}
