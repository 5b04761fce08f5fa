import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { MessageEvidence } from '../mending/message-evidence.service.js';
import { Message } from '../message/message.entity.js';
import { DeliveryReport } from './delivery-report.entity.js';
import { IncomingDeed } from './incoming-deed.entity.js';
import type { IncomingDeedKind } from './incoming-mail-status.js';
import { IncomingMail } from './incoming-mail.entity.js';
import { incomingMailPolicy } from './incoming-mail.policy.js';
import { NoMessageToBounce } from './incoming.errors.js';

/** What people do with what came by e-mail. Each deed is a row with who, when and why, and stands in the audit trail. */
@Injectable()
export class IncomingDeeds {
  constructor(
    private readonly database: Database,
    private readonly evidence: MessageEvidence,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The mail is dealt with. Throws `MailAlreadyThere` when it was. */
  async finish(actor: PersonActor, mailId: string, note: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const mail = await this.find(transaction, actor, mailId);
      if (!incomingMailPolicy.settle(actor, mail)) throw new NotAllowed('incomingMail.settle');
      mail.finish();
      await this.record(transaction, actor, mail, { deed: 'finished', note });
    });
  }

  /**
   * The mail is dealt with by what somebody made of it, in that transaction. A mail that was done already stays so.
   */
  async settle(transaction: Transaction, actor: PersonActor, mailId: string, note: string): Promise<void> {
    const mail = await this.lock(transaction, actor, mailId);
    if (mail.state === 'done') return;
    mail.finish();
    await this.record(transaction, actor, mail, { deed: 'finished', note });
  }

  /** A mail that the actor may settle, with its row locked until the transaction ends. */
  async lock(transaction: Transaction, actor: PersonActor, mailId: string): Promise<IncomingMail> {
    const mail = await this.find(transaction, actor, mailId);
    if (!incomingMailPolicy.settle(actor, mail)) throw new NotAllowed('incomingMail.settle');
    return mail;
  }

  /** The mail is taken up again. Throws `MailAlreadyThere` when it waits already. */
  async takeUp(actor: PersonActor, mailId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const mail = await this.find(transaction, actor, mailId);
      if (!incomingMailPolicy.settle(actor, mail)) throw new NotAllowed('incomingMail.settle');
      mail.takeUp();
      await this.record(transaction, actor, mail, { deed: 'takenUp', note: '' });
    });
  }

  /** The mail says that the message came back; that settles it. Throws `NoMessageToBounce` and `MailAlreadyThere`. */
  async callBounce(actor: PersonActor, mailId: string, note: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const mail = await this.find(transaction, actor, mailId);
      if (!incomingMailPolicy.settle(actor, mail)) throw new NotAllowed('incomingMail.settle');
      mail.finish();
      await this.bounce(transaction, mail, note);
      await this.record(transaction, actor, mail, { deed: 'calledBounce', note });
    });
  }

  private async bounce(transaction: Transaction, mail: IncomingMail, note: string): Promise<void> {
    const message = mail.messageId === null ? null : await transaction.findOneBy(Message, { id: mail.messageId });
    if (!message) throw new NoMessageToBounce();
    const effect = await this.evidence.take(transaction, message.id, { action: 'failed', status: null, text: note });
    if (effect === null) throw new NoMessageToBounce();
    await transaction.insert(DeliveryReport, {
      id: newId(),
      messageId: message.id,
      incomingMailId: mail.id,
      action: 'failed',
      status: null,
      diagnostic: note,
      recipient: message.toAddress,
      reportedAt: this.clock.now(),
      effect,
      isByHand: true,
    });
  }

  private async find(transaction: Transaction, actor: PersonActor, id: string): Promise<IncomingMail> {
    if (!incomingMailPolicy.open(actor, actor.hostId)) throw new NotAllowed('incomingMail.open');
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "incoming_mail" SET "uid" = "uid" WHERE "id" = $1', [id]);
    const mail = await transaction.findOneBy(IncomingMail, { id, hostId: actor.hostId });
    if (!mail || !incomingMailPolicy.read(actor, mail)) throw new NotFound('incomingMail');
    return mail;
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    mail: IncomingMail,
    { deed, note }: { readonly deed: IncomingDeedKind; readonly note: string },
  ): Promise<void> {
    await transaction.update(IncomingMail, { id: mail.id }, { state: mail.state });
    await transaction.insert(IncomingDeed, {
      id: newId(),
      mailId: mail.id,
      deed,
      note,
      at: this.clock.now(),
      byId: actor.id,
      byName: actor.name,
    });
    await this.audit.record(transaction, actor, {
      action: `incomingMail.${deed}`,
      objectType: 'incomingMail',
      objectId: mail.id,
      changes: { state: mail.state, note },
    });
  }
}
