import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { AuditService } from '../../audit/audit.service.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { Database } from '../../shared/database/database.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { ReceiptFiles } from './receipt-files.js';
import { ReceiptMatters } from './receipt-matters.js';
import { Message } from '../../delivery/message/message.entity.js';
import { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { archivalFaults } from '../../../test/support/pdfa/archival-faults.js';
import { filesIn } from '../../../test/support/pdfa/files-in-pdf.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { WithdrawalService } from '../submission/withdrawal.service.js';
import { ReceiptMaker } from './receipt-maker.js';
import { Receipt } from './receipt.entity.js';
import { MAKE_RECEIPT_JOB } from './receipt.service.js';

eachApp('the receipt of a submitted answer', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let version: ResponseVersion;

  const maker = (): ReceiptMaker => test_.app.get(ReceiptMaker, { strict: false });
  const messagesAbout = (subjectId: string): Promise<Message[]> =>
    test_.database.reader.find(Message, { where: { subjectId }, order: { toAddress: 'ASC' } });
  const documentOf = async (versionId: string): Promise<Buffer> => {
    const { sha256 } = await test_.database.reader.findOneByOrFail(Receipt, { versionId });
    return test_.app.get(FileStore, { strict: false }).read(sha256);
  };
  const submitted = async (index: number, text: string): Promise<ResponseVersion> => {
    const link = await holderOf(test_, invitedAt(hearing, index));
    await type(test_, link, 'consultation', text);
    const outcome = await submit(test_, link);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.version;
  };

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    test_.clock.moveTo('2018-03-01T11:00:00Z');
    version = await submitted(0, '## Frister\n\nFristen er *for kort*.\n\n- Én uke\n- To uker');
  }, 60_000);

  afterAll(() => test_.close());

  test('is asked for in the transaction of the submission, and drawn outside it', async () => {
    const { reader } = test_.database;
    expect(await reader.countBy(Job, { kind: MAKE_RECEIPT_JOB, key: version.id, state: 'queued' })).toBe(1);
    expect(await messagesAbout(version.id)).toEqual([]);

    await maker().make({ key: version.id, attempts: 1 });

    const receipts = await messagesAbout(version.id);
    expect(receipts.map(({ purpose, state, toAddress }) => [purpose, state, toAddress])).toEqual([
      ['receipt', 'queued', 'postmottak@bergen.example'],
      ['receipt', 'queued', 'siri@svarer.example'],
    ]);
    expect(await reader.countBy(AuditEntry, { action: 'receipt.made', objectId: version.id })).toBe(1);
  });

  test('goes as a file with both messages, and is what its row says', async () => {
    const { reader } = test_.database;
    const row = await reader.findOneByOrFail(Receipt, { versionId: version.id });
    const [first, second] = await messagesAbout(version.id);

    for (const message of [first, second]) {
      const files = await reader.findBy(MessageAttachment, { messageId: message?.id ?? '' });
      expect(files.map(({ filename, sha256 }) => [filename, sha256])).toEqual([
        [`Kvittering-${version.receiptNumber}.pdf`, row.sha256],
      ]);
    }
    expect(row.sha256).toBe(digestOf(await documentOf(version.id)));
  });

  test('is a document that can be kept for good, with the whole answer in the order of the form', async () => {
    const bytes = await documentOf(version.id);
    const pdf = await ReadPdf.from(bytes);
    const text = (await pdf.pages()).join(' ');
    const spoken = (await pdf.spoken()).flatMap(({ parts }) => parts);

    expect(await archivalFaults(bytes)).toEqual([]);
    expect(text).toContain(version.receiptNumber);
    expect(text).toContain(`SHA-256: ${version.sha256}`);
    expect(spoken).toContainEqual(expect.objectContaining({ role: 'H4', text: 'Frister' }));
    expect(spoken.filter(({ role }) => role === 'LBody').map((part) => part.text)).toEqual(
      expect.arrayContaining(['Én uke', 'To uker']),
    );
    expect(text).toContain('Fristen er for kort.');
  });

  test('holds the text that its seal is over, so that it proves itself', async () => {
    const [file] = await filesIn(await documentOf(version.id));

    expect(file?.name).toBe(`svar-${version.receiptNumber}.json`);
    expect(digestOf(file?.content)).toBe(version.sha256);
  });

  test('made once more is the same, and nothing is sent twice', async () => {
    const before = await test_.database.reader.findOneByOrFail(Receipt, { versionId: version.id });
    test_.clock.advanceSeconds(3600);

    await maker().make({ key: version.id, attempts: 2 });

    expect(await test_.database.reader.findOneByOrFail(Receipt, { versionId: version.id })).toEqual(before);
    expect(await messagesAbout(version.id)).toHaveLength(2);
  });

  test('tells the registered address alone where to say that the answer is not theirs', async () => {
    const [toBody, toSender] = await messagesAbout(version.id);

    expect(toBody?.textBody).toContain(
      'Svaret er sendt inn i namnet til Bergen kommune av Siri Svarer, siri@svarer.example.',
    );
    expect(toBody?.textBody).toContain(`[[link:dispute-${version.id}]]`);
    expect(toBody?.linkIds).toEqual([`dispute-${version.id}`]);
    expect(toSender?.textBody).not.toContain('[[link:');
  });

  test('is never changed and never deleted', async () => {
    for (const change of ['UPDATE "receipt" SET "sizeBytes" = 1', 'DELETE FROM "receipt"']) {
      await expect(test_.database.write((transaction) => transaction.query(change))).rejects.toThrow('immutable');
    }
  });

  test('comes as text when its document cannot be drawn, once it has been tried three times', async () => {
    const other = await submitted(3, 'Vi støtter forslaget.');
    const { maker: broken, renderer } = await brokenMaker(test_);

    await expect(broken.make({ key: other.id, attempts: 2 })).rejects.toThrow('stopped');
    expect(await messagesAbout(other.id)).toEqual([]);
    await expect(broken.make({ key: other.id, attempts: 3 })).rejects.toThrow('stopped');

    await renderer.close();
    const messages = await messagesAbout(other.id);
    expect(messages.map(({ textBody }) => textBody.includes(other.sha256))).toContain(true);
    expect(messages.map(({ textBody }) => textBody.includes('ligg ved som PDF'))).not.toContain(true);
  });

  test('follows when the document can be drawn again, without a second message', async () => {
    const { key } = await test_.database.reader.findOneByOrFail(Job, { kind: MAKE_RECEIPT_JOB, state: 'queued' });
    const before = (await messagesAbout(key)).length;

    await maker().make({ key, attempts: 4 });

    expect(await messagesAbout(key)).toHaveLength(before);
  });

  test('of a withdrawal goes to the sender and the body', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 0));

    await test_.app.get(WithdrawalService, { strict: false }).withdraw(link, null, 'Vi svarer på nytt.');

    const receipts = (await messagesAbout(version.id)).filter(({ subject }) => subject.includes('trekt tilbake'));
    expect(receipts.map(({ toAddress }) => toAddress)).toEqual(['postmottak@bergen.example', 'siri@svarer.example']);
    expect(receipts[0]?.textBody).toContain('Grunn: Vi svarer på nytt.');
  });
});

/** A maker whose drawing thread stops at each document. */
async function brokenMaker(test: TestApp): Promise<{ maker: ReceiptMaker; renderer: PdfRenderer }> {
  const folder = await mkdtemp(join(tmpdir(), 'frail-'));
  const file = join(folder, 'frail.mjs');
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));`,
  );
  const get = <T>(part: abstract new (...given: never[]) => T): T => test.app.get<T>(part, { strict: false });
  const [matters, store] = [get(ReceiptMatters), get(FileStore)];
  const renderer = new PdfRenderer({ workerFile: pathToFileURL(file) });
  const maker = new ReceiptMaker(
    get(Database),
    get(Clock),
    get(Worker),
    matters,
    new ReceiptFiles(get(Database), matters, renderer, store),
    store,
    get(PostOffice),
    get(EmailWriter),
    get(AuditService),
  );
  return { maker, renderer };
}

function digestOf(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}
