import type { INestApplicationContext } from '@nestjs/common';
import { writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { MailChannel, type OutgoingMail } from '../../../src/delivery/channel/mail-channel.js';
import { LedgerWriter } from '../../../src/delivery/ledger/ledger-writer.js';
import { MessageLedger } from '../../../src/delivery/ledger/message-ledger.js';
import { MessageReaper } from '../../../src/delivery/ledger/message-reaper.js';
import { PostOffice } from '../../../src/delivery/post-office.service.js';
import { DispatchFreezing } from '../../../src/dispatch/preparation/dispatch-freezing.js';
import { LetterService } from '../../../src/letter/letter.service.js';
import { after, before, beforeCommit, type Strike } from '../strikes.js';
import { HIT, isSinkPoint, type Arming, type OwnPoint } from './fail-points.js';

/**
 * Makes a worker die at a named point, from outside: the objects that the service was put together from get one method
 * replaced by one that calls it and dies before, in or after. No class of the service knows of it.
 */
export function arm(context: INestApplicationContext, { point, spared }: Arming): void {
  if (isSinkPoint(point)) return;
  let left = spared;
  ARMINGS[point](context, () => {
    left -= 1;
    if (left >= 0) return;
    writeSync(1, `${HIT}${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}

const ARMINGS: Readonly<Record<OwnPoint, (context: INestApplicationContext, strike: Strike) => void>> = {
  'before-letters-are-drawn': (context, strike) => before(context.get(LetterService), 'makeLetters', strike),
  'after-letters-are-drawn': (context, strike) => after(context.get(LetterService), 'makeLetters', strike),
  'in-letter-batch-transaction': (context, strike) => after(context.get(PostOffice), 'prepareAll', strike),
  'between-batches-of-letters': (context, strike) => before(context.get(LetterService), 'withoutLetter', strike),
  'before-freeze': (context, strike) => before(context.get(DispatchFreezing), 'freeze', strike),
  'in-freeze-transaction': (context, strike) => beforeCommit(context, DispatchFreezing, 'freeze', strike),
  'after-freeze': (context, strike) => after(context.get(DispatchFreezing), 'freeze', strike),
  'in-claim-transaction': (context, strike) => beforeCommit(context, MessageLedger, 'claim', strike),
  'after-claim': (context, strike) => after(context.get(MessageLedger), 'claim', strike, isSome),
  'before-begin-commit': (context, strike) => after(context.get(MessageLedger), 'begin', strike, isSome),
  'after-begin': (context, strike) => after(context.get(LedgerWriter), 'begin', strike, (number) => number !== null),
  'before-connect': (context, strike) => before(context.get(MailChannel), 'handOver', strike),
  'mid-body': (context, strike) => breakOffBodies(context.get(MailChannel), strike),
  'after-reply-before-record': (context, strike) => after(context.get(MailChannel), 'handOver', strike),
  'during-record-commit': (context, strike) => after(context.get(MessageLedger), 'record', strike, isSome),
  'after-record': (context, strike) => after(context.get(LedgerWriter), 'end', strike),
  'in-reap': (context, strike) => beforeCommit(context, MessageReaper, 'reap', strike),
  'after-reap': (context, strike) => after(context.get(MessageReaper), 'reap', strike),
  'in-mending-transaction': (context, strike) => beforeCommit(context, MessageReaper, 'reap', strike),
  'after-mending': (context, strike) => after(context.get(MessageReaper), 'reap', strike),
};

/** Lets half of the letter go out, waits until it must be on the wire, and dies. */
function breakOffBodies(channel: MailChannel, strike: Strike): void {
  const handOver = channel.handOver.bind(channel);
  channel.handOver = (mail: OutgoingMail) =>
    handOver({ ...mail, files: mail.files.map((file) => ({ ...file, content: halved(file.content, strike) })) });
}

function halved(content: Readable, strike: Strike): Readable {
  return Readable.from(
    (async function* () {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        const middle = Math.ceil(chunk.length / 2);
        yield chunk.subarray(0, middle);
        await wait(5);
        strike();
        yield chunk.subarray(middle);
      }
    })(),
    { objectMode: false },
  );
}

/** A claim, a beginning or a record that was about something. */
function isSome(result: unknown): boolean {
  if (result instanceof Map || result instanceof Set) return result.size > 0;
  return Array.isArray(result) && result.length > 0;
}
