import { Injectable } from '@nestjs/common';
import {
  ExtensionService,
  type Extended,
  type ExtensionOrder,
} from '../../consultation/deadline/extension/extension.service.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { emptyOccasion } from '../../letter/letter-occasion.js';
import { ExtensionRequests } from '../../response/extension-request/extension-requests.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { DispatchPlans } from '../plan/dispatch-plans.service.js';

/**
 * Moves a deadline, settles the wishes that this meets, and plans the letter that tells of it, in one transaction: none is
 * done without the others.
 */
@Injectable()
export class ExtensionDeed {
  constructor(
    private readonly database: Database,
    private readonly extensions: ExtensionService,
    private readonly requests: ExtensionRequests,
    private readonly recipients: RecipientReader,
    private readonly plans: DispatchPlans,
  ) {}

  /** The plan of the letter; null when nobody is to have one. Throws what `ExtensionService.extend` throws. */
  async extend(actor: PersonActor, order: ExtensionOrder): Promise<DispatchPlan | null> {
    return this.database.write(async (transaction) => {
      const extended = await this.extensions.extend(transaction, actor, order);
      await this.requests.settle(transaction, actor, extended.extension);
      const invitationIds = await this.toldOf(transaction, extended);
      if (invitationIds.length === 0) return null;
      const { consultationId, formerDeadlineOn, reason } = extended.extension;
      return this.plans.plan(transaction, actor, {
        consultationId,
        kind: 'extension',
        occasion: { ...emptyOccasion('extension'), formerDeadlineOn, reason },
        invitationIds,
        dueOn: null,
      });
    });
  }

  /** A body that keeps a later deadline of its own is not told of one that does not hold for it. */
  private async toldOf(
    transaction: Transaction,
    { extension, keptTheirOwn }: Extended,
  ): Promise<'all' | readonly string[]> {
    if (extension.invitationId !== null) return [extension.invitationId];
    if (keptTheirOwn.length === 0) return 'all';
    const kept = new Set(keptTheirOwn.map(({ id }) => id));
    const invited = await this.recipients.invited(extension.consultationId, transaction);
    return invited.map(({ id }) => id).filter((id) => !kept.has(id));
  }
}
