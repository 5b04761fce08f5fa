import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { MessageMending } from '../../delivery/mending/message-mending.service.js';
import { isOneOf, FAILING_STATES } from '../../delivery/message/message-status.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ContactService } from '../../register/contact/contact.service.js';
import { bodySubject, groupSubject, type RegisterSubject } from '../../register/register-subject.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { SUBJECT } from '../dispatch-finder.js';
import { DispatchReopening } from './dispatch-reopening.js';
import { MessageAccess, type DispatchRef } from './message-access.js';

const BATCH = 100;

/** Which message of which dispatch is meant. */
export interface MessageRef extends DispatchRef {
  readonly messageId: string;
}

/** Where a mended address is written: in this hearing alone, or in the register as well. */
export type AddressScope = 'hearing' | 'hearingAndRegister';

/** What became of a message that was to be sent once more; the last when it had come to another state meanwhile. */
export const RESEND_OUTCOMES = ['queued', 'doubled', 'notNow'] as const;
export type ResendOutcome = (typeof RESEND_OUTCOMES)[number];

/** What an adviser does with letters that did not arrive. Each deed leaves its row in the audit trail. */
@Injectable()
export class MessageMendService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly access: MessageAccess,
    private readonly mending: MessageMending,
    private readonly contacts: ContactService,
    private readonly reopening: DispatchReopening,
  ) {}

  /**
   * Sends the same letter to a mended address, and lets what is sent later go there too. Throws `MessageCannotBecome`, and
   * `NotAllowed` for whoever may not change the register and asks for that.
   */
  async mendAddress(actor: PersonActor, ref: MessageRef, address: string, scope: AddressScope): Promise<void> {
    await this.database.write(async (transaction) => {
      const { message, invitation } = await this.access.message(actor, ref, 'mend', transaction);
      await this.mending.resend(transaction, message.id, { toAddress: address });
      await this.reopening.reopen(transaction, actor, ref.dispatchId);
      await transaction.update(Invitation, { id: invitation.id }, { email: address });
      const subject = subjectOf(invitation);
      if (scope === 'hearingAndRegister' && subject) {
        await this.contacts.correct(transaction, actor, subject, { from: message.toAddress, to: address });
      }
      await this.record(transaction, actor, 'message.addressMended', message.id, { address, scope });
    });
  }

  /** Sends a letter once more as it was. Throws `MessageCannotBecome`. */
  async resend(actor: PersonActor, ref: MessageRef): Promise<void> {
    await this.database.write(async (transaction) => {
      const { message } = await this.access.message(actor, ref, 'mend', transaction);
      await this.mending.resend(transaction, message.id);
      await this.reopening.reopen(transaction, actor, ref.dispatchId);
      await this.record(transaction, actor, 'message.resent', message.id, { from: message.state });
    });
  }

  /** Settles that an uncertain letter has arrived, and how that is known. Throws `MessageCannotBecome`. */
  async believeArrived(actor: PersonActor, ref: MessageRef, why: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const { message } = await this.access.message(actor, ref, 'mend', transaction);
      await this.mending.believeArrived(transaction, message.id, why);
      await this.record(transaction, actor, 'message.believedArrived', message.id, { why });
    });
  }

  /**
   * Sends many once more, a hundred in each transaction, so that the writer is not held for long. One that cannot be sent
   * once more now is left as it is, and said so.
   */
  async resendAll(
    actor: PersonActor,
    ref: DispatchRef,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, ResendOutcome>> {
    const outcomes = new Map<string, ResendOutcome>();
    for (let done = 0; done < messageIds.length; done += BATCH) {
      const batch = messageIds.slice(done, done + BATCH);
      for (const [id, outcome] of await this.resendBatch(actor, ref, batch)) outcomes.set(id, outcome);
    }
    return outcomes;
  }

  private async resendBatch(
    actor: PersonActor,
    ref: DispatchRef,
    batch: readonly string[],
  ): Promise<ReadonlyMap<string, ResendOutcome>> {
    return this.database.write(async (transaction) => {
      await this.access.dispatch(actor, ref, 'mend', transaction);
      const outcomes = new Map<string, ResendOutcome>();
      for (const id of batch) outcomes.set(id, await this.resendOne(transaction, ref, id));
      const messages = batch.filter((id) => outcomes.get(id) !== 'notNow');
      if (messages.length > 0) {
        await this.reopening.reopen(transaction, actor, ref.dispatchId);
        await this.audit.record(transaction, actor, {
          action: 'dispatch.messagesResent',
          objectType: SUBJECT,
          objectId: ref.dispatchId,
          changes: { messages },
        });
      }
      return outcomes;
    });
  }

  private async resendOne(transaction: Transaction, { dispatchId }: DispatchRef, id: string): Promise<ResendOutcome> {
    // Touching the row takes its lock on PostgreSQL, so that evidence which comes at the same time is seen here or waits.
    await transaction.query('UPDATE "message" SET "fence" = "fence" WHERE "id" = $1', [id]);
    const message = await transaction.findOneBy(Message, { id, subjectType: SUBJECT, subjectId: dispatchId });
    if (!message || !isOneOf(FAILING_STATES, message.state)) return 'notNow';
    const { mayBeDoubled } = await this.mending.resend(transaction, id);
    return mayBeDoubled ? 'doubled' : 'queued';
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    action: string,
    objectId: string,
    changes: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'message', objectId, changes });
  }
}

/** What the invitation is of in the register; null for who was never in it. */
export function subjectOf({ organisationId, groupId }: Invitation): RegisterSubject | null {
  if (organisationId !== null) return bodySubject(organisationId);
  return groupId === null ? null : groupSubject(groupId);
}
