import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { SmtpSink } from './smtp-sink.js';

describe('the mail sink', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoering-sink-'));
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start(folder);
  });

  afterAll(async () => {
    await sink.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells who got which file under which name, and the address to answer at', async () => {
    const content = Buffer.from('%PDF-1.7 a letter');

    await send({
      to: 'postmottak@tydal.example',
      subject: 'Høring: Pakkeforløp',
      text: 'Svar her: http://localhost:3000/svar/abc_DEF-123\n',
      attachments: [{ filename: 'Horingsbrev-Tydal.pdf', contentType: 'application/pdf', content }],
    });

    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await sink.report()).toEqual([
      {
        recipients: ['postmottak@tydal.example'],
        subject: 'Høring: Pakkeforløp',
        answerAddress: 'http://localhost:3000/svar/abc_DEF-123',
        files: [
          { filename: 'Horingsbrev-Tydal.pdf', mediaType: 'application/pdf', sha256, sizeBytes: content.byteLength },
        ],
      },
    ]);
  });

  it('counts every e-mail as it comes, and keeps each as a file', async () => {
    const counted = new Promise<number>((resolve) => sink.watch(resolve));

    await send({ to: 'postmottak@oslo.example', subject: 'Kvittering', text: 'Vi har fått svaret.' });

    expect(await counted).toBe(2);
    expect((await sink.report()).at(-1)).toMatchObject({ answerAddress: null, files: [] });
    expect(readdirSync(folder).sort()).toEqual(['0001.eml', '0002.eml']);
  });

  async function send(mail: Parameters<ReturnType<typeof nodemailer.createTransport>['sendMail']>[0]): Promise<void> {
    const transport = nodemailer.createTransport(sink.url);
    await transport.sendMail({ from: 'horing@hoering.example', ...mail });
    transport.close();
  }
});
