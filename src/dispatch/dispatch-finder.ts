import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Reader, Transaction } from '../shared/database/database.js';
import { NotFound } from '../shared/errors/domain-error.js';
import type { DispatchKind } from './dispatch-status.js';
import { Dispatch } from './dispatch.entity.js';

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

  /** A dispatch of this hearing. Throws `NotFound` for one of another. */
  async find(via: Reader | Transaction, consultationId: string, id: string): Promise<Dispatch> {
    const dispatch = await via.findOneBy(Dispatch, { id, consultationId });
    if (!dispatch) throw new NotFound('dispatch');
    return dispatch;
  }

  /** The last dispatch of a kind in a hearing, cancelled or not; null before there is one. */
  async last(via: Reader | Transaction, consultationId: string, kind: DispatchKind): Promise<Dispatch | null> {
    return via.findOne(Dispatch, { where: { consultationId, kind }, order: { number: 'DESC' } });
  }
}
