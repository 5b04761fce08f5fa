import { IncomingMail } from '../../../src/delivery/incoming/incoming-mail.entity.js';
import { MailIntake } from '../../../src/delivery/incoming/mail-intake.js';
import { MailOwners } from '../../../src/delivery/incoming/reading/mail-owners.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { FileScans } from '../../../src/shared/files/scanning/file-scans.js';
import { JobQueue } from '../../../src/shared/jobs/job-queue.js';
import type { TestApp } from '../app.js';
import { FolderInMemory } from './incoming-post.js';

/** Lets a mail come to the mailbox of a service, and waits until it is fetched and read. */
export async function receiveMail(test: TestApp, raw: string | Buffer): Promise<IncomingMail> {
  const { app, database, clock } = test;
  const folder = new FolderInMemory(clock, `folder-${String((folders += 1))}`);
  const [files, scans, jobs] = [app.get(FileStore), app.get(FileScans), app.get(JobQueue)];
  const owners = app.get(MailOwners, { strict: false });
  folder.receive(raw);
  await new MailIntake(database, files, scans, jobs, owners, clock, folder).fetchFrom(folder);
  await test.work();
  const [mail] = await database.reader.find(IncomingMail, { where: { mailbox: folder.name } });
  if (!mail) throw new Error('The mail was dropped');
  return mail;
}

let folders = 0;

/** A letter that somebody writes, with a file when one is given. */
export function writtenMail(made: {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly to?: string;
  readonly inReplyTo?: string;
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: string | Buffer };
}): string {
  const { from, subject, text, to = 'horing@horing.example', inReplyTo, file } = made;
  const thread = inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`];
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...thread, 'MIME-Version: 1.0'];
  const plain = `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
  if (!file) return `${head.join('\n')}\n${plain}`.replaceAll('\n', '\r\n');
  const part = [
    `Content-Type: ${file.mediaType}; name="${file.name}"`,
    `Content-Disposition: attachment; filename="${file.name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    (typeof file.content === 'string' ? Buffer.from(file.content) : file.content).toString('base64'),
  ].join('\n');
  const mixed = `Content-Type: multipart/mixed; boundary=skille\n\n--skille\n${plain}--skille\n${part}\n--skille--\n`;
  return `${head.join('\n')}\n${mixed}`.replaceAll('\n', '\r\n');
}
