import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '../../../shared/database/database.js';
import { Message } from '../../message/message.entity.js';
import { BounceAddresses } from '../bounce-addresses.js';
import type { References } from '../classify/references.rules.js';
import type { FoundBy } from '../incoming-mail-status.js';

/** What a message is known by here. */
export type FoundMessage = Pick<Message, 'id' | 'hostId' | 'state' | 'toAddress'>;

/** Which message a mail is about. */
export interface Finding {
  readonly message: FoundMessage | null;
  readonly foundBy: FoundBy | null;
  /** It was sent to a return address with a seal that is not ours. */
  readonly isForged: boolean;
  /** Its traces lead to different messages. */
  readonly isContradicting: boolean;
}

/** What in a mail may lead to a message. */
export interface Traces {
  readonly recipients: readonly string[];
  readonly references: References;
  /** Addresses that may be those of a recipient of ours: a last resort, and no evidence. */
  readonly addresses: readonly string[];
}

interface Step {
  readonly foundBy: FoundBy;
  readonly messages: readonly FoundMessage[];
}

/** Finds the message that a mail is about: by its return address, its envelope id, the returned head, the thread, in this order. */
@Injectable()
export class MessageFinder {
  constructor(private readonly addresses: BounceAddresses) {}

  async find(transaction: Transaction, traces: Traces): Promise<Finding> {
    const returned = traces.recipients.map((address) => this.addresses.read(address)).filter((read) => read !== null);
    const isForged = returned.includes('forged');
    const ids = returned.flatMap((read) => (read === 'forged' ? [] : [read.messageId]));
    const steps = await stepsFor(transaction, ids, traces.references);
    const evidence = steps.filter((step) => step.foundBy !== 'thread').flatMap((step) => step.messages);
    const isContradicting = new Set(evidence.map((message) => message.id)).size > 1;
    const first = steps.find((step) => step.messages.length > 0);
    const guess = first ? null : await guessed(transaction, traces.addresses);
    const message = first?.messages[0] ?? guess;
    return { message, foundBy: message && (first?.foundBy ?? 'address'), isForged, isContradicting };
  }
}

async function stepsFor(
  transaction: Transaction,
  verpIds: readonly string[],
  references: References,
): Promise<readonly Step[]> {
  const { envelopeIds, returnedIds, threadIds } = references;
  const found = await transaction.find(Message, {
    where: [{ id: In([...verpIds, ...envelopeIds]) }, { messageIdHeader: In([...returnedIds, ...threadIds]) }],
    select: { id: true, hostId: true, state: true, toAddress: true, messageIdHeader: true },
    order: { id: 'ASC' },
  });
  const byId = (ids: readonly string[]): Message[] => found.filter((message) => ids.includes(message.id));
  const byHeader = (ids: readonly string[]): Message[] =>
    found.filter((message) => ids.includes(message.messageIdHeader));
  return [
    { foundBy: 'verp', messages: byId(verpIds) },
    { foundBy: 'envelopeId', messages: byId(envelopeIds) },
    { foundBy: 'returnedHeader', messages: byHeader(returnedIds) },
    // The last that a thread refers to is the one that is answered.
    { foundBy: 'thread', messages: byHeader(threadIds).toReversed() },
  ];
}

/** The last message to one of the addresses; nothing when more than one host has written to them. */
async function guessed(transaction: Transaction, addresses: readonly string[]): Promise<FoundMessage | null> {
  if (addresses.length === 0) return null;
  const senders: { hostId: string | null }[] = await transaction.query(
    `SELECT DISTINCT "hostId" FROM "message" WHERE "purpose" <> 'signIn' AND "toAddress" IN (${addresses.map((_, index) => `$${String(index + 1)}`).join(', ')})`,
    [...addresses],
  );
  const [only, another] = senders;
  if (!only || another) return null;
  const [last] = await transaction.find(Message, {
    where: { toAddress: In([...addresses]), ...(only.hostId === null ? {} : { hostId: only.hostId }) },
    select: { id: true, hostId: true, state: true, toAddress: true },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return last ?? null;
}
