import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { Email } from '../../delivery/email/email.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { Message } from '../../delivery/message/message.entity.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { Keyring, digestOf } from '../../shared/security/keyring.js';
import { Clock } from '../../shared/time/clock.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';
import { CODE_SECONDS } from './email-code.js';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** The link of a letter lies with many people of one body. */
const MOST_FOR_A_LINK = 20;
/** An address gets no more than this from everybody together: the form is not a way to fill a stranger's mailbox. */
const MOST_TO_AN_ADDRESS = 10;
const CODES = 1_000_000;
/** States of a message from which it does not come. */
const FAILED = ['rejected', 'bounced', 'expired', 'cancelled'] as const;

/** What is confirmed by a code: the address it goes to, and what is kept of it. */
export interface Coded {
  readonly id: string;
  readonly hostId: string;
  readonly linkId: string;
  readonly address: string;
  readonly codeNumber: number;
  readonly codeDigest: string | null;
  sendCode(digest: string, at: Date): void;
}

/**
 * Makes codes, sends them and compares them. In what is confirmed only an HMAC of the code is kept, with a key that is
 * outside the database; the e-mail itself holds it for as long as it works.
 */
@Injectable()
export class SenderCodes {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly limits: DatabaseRateLimits,
  ) {}

  /** Counts one more code for a link and an address; false when either has had its share this hour. In no transaction. */
  async take(linkId: string, address: string): Promise<boolean> {
    const ofLink = await this.limits.increment(`senderCode:link:${linkId}`, HOUR_MILLISECONDS, MOST_FOR_A_LINK);
    if (ofLink.isBlocked) return false;
    const key = `senderCode:address:${digestOf(address)}`;
    return !(await this.limits.increment(key, HOUR_MILLISECONDS, MOST_TO_AN_ADDRESS)).isBlocked;
  }

  /** Gives what is confirmed a new code and queues the e-mail that is written with it. It is saved by the caller. */
  async send(transaction: Transaction, coded: Coded, write: (code: string) => Email): Promise<void> {
    const code = String(randomInt(CODES)).padStart(6, '0');
    coded.sendCode(this.digest(coded, code), this.clock.now());
    await this.post.queue(transaction, {
      ...this.emails.write(write(code)),
      hostId: coded.hostId,
      purpose: 'signIn',
      uniqueKey: keyOfMessage(coded),
      subjectType: 'senderConfirmation',
      subjectId: coded.id,
      recipientRef: coded.linkId,
      lifetimeSeconds: CODE_SECONDS,
    });
  }

  /** What is kept of a code. */
  digest({ id }: Pick<Coded, 'id'>, code: string): string {
    return this.keyring.sign('senderCode', id, code);
  }

  /** True when it is certain that the last code does not come, or none was sent. */
  async hasFailed(via: Reader, coded: Coded): Promise<boolean> {
    if (coded.codeDigest === null) return true;
    const message = await via.findOneBy(Message, { uniqueKey: keyOfMessage(coded) });
    return FAILED.some((state) => state === message?.state);
  }
}

function keyOfMessage({ id, codeNumber }: Coded): string {
  return `senderCode:${id}:${String(codeNumber)}`;
}
