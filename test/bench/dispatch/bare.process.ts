import 'reflect-metadata';
import nodemailer from 'nodemailer';
import { buffer } from 'node:stream/consumers';
import { MailChannel, type OutgoingMail } from '../../../src/delivery/channel/mail-channel.js';
import { CONNECTIONS } from '../../../src/delivery/channel/smtp-channel.js';
import { Worker } from '../../../src/shared/jobs/worker.js';
import type { PdfContent } from '../../../src/shared/documents/pdf/pdf-content.js';
import { PdfRenderer } from '../../../src/shared/documents/pdf/pdf-renderer.js';
import { renderPdf } from '../../../src/shared/documents/pdf/render-pdf.js';
import { BenchHearing } from './bench-hearing.js';
import { answerAsked, secondsOf, type Measured, type MeasuredFigures, type Task } from './sides.js';

/**
 * The bare side: the letters and e-mails of one such dispatch, taken from the service once and kept in memory, then drawn
 * and sent again with nothing around them.
 *
 * `prepare` draws them one after the other, calling the drawing itself in this process's only thread, glyph cache and all:
 * no message to another thread, no file. `send` hands finished messages to a nodemailer pool with as many connections as
 * the service has: no database, no file. `endToEnd` draws in a thread and mails each letter from this one as soon as it is
 * drawn, so that the two overlap as well as they can.
 */
const smtpUrl = process.argv[2] ?? '';

interface Work {
  readonly contents: readonly PdfContent[];
  readonly mails: readonly BareMail[];
}

interface BareMail {
  readonly mail: OutgoingMail;
  readonly file: Buffer;
}

const TASKS: Readonly<Record<Task, (work: Work) => Promise<MeasuredFigures>>> = {
  inSteps: async (work) => ({
    prepare: await measured(() => draw(work)),
    send: await measured(() => send(work)),
  }),
  atOnce: async (work) => ({ endToEnd: await measured(() => drawAndSend(work)) }),
};

const renderer = new PdfRenderer();

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  return { seconds: await secondsOf(work), memory: null };
}

function draw({ contents }: Work): Promise<unknown> {
  for (const content of contents) renderPdf(content);
  return Promise.resolve();
}

async function send({ mails }: Work): Promise<void> {
  const transport = pool();
  await Promise.all(mails.map(({ mail, file }) => transport.sendMail(asOptions(mail, file))));
  transport.close();
}

async function drawAndSend({ contents, mails }: Work): Promise<void> {
  const transport = pool();
  await Promise.all(
    contents.map(async (content, index) => {
      const { bytes } = await renderer.render(content);
      const { mail } = mails[index] ?? {};
      if (mail) await transport.sendMail(asOptions(mail, Buffer.from(bytes)));
    }),
  );
  transport.close();
}

function pool() {
  const maxMessages = Number.MAX_SAFE_INTEGER;
  return nodemailer.createTransport({ url: smtpUrl, pool: true, maxConnections: CONNECTIONS, maxMessages });
}

function asOptions(mail: OutgoingMail, content: Buffer) {
  const { messageId, from, to, date, subject, text, html, language, replyTo, files } = mail;
  return {
    ...{ messageId, from, to, date, subject, text, html, xMailer: false as const },
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    attachments: files.map(({ filename, mediaType }) => ({ filename, contentType: mediaType, content })),
    ...(replyTo === null ? {} : { replyTo }),
  };
}

/** Lets the service make and send the letters once, and keeps what went through the renderer and the channel. */
async function workOf(letters: number): Promise<Work> {
  const hearing = await BenchHearing.prepare(letters, smtpUrl);
  const contents: PdfContent[] = [];
  const mails: BareMail[] = [];
  const own = hearing.worker.get(PdfRenderer);
  const render = own.render.bind(own);
  own.render = (content) => {
    contents.push(content);
    return render(content);
  };
  const channel = hearing.worker.get(MailChannel);
  channel.handOver = async (mail) => {
    const [file] = mail.files;
    if (file) mails.push({ mail, file: await buffer(file.content) });
    return { outcome: 'accepted', stage: 'answer', code: 250, response: '250 kept' };
  };
  await hearing.begin();
  await hearing.worker.get(Worker).drain();
  await hearing.clear();
  if (contents.length !== letters || mails.length !== letters) throw new Error('Not every letter was taken');
  return { contents, mails };
}

const works = new Map<number, Work>();

answerAsked(async ({ task, letters }) => {
  const work = works.get(letters) ?? (await workOf(letters));
  works.set(letters, work);
  return TASKS[task](work);
});
