import type { INestApplicationContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { PartFiles } from '../../../src/response/attachment/part/part-files.js';
import { PartService } from '../../../src/response/attachment/part/part.service.js';
import { UploadService } from '../../../src/response/attachment/upload.service.js';
import { SenderConfirmations } from '../../../src/response/confirmation/sender-confirmations.service.js';
import { TypingService } from '../../../src/response/typing/typing.service.js';
import { Database, type Transaction } from '../../../src/shared/database/database.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { after, before, beforeCommit, type Strike } from '../strikes.js';
import { HIT, type Broken, type UploadArming, type UploadPoint } from './fail-points.js';

/** Long enough for a killer that has heard the reply, and shorter than a client's patience. */
const COMMIT_DELAY_MILLISECONDS = 300;
/** Longer than a client takes to see on the page that its file has come; no reply waits for it. */
const KEEPING_DELAY_MILLISECONDS = 5000;

/** Makes a server die at a named point, from outside: no class of the service knows of it. */
export function armServer(context: INestApplicationContext, { point, spared }: UploadArming): void {
  let left = spared;
  ARMINGS[point](context, () => {
    left -= 1;
    if (left >= 0) return;
    writeSync(1, `${HIT}${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}

const ARMINGS: Readonly<Record<UploadPoint, (context: INestApplicationContext, strike: Strike) => void>> = {
  'mid-store-write': (context, strike) => breakOffStreams(context.get(FileStore), strike),
  'kept-before-row': (context, strike) => after(context.get(FileStore), 'keepStream', strike),
  'in-attach-transaction': (context, strike) => beforeCommit(context, UploadService, 'add', strike),
  'attached-before-reply': (context, strike) => after(context.get(UploadService), 'add', strike),
  'in-begin-transaction': (context, strike) => beforeCommit(context, PartService, 'begin', strike),
  'begun-before-reply': (context, strike) => after(context.get(PartService), 'begin', strike),
  'mid-append': (context, strike) => breakOffAppends(filesOf(context), strike),
  'appended-before-reply': (context, strike) => after(filesOf(context), 'append', strike),
  'in-finish-transaction': (context, strike) => beforeCommit(context, PartService, 'finish', strike),
  'finished-before-clean-up': (context, strike) => before(filesOf(context), 'remove', strike),
  'finished-before-reply': (context, strike) => after(context.get(PartService), 'finish', strike),
  'in-typing-transaction': (context, strike) => beforeCommit(context, TypingService, 'save', strike),
  'in-submit-transaction': (context, strike) => {
    beforeCommit(context, SenderConfirmations, 'press', strike, isSubmitted);
    beforeCommit(context, SenderConfirmations, 'confirm', strike, isSubmitted);
  },
  'submitted-before-reply': (context, strike) => {
    after(context.get(SenderConfirmations), 'press', strike, isSubmitted);
    after(context.get(SenderConfirmations), 'confirm', strike, isSubmitted);
  },
};

/** Switches one safeguard off. */
export function breakServer(context: INestApplicationContext, broken: Broken): void {
  switch (broken) {
    case 'reply-before-commit':
      replyBeforeCommit(context.get(Database));
      return;
    case 'row-before-bytes':
      answerBeforeKept(context.get(FileStore));
  }
}

/** The answer was sent in, and not only a code. */
function isSubmitted(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === true;
}

function filesOf(context: INestApplicationContext): PartFiles {
  return context.get(PartFiles, { strict: false });
}

/** Gives the result while the transaction is still open, as if the reply need not wait for it. */
function replyBeforeCommit(database: Database): void {
  const write = database.write.bind(database);
  database.write = <R>(work: (transaction: Transaction) => Promise<R>): Promise<R> =>
    new Promise((resolve, reject) => {
      write(async (transaction) => {
        const result = await work(transaction);
        resolve(result);
        await wait(COMMIT_DELAY_MILLISECONDS);
        return result;
      }).catch(reject);
    });
}

/** Says what the bytes are called before they are written. */
function answerBeforeKept(store: FileStore): void {
  const keepStream = store.keepStream.bind(store);
  store.keepStream = async (stream) => {
    const bytes = Buffer.concat((await stream.toArray()) as Buffer[]); // reason: a stream of bytes
    void wait(KEEPING_DELAY_MILLISECONDS).then(() => keepStream(Readable.from([bytes], { objectMode: false })));
    return { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
  };
}

function breakOffStreams(store: FileStore, strike: Strike): void {
  const keepStream = store.keepStream.bind(store);
  store.keepStream = (stream) => keepStream(halved(stream, strike));
}

function breakOffAppends(files: PartFiles, strike: Strike): void {
  const append = files.append.bind(files);
  files.append = (id, content, offset) => append(id, halved(content, strike), offset);
}

/** Lets a part of what comes through, waits until it must have been written, and dies. */
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
