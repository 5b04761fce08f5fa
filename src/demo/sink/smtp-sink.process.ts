import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { ASK_FOR_REPORT, type SinkMail, type SinkMessage } from './sink-messages.js';

/**
 * A mail server in a process of its own that delivers nothing: it reads every e-mail it is handed, remembers who got what,
 * and tells the process that started it. It ends when that process does. Argument: a folder to keep the e-mails in.
 */
const folder = process.argv[2];
const mails: SinkMail[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, session, done) => {
    take(
      buffer(stream),
      session.envelope.rcptTo.map(({ address }) => address),
    ).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  },
});

async function take(content: Promise<Buffer>, recipients: readonly string[]): Promise<void> {
  const bytes = await content;
  const read = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const files = read.attachments.map(({ filename, mimeType, content: file }) => {
    const fileBytes = typeof file === 'string' ? Buffer.from(file) : new Uint8Array(file);
    const sha256 = createHash('sha256').update(fileBytes).digest('hex');
    return { filename: filename ?? '', mediaType: mimeType, sha256, sizeBytes: fileBytes.byteLength };
  });
  const answerAddress = /https?:\/\/\S+\/svar\/[\w-]+/.exec(read.text ?? '')?.[0] ?? null;
  mails.push({ recipients, subject: read.subject ?? '', answerAddress, files });
  if (folder !== undefined) await keep(folder, mails.length, bytes);
  say({ kind: 'received', total: mails.length });
}

async function keep(inFolder: string, number: number, bytes: Buffer): Promise<void> {
  await mkdir(inFolder, { recursive: true });
  await writeFile(join(inFolder, `${String(number).padStart(4, '0')}.eml`), bytes);
}

function say(message: SinkMessage): void {
  process.send?.(message);
}

process.on('message', (asked) => {
  if (asked === ASK_FOR_REPORT) say({ kind: 'report', mails });
});
process.on('disconnect', () => server.close(() => process.exit(0)));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.server.address() as AddressInfo; // reason: it listens on a port
  say({ kind: 'listening', port });
});
