import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { Message } from '../message/message.entity.js';
import type { MessageState } from '../message/message-status.js';
import { findLocked } from './find-locked.js';

/** What a delivery report says was done (the `Action` field of RFC 3464, 2.3.3). */
export const DELIVERY_ACTIONS = ['delivered', 'relayed', 'expanded', 'delayed', 'failed'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** What has become known of a message after it was handed over. */
export interface Evidence {
  readonly action: DeliveryAction;
  /** Such as `5.1.1` (RFC 3463); null when none was given. */
  readonly status: string | null;
  /** What was said, in the words of whoever said it. */
  readonly text: string;
}

/**
 * Lets evidence decide what became of a message that was handed over. Evidence is believed whatever order it comes in: a
 * report of failure outweighs one of success, since lists and forwarders report success first.
 */
@Injectable()
export class MessageEvidence {
  constructor(private readonly clock: Clock) {}

  /** Takes the evidence and gives the state that it led to; null when it changed nothing, or there is no such message. */
  async take(transaction: Transaction, messageId: string, evidence: Evidence): Promise<MessageState | null> {
    const message = await findLocked(transaction, messageId);
    if (!message || !this.apply(message, evidence)) return null;
    await transaction.save(Message, message);
    return message.state;
  }

  private apply(message: Message, { action, status, text }: Evidence): boolean {
    if (!isAbout(message, action)) return false;
    const said = [status, text].filter(Boolean).join(' ');
    switch (action) {
      case 'delivered':
      case 'relayed':
      case 'expanded':
        message.believe(this.clock.now(), said);
        return true;
      case 'delayed':
        message.delay(said);
        return true;
      case 'failed':
        message.bounce(said);
        return true;
    }
  }
}

const NEWS_FOR: Readonly<Record<DeliveryAction, readonly MessageState[]>> = {
  delivered: ['uncertain', 'delayed'],
  relayed: ['uncertain', 'delayed'],
  expanded: ['uncertain', 'delayed'],
  delayed: ['accepted', 'uncertain'],
  failed: ['accepted', 'delayed', 'uncertain'],
};

/** True when the report is news of the message; good news also for what waits to be sent once more because of a doubt. */
function isAbout({ state, mayBeDoubled }: Message, action: DeliveryAction): boolean {
  const isGood = action !== 'delayed' && action !== 'failed';
  return NEWS_FOR[action].includes(state) || (isGood && state === 'queued' && mayBeDoubled);
}
