import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { RecipientCandidate } from '../../register/recipient-source.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import { Clock } from '../../shared/time/clock.js';
import type { Consultation } from '../consultation.entity.js';
import { Invitation } from '../invitation/invitation.entity.js';
import { ResponseLink } from '../invitation/response-link.entity.js';
import { ResponseLinkService } from '../invitation/response-link.service.js';
import { Preparation } from '../preparation.service.js';
import { RecipientListLine } from './recipient-list-line.entity.js';
import { RecipientList } from './recipient-list.entity.js';
import { RecipientReader, type RecipientChoices } from './recipient-reader.js';
import { recipientKey } from './recipient.rules.js';

const BATCH = 200;

/**
 * Locks the list of recipients: takes a snapshot of names and addresses as invitations, each with a response link, and of
 * the printed list. Locked anew after a change, an invitation that was there keeps its id and its link; one that is no
 * longer on the list is kept as not invited, and its links are revoked.
 */
@Injectable()
export class ListLocking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
    private readonly recipients: RecipientReader,
    private readonly links: ResponseLinkService,
  ) {}

  /**
   * Locks what was seen: `seenDigest` is that of `RecipientReader.chosen`. Throws `ListNotReady`, and `ChangedMeanwhile`
   * when the register or the choices have changed since.
   */
  async lock(actor: PersonActor, consultationId: string, seenDigest: string): Promise<number> {
    return this.database.write(async (transaction) => {
      const consultation = await this.preparation.begin(transaction, actor, consultationId, 'recipients');
      const chosen = await this.recipients.chosen(consultation, transaction);
      chosen.list.lock(chosen.digest, this.clock.now());
      if (chosen.digest !== seenDigest) throw new ChangedMeanwhile();
      await transaction.save(RecipientList, chosen.list);
      await this.writeInvitations(transaction, consultation, chosen.recipients);
      await this.writeLines(transaction, consultationId, chosen);
      await this.audit.record(transaction, actor, {
        action: 'recipients.locked',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { digest: chosen.digest, recipients: chosen.recipients.length },
      });
      return chosen.recipients.length;
    });
  }

  private async writeInvitations(
    transaction: Transaction,
    consultation: Consultation,
    recipients: readonly RecipientCandidate[],
  ): Promise<void> {
    const known = await transaction.findBy(Invitation, { consultationId: consultation.id });
    const byKey = new Map(known.map((invitation) => [recipientKey(invitation), invitation]));
    const added: Invitation[] = [];
    const returned: Invitation[] = [];
    for (const recipient of recipients) {
      const before = byKey.get(recipientKey(recipient));
      byKey.delete(recipientKey(recipient));
      if (!before) added.push(this.invitationOf(transaction, consultation, recipient));
      else if (await this.refresh(transaction, before, recipient)) returned.push(before);
    }
    const gone = [...byKey.values()].filter((invitation) => invitation.isInvited);
    await this.insert(transaction, Invitation, added);
    await this.links.make(transaction, added);
    for (const invitation of returned) await this.makeNextLink(transaction, invitation);
    for (const invitation of gone) await this.takeOff(transaction, invitation);
  }

  private invitationOf(
    transaction: Transaction,
    consultation: Consultation,
    recipient: RecipientCandidate,
  ): Invitation {
    return transaction.create(Invitation, {
      id: newId(),
      consultationId: consultation.id,
      hostId: consultation.hostId,
      organisationId: recipient.organisationId,
      groupId: recipient.groupId,
      ...addressOf(recipient),
      ownDeadlineOn: null,
      isInvited: true,
      createdAt: this.clock.now(),
    });
  }

  /** Brings an invitation up to date with the register; true when it had been taken off and is on the list again. */
  private async refresh(
    transaction: Transaction,
    invitation: Invitation,
    recipient: RecipientCandidate,
  ): Promise<boolean> {
    const wasOff = !invitation.isInvited;
    const now = addressOf(recipient);
    const isSame = Object.entries(now).every(([column, value]) => Reflect.get(invitation, column) === value);
    if (isSame && !wasOff) return false;
    await transaction.update(Invitation, { id: invitation.id }, { ...now, isInvited: true });
    return wasOff;
  }

  private async makeNextLink(transaction: Transaction, invitation: Invitation): Promise<void> {
    const last = await transaction.maximum(ResponseLink, 'serial', { invitationId: invitation.id });
    await this.links.make(transaction, [invitation], (last ?? 0) + 1);
  }

  private async takeOff(transaction: Transaction, invitation: Invitation): Promise<void> {
    await transaction.update(Invitation, { id: invitation.id }, { isInvited: false });
    await this.links.revokeAll(transaction, invitation.id);
  }

  private async writeLines(
    transaction: Transaction,
    consultationId: string,
    { lines }: RecipientChoices,
  ): Promise<void> {
    await transaction.delete(RecipientListLine, { consultationId });
    const rows = lines.map(({ category, categoryPosition, name, sortKey }) =>
      transaction.create(RecipientListLine, { id: newId(), consultationId, category, categoryPosition, name, sortKey }),
    );
    await this.insert(transaction, RecipientListLine, rows);
  }

  private async insert<E extends Invitation | RecipientListLine>(
    transaction: Transaction,
    entity: new () => E,
    rows: readonly E[],
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await transaction
        .createQueryBuilder()
        .insert()
        .into<Invitation | RecipientListLine>(entity)
        .values(batch)
        .updateEntity(false)
        .execute();
    }
  }
}

/** The columns of an invitation that come from the register. */
function addressOf(
  recipient: RecipientCandidate,
): Pick<Invitation, 'addressedName' | 'sortKey' | 'searchText' | 'email' | 'languageForm'> {
  return {
    addressedName: recipient.name,
    sortKey: recipient.sortKey,
    searchText: foldForSearch(recipient.name),
    email: recipient.email,
    languageForm: recipient.languageForm,
  };
}
