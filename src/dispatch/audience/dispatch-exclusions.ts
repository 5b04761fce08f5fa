import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { DispatchExclusion, type ExclusionReason } from '../dispatch-exclusion.entity.js';

/** Somebody who does not get the letter, and why. */
export interface Excluded {
  readonly recipient: { readonly id: string };
  readonly reason: ExclusionReason;
}

/** Keeps who was left out of a dispatch, and why. */
@Injectable()
export class DispatchExclusions {
  /** Whoever was left out, by the invitation's id. */
  async of(via: Reader | Transaction, dispatchId: string): Promise<ReadonlyMap<string, ExclusionReason>> {
    const rows: readonly DispatchExclusion[] = await via.findBy(DispatchExclusion, { dispatchId });
    return new Map(rows.map(({ invitationId, reason }) => [invitationId, reason]));
  }

  /** Leaves these out too, but for those who are left out already. */
  async add(transaction: Transaction, dispatchId: string, excluded: readonly Excluded[]): Promise<void> {
    const known = await this.of(transaction, dispatchId);
    const fresh = excluded
      .filter(({ recipient }) => !known.has(recipient.id))
      .map(({ recipient, reason }) => ({ id: newId(), dispatchId, invitationId: recipient.id, reason }));
    if (fresh.length === 0) return;
    await transaction.createQueryBuilder().insert().into(DispatchExclusion).values(fresh).updateEntity(false).execute();
  }
}
