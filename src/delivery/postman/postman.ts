import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { MailChannel, type Handover } from '../channel/mail-channel.js';
import { LedgerWriter } from '../ledger/ledger-writer.js';
import { LEASE_SECONDS, MessageLedger, type ClaimedMessage } from '../ledger/message-ledger.js';
import type { Message } from '../message/message.entity.js';
import { MailAssembly, type Senders } from './mail-assembly.js';
import { retryAfterSeconds } from './retry.rules.js';

const BATCH = 200;
/** Twice the connections: while five messages are under way, the attempts of the next five are being written. */
const AT_ONCE = 10;
const CHANCES = 1000;

/** Carries what is due to the channel, message by message, and writes before and after what it knows (postbudet). */
@Injectable()
export class Postman implements OnModuleDestroy {
  private readonly logger = new Logger('Postman');
  private isStopping = false;

  constructor(
    private readonly ledger: MessageLedger,
    private readonly writer: LedgerWriter,
    private readonly assembly: MailAssembly,
    private readonly channel: MailChannel,
    private readonly clock: Clock,
  ) {}

  /** Carries one batch; false when there was nothing to do. */
  async round(): Promise<boolean> {
    if (this.isStopping) return false;
    const { isStale, isDue } = await this.ledger.outlook();
    if (isStale) await this.ledger.reap();
    if (!isDue) return isStale;
    const batch = await this.ledger.claim(BATCH);
    if (batch.length > 0) await this.carryAll(batch);
    return true;
  }

  /** Lets what is under way come to its end, and gives the rest back. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  private async carryAll(batch: readonly ClaimedMessage[]): Promise<void> {
    const senders = await this.assembly.sendersOf(batch);
    const waiting = [...batch];
    const inHand = new Set(batch.map(({ message }) => message));
    const renewal = setInterval(() => void this.renew(inHand), (LEASE_SECONDS * 1000) / 3);
    const hand = (): Promise<void> => this.carryInTurn(waiting, inHand, senders);
    const hands = await Promise.allSettled(Array.from({ length: AT_ONCE }, hand));
    clearInterval(renewal);
    await this.ledger.giveBack(waiting.map(({ message }) => message));
    const failed = hands.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Carries one after the other. How the last one ended is written together with the beginning of the next. */
  private async carryInTurn(waiting: ClaimedMessage[], inHand: Set<Message>, senders: Senders): Promise<void> {
    let ending: Promise<void> = Promise.resolve();
    for (let next = this.next(waiting); next; next = this.next(waiting)) {
      const { message } = next;
      const [number] = await Promise.all([this.writer.begin(message), ending]);
      if (number === null) continue;
      const handover = await this.handOver(next, senders);
      ending = this.end(message, number, handover).finally(() => inHand.delete(message));
    }
    await ending;
  }

  private next(waiting: ClaimedMessage[]): ClaimedMessage | undefined {
    return this.isStopping ? undefined : waiting.shift();
  }

  private async end(message: Message, number: number, handover: Handover): Promise<void> {
    this.tell(message, handover, number);
    const isOurs = await this.writer.end({ message, number, handover });
    if (!isOurs)
      this.logger.warn(`Message ${message.id} was taken over meanwhile; "${handover.outcome}" came too late`);
  }

  private async handOver(claimed: ClaimedMessage, senders: Senders): Promise<Handover> {
    const mail = await this.assembly.assemble(claimed, senders).catch((error: unknown) => reasonOf(error));
    return typeof mail === 'string'
      ? { outcome: 'postponed', stage: 'preparing', code: null, response: mail }
      : this.channel.handOver(mail);
  }

  private tell(message: Message, { outcome, response }: Handover, attempts: number): void {
    const now = this.clock.now();
    switch (outcome) {
      case 'accepted':
        message.accept(now, response);
        return;
      case 'postponed':
        message.postpone(secondsAfter(now, retryAfterSeconds(attempts, randomInt(CHANCES) / CHANCES)), response);
        return;
      case 'rejected':
        message.reject(response);
        return;
      case 'uncertain':
        message.doubt(response);
    }
  }

  private async renew(inHand: ReadonlySet<Message>): Promise<void> {
    await this.ledger.renew([...inHand]).catch((error: unknown) => {
      this.logger.error(`The leases could not be renewed: ${reasonOf(error)}`);
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
