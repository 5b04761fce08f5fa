import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { MailChannel } from '../../../src/delivery/channel/mail-channel.js';
import { Postman } from '../../../src/delivery/postman/postman.js';
import { DispatchPreparation } from '../../../src/dispatch/preparation/dispatch-preparation.js';
import { PdfRenderer } from '../../../src/shared/documents/pdf/pdf-renderer.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { Worker } from '../../../src/shared/jobs/worker.js';
import { BenchHearing } from './bench-hearing.js';
import { answerAsked, secondsOf, type Measured, type MeasuredFigures, type Memory, type Task } from './sides.js';

/**
 * The service's side. `prepare` is the job that a started dispatch asks for: merge, render, store, freeze. `send` is what
 * the postman does from the freeze until the last outcome is in the ledger. `endToEnd` is a running worker, from the moment
 * that send is pressed until the ledger has the last outcome: its idle waits are counted too. The thread that draws lives
 * through all rounds, as it does in a worker.
 */
const smtpUrl = process.argv[2] ?? '';
const LOOK_AGAIN_MILLISECONDS = 10;
const renderer = new PdfRenderer();

const TASKS: Readonly<Record<Task, (hearing: BenchHearing, letters: number) => Promise<MeasuredFigures>>> = {
  inSteps: async (hearing, letters) => ({
    prepare: await prepare(hearing, letters),
    send: await send(hearing, letters),
  }),
  atOnce: async (hearing, letters) => ({ endToEnd: await endToEnd(hearing, letters) }),
};

async function prepare(hearing: BenchHearing, letters: number): Promise<Measured> {
  const { id } = await hearing.begin();
  const memory = watchMemory(hearing.worker.get(FileStore), 'keep', letters);
  const seconds = await secondsOf(() => hearing.worker.get(DispatchPreparation).run(id));
  if ((await hearing.messagesIn('queued')) !== letters) throw new Error('Not every letter was prepared');
  return { seconds, memory: memory() };
}

async function send(hearing: BenchHearing, letters: number): Promise<Measured> {
  const memory = watchMemory(hearing.worker.get(MailChannel), 'handOver', letters);
  const postman = hearing.worker.get(Postman);
  const seconds = await secondsOf(async () => {
    while (await postman.round());
  });
  if ((await hearing.messagesIn('accepted')) !== letters) throw new Error('Not every letter was handed over');
  return { seconds, memory: memory() };
}

async function endToEnd(hearing: BenchHearing, letters: number): Promise<Measured> {
  hearing.worker.get(Worker).start();
  const memory = watchMemory(hearing.worker.get(FileStore), 'keep', letters);
  const seconds = await secondsOf(async () => {
    await hearing.begin();
    while ((await hearing.messagesIn('accepted')) < letters) await wait(LOOK_AGAIN_MILLISECONDS);
  });
  return { seconds, memory: memory() };
}

/** Watches this process's memory from the call of the method for the first fifth of the letters; gives it at the end. */
function watchMemory<K extends string>(
  target: Record<K, (...given: never[]) => Promise<unknown>>,
  name: K,
  letters: number,
): () => Memory {
  const own = target[name];
  let calls = 0;
  let atFifth = 0;
  const counted = (...given: readonly unknown[]): unknown => {
    calls += 1;
    if (calls === Math.ceil(letters / 5)) atFifth = process.memoryUsage.rss();
    return Reflect.apply(own, target, given);
  };
  Object.defineProperty(target, name, { value: counted, configurable: true });
  return () => ({ atFifth, atEnd: process.memoryUsage.rss() });
}

answerAsked(async ({ task, letters }) => {
  const hearing = await BenchHearing.prepare(letters, smtpUrl);
  hearing.worker.get(PdfRenderer).render = (content) => renderer.render(content);
  try {
    return await TASKS[task](hearing, letters);
  } finally {
    await hearing.clear();
  }
});
