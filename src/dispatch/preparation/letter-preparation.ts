import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { systemActor } from '../../identity/access/actor.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { NewMessage } from '../../delivery/message/new-message.js';
import { linksIn } from '../../delivery/secret-links.js';
import type { LetterOrder } from '../../letter/letter-order.js';
import { LetterService, type MadeLetter } from '../../letter/letter.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { DispatchExclusions, type Excluded } from '../audience/dispatch-exclusions.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';
import { DispatchCannotBecome } from '../dispatch.errors.js';
import { PlanFinder } from '../plan/plan-finder.js';
import { asSent } from '../print/as-sent.js';
import { ClosingLinks } from './closing-links.js';
import { LetterOrders } from './letter-orders.js';

const BATCH = 50;

/**
 * Makes the letters of a dispatch and freezes their e-mails, fifty at a time: drawn outside any transaction, since a long
 * one would hold SQLite's only writer, and written together. Begun again after a crash, it goes on where it was cut off:
 * whoever was left out stays so, and whoever has a letter is asked after once more when the list is frozen.
 */
@Injectable()
export class LetterPreparation {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly plans: PlanFinder,
    private readonly audience: DispatchAudience,
    private readonly exclusions: DispatchExclusions,
    private readonly orders: LetterOrders,
    private readonly links: ClosingLinks,
    private readonly letters: LetterService,
    private readonly postOffice: PostOffice,
  ) {}

  async prepareAll(dispatch: Dispatch): Promise<void> {
    const { reader } = this.database;
    const consultation = await this.consultations.find(systemActor(dispatch.hostId), dispatch.consultationId);
    const plan = await this.plans.ofDispatch(reader, dispatch.id);
    const { reached, excluded } = await this.audience.divided({ consultation, plan });
    await this.exclude(dispatch, excluded);
    const left = await this.exclusions.of(reader, dispatch.id);
    const due = reached.filter(({ id }) => !left.has(id));
    const order = await this.orders.of(dispatch.id, plan);
    if (order.occasion.kind === 'closing') await this.links.ensure(dispatch, due);
    for (let done = 0; done < due.length; done += BATCH) {
      const batch = due.slice(done, done + BATCH);
      await this.prepare(dispatch, order, { batch, prepared: done + batch.length });
    }
  }

  private async prepare(
    dispatch: Dispatch,
    order: LetterOrder,
    { batch, prepared }: { readonly batch: readonly Invitation[]; readonly prepared: number },
  ): Promise<void> {
    const ids = batch.map((invitation) => invitation.id);
    const left = new Set(await this.letters.withoutLetter(ids, dispatch.id));
    const made = await this.letters.makeLetters(
      batch.filter((invitation) => left.has(invitation.id)),
      order,
    );
    await this.database.write(async (transaction) => {
      await this.requirePreparing(transaction, dispatch.id);
      await this.letters.keep(transaction, made);
      await this.postOffice.prepareAll(
        transaction,
        made.map((letter) => messageFor(dispatch, letter)),
      );
      await transaction.update(Dispatch, { id: dispatch.id }, { prepared, problem: null });
    });
  }

  /** Whoever has a letter already, from before the preparation was cut off, is left out when the list is frozen instead. */
  private async exclude(dispatch: Dispatch, excluded: readonly Excluded[]): Promise<void> {
    if (excluded.length === 0) return;
    const ids = excluded.map(({ recipient }) => recipient.id);
    const without = new Set(await this.letters.withoutLetter(ids, dispatch.id));
    await this.database.write(async (transaction) => {
      await this.requirePreparing(transaction, dispatch.id);
      const fresh = excluded.filter(({ recipient }) => without.has(recipient.id));
      await this.exclusions.add(transaction, dispatch.id, fresh);
      const known = await this.exclusions.of(transaction, dispatch.id);
      await transaction.update(Dispatch, { id: dispatch.id }, { excluded: known.size });
    });
  }

  /** A dispatch that was cancelled while letters were being drawn gets no more of them. */
  private async requirePreparing(transaction: Transaction, dispatchId: string): Promise<void> {
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "dispatch" SET "number" = "number" WHERE "id" = $1', [dispatchId]);
    const { state } = await transaction.findOneByOrFail(Dispatch, { id: dispatchId });
    if (state !== 'preparing') throw new DispatchCannotBecome(state, 'queued');
  }
}

function messageFor(dispatch: Dispatch, { letter, email, attachments }: MadeLetter): NewMessage {
  const sent = asSent(email);
  return {
    ...sent,
    hostId: dispatch.hostId,
    purpose: dispatch.kind,
    // Body × dispatch × purpose: whatever crashes or is clicked twice, there is one letter.
    uniqueKey: [SUBJECT, dispatch.id, dispatch.kind, letter.invitationId].join(':'),
    subjectType: SUBJECT,
    subjectId: dispatch.id,
    recipientRef: letter.invitationId,
    linkIds: linksIn(sent.textBody, sent.htmlBody),
    attachments,
  };
}
