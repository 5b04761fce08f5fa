import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import type { NewMessage } from '../../delivery/message/new-message.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { linksIn } from '../../delivery/secret-links.js';
import { LetterService, type MadeLetter } from '../../letter/letter.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { SUBJECT } from '../dispatch-finder.js';
import { DispatchExclusion, type ExclusionReason } from '../dispatch-exclusion.entity.js';
import { divide } from '../dispatch-list.js';
import { Dispatch } from '../dispatch.entity.js';
import { DispatchCannotBecome } from '../dispatch.errors.js';

const BATCH = 50;

/**
 * Makes the letters of a dispatch and freezes their e-mails, fifty at a time: drawn outside any transaction, since a long
 * one would hold SQLite's only writer, and written together. Begun again after a crash, it goes on where it was cut off.
 */
@Injectable()
export class LetterPreparation {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientReader,
    private readonly letters: LetterService,
    private readonly postOffice: PostOffice,
  ) {}

  async prepareAll(dispatch: Dispatch): Promise<void> {
    const { reached, excluded } = divide(await this.recipients.invited(dispatch.consultationId));
    await this.exclude(dispatch, excluded);
    for (let done = 0; done < reached.length; done += BATCH) {
      const batch = reached.slice(done, done + BATCH);
      await this.prepare(dispatch, batch, done + batch.length);
    }
  }

  private async prepare(dispatch: Dispatch, batch: readonly Invitation[], prepared: number): Promise<void> {
    const ids = batch.map((invitation) => invitation.id);
    const left = new Set(await this.letters.withoutLetter(ids, dispatch.id));
    const made = await this.letters.makeLetters(
      batch.filter((invitation) => left.has(invitation.id)),
      dispatch.id,
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

  private async exclude(
    dispatch: Dispatch,
    excluded: readonly { readonly recipient: Invitation; readonly reason: ExclusionReason }[],
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.requirePreparing(transaction, dispatch.id);
      const ids = excluded.map(({ recipient }) => recipient.id);
      const known = await transaction.findBy(DispatchExclusion, { dispatchId: dispatch.id, invitationId: In(ids) });
      const fresh = excluded.filter(({ recipient }) => !known.some((row) => row.invitationId === recipient.id));
      for (const { recipient, reason } of fresh) {
        const row = { id: newId(), dispatchId: dispatch.id, invitationId: recipient.id, reason };
        await transaction.insert(DispatchExclusion, row);
      }
      await transaction.update(Dispatch, { id: dispatch.id }, { excluded: excluded.length });
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

function messageFor(dispatch: Dispatch, { letter, email, attachment }: MadeLetter): NewMessage {
  return {
    ...email,
    hostId: dispatch.hostId,
    purpose: dispatch.kind,
    // Body × dispatch × purpose: whatever crashes or is clicked twice, there is one letter.
    uniqueKey: [SUBJECT, dispatch.id, dispatch.kind, letter.invitationId].join(':'),
    subjectType: SUBJECT,
    subjectId: dispatch.id,
    recipientRef: letter.invitationId,
    linkIds: linksIn(email.textBody, email.htmlBody),
    attachments: [attachment],
  };
}
