import { Injectable } from '@nestjs/common';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import type { Transaction } from '../../shared/database/database.js';
import type { AskedHearing } from './registered-addresses.js';

/** Finds the response link by which an address answers in a hearing. */
@Injectable()
export class HearingLinks {
  constructor(private readonly links: ResponseLinkService) {}

  /**
   * The colleague's own link for one who is known by that alone; else the body's, made when it never had one, as when it was
   * entered by the host. Null when the host has taken the body's links out of use: that is not undone from outside.
   */
  async linkOf(
    transaction: Transaction,
    { invitationId, colleagueLinkId }: Pick<AskedHearing, 'invitationId' | 'colleagueLinkId'>,
  ): Promise<string | null> {
    if (colleagueLinkId !== null) return colleagueLinkId;
    const all = await transaction.find(ResponseLink, { where: { invitationId }, order: { serial: 'DESC' } });
    const ofBody = all.filter((link) => !link.isOfColleague);
    const usable = ofBody.find((link) => link.isUsable);
    if (usable) return usable.id;
    if (ofBody.length > 0) return null;
    const invitation = await transaction.findOneByOrFail(Invitation, { id: invitationId });
    const [made] = await this.links.make(transaction, [invitation], (all[0]?.serial ?? 0) + 1);
    return made?.id ?? null;
  }
}
