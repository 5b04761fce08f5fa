import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Settings } from '../../shared/config/settings.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { MailChannel, type Handover } from '../channel/mail-channel.js';
import { LedgerWriter } from '../ledger/ledger-writer.js';
import type { ClaimedMessage } from '../ledger/claimed-message.js';
import { MessageLedger } from '../ledger/message-ledger.js';
import { MessageReaper } from '../ledger/message-reaper.js';
import type { Message } from '../message/message.entity.js';
import { Throttles } from '../throttle/throttles.service.js';
import { MailAssembly, type Senders } from './mail-assembly.js';
import { askedToWaitSeconds, retryAfterSeconds } from './retry.rules.js';

const BATCH = 200;
/** Four times the connections: while five messages are under way, the attempts of the next are being written, many in one commit. */
const AT_ONCE = 20;
const CHANCES = 1000;
/** "Service not available, closing transmission channel" (RFC 5321, 4.2.3). */
const SERVICE_CLOSES = 421;

/** Carries what is due to the channel, message by message, and writes before and after what it knows (postbudet). */
@Injectable()
export class Postman implements OnModuleDestroy {
  private readonly logger = new Logger('Postman');
  private isStopping = false;
  /** The relay has shut us out: the rest of the batch goes back. */
  private isShutOut = false;
  /** The relay may be on record as closed: after a fault here, or one before this process began. */
  private isOnTrial = true;

  constructor(
    private readonly ledger: MessageLedger,
    private readonly reaper: MessageReaper,
    private readonly throttles: Throttles,
    private readonly writer: LedgerWriter,
    private readonly assembly: MailAssembly,
    private readonly channel: MailChannel,
    private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Carries one batch; false when there was nothing to do. */
  async round(): Promise<boolean> {
    if (this.isStopping) return false;
    const hasReaped = (await this.reaper.hasWork()) && (await this.reaper.reap());
    if (!(await this.ledger.hasDue())) return hasReaped;
    this.isShutOut = false;
    const batch = await this.ledger.claim(BATCH);
    if (batch.length > 0) await this.carryAll(batch);
    return hasReaped || batch.length > 0;
  }

  /** Lets what is under way come to its end, and gives the rest back. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  private async carryAll(batch: readonly ClaimedMessage[]): Promise<void> {
    const senders = await this.assembly.sendersOf(batch);
    const waiting = [...batch];
    const inHand = new Set(batch.map(({ message }) => message));
    const renewal = setInterval(() => void this.renew(inHand), (this.settings.leaseSeconds * 1000) / 3);
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
    return this.isStopping || this.isShutOut ? undefined : waiting.shift();
  }

  private async end(message: Message, number: number, handover: Handover): Promise<void> {
    const notBefore = await this.heed(message, handover);
    this.tell(message, handover, { number, notBefore });
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

  /**
   * Heeds what relay and recipient's domain ask of us, for everything else that is to go there, and gives how long this
   * message must wait for it; null when nothing was asked.
   */
  private async heed(message: Message, { outcome, stage, code, response }: Handover): Promise<Date | null> {
    if (stage === 'preparing') return null;
    const asked = outcome === 'postponed' ? askedToWaitSeconds(response) : null;
    if (outcome === 'postponed' && (stage === 'connecting' || code === SERVICE_CLOSES)) {
      this.isShutOut = true;
      this.isOnTrial = true;
      return this.throttles.closeRelay(response, asked);
    }
    if (this.isOnTrial) await this.throttles.openRelay();
    this.isOnTrial = false;
    return asked === null ? null : this.throttles.closeDomain(message.toDomain, response, asked);
  }

  private tell(
    message: Message,
    { outcome, response }: Handover,
    { number, notBefore }: { readonly number: number; readonly notBefore: Date | null },
  ): void {
    const now = this.clock.now();
    switch (outcome) {
      case 'accepted':
        message.accept(now, response);
        return;
      case 'postponed':
        message.postpone(this.nextTry(number, notBefore), response);
        return;
      case 'rejected':
        message.reject(response);
        return;
      case 'uncertain':
        message.doubt(now, response);
    }
  }

  private nextTry(attempts: number, notBefore: Date | null): Date {
    const ours = secondsAfter(this.clock.now(), retryAfterSeconds(attempts, randomInt(CHANCES) / CHANCES));
    return notBefore && notBefore > ours ? notBefore : ours;
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
