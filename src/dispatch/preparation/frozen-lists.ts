import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { MessageRecall } from '../../delivery/recall/message-recall.service.js';
import type { Transaction } from '../../shared/database/database.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import { DispatchExclusions } from '../audience/dispatch-exclusions.js';
import { SUBJECT } from '../dispatch-finder.js';
import { listDigest, type FrozenEntry } from '../dispatch-list.js';
import type { Dispatch } from '../dispatch.entity.js';
import { NobodyLeft } from '../dispatch.errors.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';

/** A list as it is frozen. */
export interface FrozenList {
  readonly digest: string;
  readonly prepared: number;
  readonly excluded: number;
}

/** Makes the list of a dispatch final, in the transaction that freezes it. */
@Injectable()
export class FrozenLists {
  constructor(
    private readonly audience: DispatchAudience,
    private readonly exclusions: DispatchExclusions,
    private readonly postOffice: PostOffice,
    private readonly messageRecall: MessageRecall,
  ) {}

  /**
   * Everybody who might get the letter, with it or with the reason why not. Whoever has answered since the letter was drawn
   * is left out now. Throws when somebody has neither, which the preparation mends, and `NobodyLeft` for an empty list.
   */
  async of(
    transaction: Transaction,
    { id }: Dispatch,
    of: { readonly plan: DispatchPlan | null; readonly consultation: Consultation },
  ): Promise<FrozenList> {
    const { reached, excluded } = await this.audience.divided(of, transaction);
    const spoken = excluded.map(({ recipient }) => recipient.id);
    await this.messageRecall.recall(transaction, SUBJECT, id, spoken);
    await this.exclusions.add(transaction, id, excluded);
    const entries = await this.entriesOf(transaction, id);
    const known = new Set(entries.map((entry) => entry.invitationId));
    const candidates = [...reached.map((recipient) => recipient.id), ...spoken];
    const isWhole = candidates.length === entries.length && candidates.every((candidate) => known.has(candidate));
    if (!isWhole)
      throw new Error(`Dispatch ${id} has ${String(entries.length)} of ${String(candidates.length)} bodies`);
    const left = entries.filter((entry) => 'reason' in entry).length;
    if (left === entries.length) throw new NobodyLeft();
    return { digest: listDigest(entries), prepared: entries.length - left, excluded: left };
  }

  private async entriesOf(transaction: Transaction, dispatchId: string): Promise<readonly FrozenEntry[]> {
    const messages = await this.postOffice.preparedFor(transaction, SUBJECT, dispatchId);
    const excluded = await this.exclusions.of(transaction, dispatchId);
    return [
      ...messages.map(({ recipientRef, toAddress, files }) => ({
        invitationId: recipientRef,
        address: toAddress,
        files,
      })),
      ...[...excluded].map(([invitationId, reason]) => ({ invitationId, reason })),
    ];
  }
}
