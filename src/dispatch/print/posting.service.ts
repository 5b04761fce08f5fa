import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { MessageMending } from '../../delivery/mending/message-mending.service.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { SUBJECT } from '../dispatch-finder.js';
import { DispatchReopening } from '../messages/dispatch-reopening.js';
import { MessageAccess, type DispatchRef } from '../messages/message-access.js';

const BATCH = 100;

/** Notes that letters on paper were posted (lagt i posten), and takes that back. */
@Injectable()
export class PostingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly access: MessageAccess,
    private readonly mending: MessageMending,
    private readonly reopening: DispatchReopening,
  ) {}

  /** Notes the day for those of the letters that wait to be posted, and gives how many that was; a hundred in each transaction. */
  async post(actor: PersonActor, ref: DispatchRef, messageIds: readonly string[], day: CalendarDay): Promise<number> {
    let posted = 0;
    for (let done = 0; done < messageIds.length; done += BATCH) {
      posted += await this.postBatch(actor, ref, messageIds.slice(done, done + BATCH), day);
    }
    return posted;
  }

  /** Takes back that a letter was posted. Throws `MessageCannotBecome` for one that was not. */
  async unpost(actor: PersonActor, ref: DispatchRef, messageId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const { message } = await this.access.message(actor, { ...ref, messageId }, 'post', transaction);
      await this.mending.unmarkPosted(transaction, message.id);
      await this.reopening.reopen(transaction, actor, ref.dispatchId);
      await this.audit.record(transaction, actor, {
        action: 'message.postingTakenBack',
        objectType: 'message',
        objectId: message.id,
      });
    });
  }

  private async postBatch(
    actor: PersonActor,
    ref: DispatchRef,
    batch: readonly string[],
    day: CalendarDay,
  ): Promise<number> {
    return this.database.write(async (transaction) => {
      const { dispatch } = await this.access.dispatch(actor, ref, 'post', transaction);
      const of = { subjectType: SUBJECT, subjectId: dispatch.id, channel: 'print', state: 'queued' } as const;
      const waiting = await transaction.findBy(Message, { ...of, id: In([...batch]) });
      const messages = waiting.map(({ id }) => id);
      if (messages.length === 0) return 0;
      await this.mending.markPosted(transaction, messages, day.startsAt());
      await this.audit.record(transaction, actor, {
        action: 'dispatch.lettersPosted',
        objectType: SUBJECT,
        objectId: dispatch.id,
        changes: { messages, postedOn: day.toString() },
      });
      return messages.length;
    });
  }
}
