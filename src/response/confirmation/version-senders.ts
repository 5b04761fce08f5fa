import { Injectable } from '@nestjs/common';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Contact } from '../../register/contact/contact.entity.js';
import type { Reader, Transaction } from '../../shared/database/database.js';
import type { SenderConfirmation } from './sender-confirmation.entity.js';
import { senderDomain, type SenderDomain } from './sender-domain.rules.js';
import { VersionSender } from './version-sender.entity.js';

/** Keeps what is known of the sender of a version: whether they were confirmed, and whether the body's addresses are like theirs. */
@Injectable()
export class VersionSenders {
  /** In the transaction that submits the version; the confirmation names it already. */
  async note(transaction: Transaction, invitation: Invitation, confirmation: SenderConfirmation): Promise<void> {
    const { id: confirmationId, hostId, versionId, confirmedAt, address } = confirmation;
    if (versionId === null) throw new Error('Nothing has been submitted of this confirmation');
    const domain = await this.domainOf(transaction, invitation, address);
    await transaction.insert(VersionSender, {
      versionId,
      hostId,
      confirmationId,
      senderConfirmedAt: confirmedAt,
      domain,
    });
  }

  /** The address beside that of the invitation and those that the host's register has for the body. */
  async domainOf(via: Reader, invitation: Invitation, address: string): Promise<SenderDomain> {
    const { hostId, organisationId, groupId, email } = invitation;
    const contacts =
      organisationId === null && groupId === null
        ? []
        : await via.findBy(
            Contact,
            organisationId === null ? { hostId, groupId: groupId ?? '' } : { hostId, organisationId },
          );
    return senderDomain(address, [email ?? '', ...contacts.map((contact) => contact.email)]);
  }
}
