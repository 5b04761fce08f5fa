import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Reader, Transaction } from '../shared/database/database.js';
import { Dispatch, type DispatchKind } from './dispatch.entity.js';

/** What the post office knows the messages of a dispatch by. */
export const SUBJECT = 'dispatch';

/** Finds dispatches, inside a transaction or outside. */
@Injectable()
export class DispatchFinder {
  /** The dispatch of a kind that holds in a hearing: the one that was not cancelled; null before there is one. */
  async current(via: Reader | Transaction, consultationId: string, kind: DispatchKind): Promise<Dispatch | null> {
    return via.findOne(Dispatch, {
      where: { consultationId, kind, state: Not('cancelled') },
      order: { number: 'DESC' },
    });
  }

  /** The last dispatch of a kind in a hearing, cancelled or not; null before there is one. */
  async last(via: Reader | Transaction, consultationId: string, kind: DispatchKind): Promise<Dispatch | null> {
    return via.findOne(Dispatch, { where: { consultationId, kind }, order: { number: 'DESC' } });
  }
}
