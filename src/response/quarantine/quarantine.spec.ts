import { INFECTED, Scanner, SIGNATURE, withScanner } from '../../../test/support/clamav/scanner.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  submit,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Attachment } from '../attachment/attachment.entity.js';

const BODY = paragraphXml('Vi støtter forslaget.');
const clean = makeDocx({ body: BODY });
const infected = makeDocx({ body: BODY, others: [{ name: 'word/embeddings/oleObject1.bin', content: INFECTED }] });

withScanner('a file of an answer, where there is a scanner', () => {
  let scanner: Scanner;
  let test_: TestApp;
  let hearing: OpenHearing;
  let body: PageClient;
  let answer: string;
  const files = new Map<string, Attachment>();

  beforeAll(async () => {
    scanner = await Scanner.start();
    test_ = await bootApp({ environment: { CLAMD_URL: scanner.url } });
    hearing = await openedHearing(test_);
    const invited = invitedAt(hearing, 0);
    body = await opened(test_, invited);
    await body.get('/svar/opplasting');
    await body.press(
      'Last opp',
      {},
      {
        files: [
          { filename: 'rent.docx', content: clean },
          { filename: 'virus.docx', content: infected },
        ],
      },
    );
    await submit(test_, await holderOf(test_, invited));
    const responseId = (await answersFrom(test_, invited)).responses[0]?.id ?? '';
    for (const file of await test_.database.reader.findBy(Attachment, { responseId })) files.set(file.filename, file);
    answer = `/skrivebord/horinger/${hearing.id}/svar/${responseId}`;
  }, 90_000);

  afterAll(async () => {
    await test_.close();
    await scanner.stop();
  });

  const idOf = (name: string): string => files.get(name)?.id ?? '';
  const stateOf = async (name: string): Promise<string> => {
    const where = { attachmentId: idOf(name) };
    const source = await test_.database.reader.findOneByOrFail(TextSource, where);
    return source.reason ?? source.state;
  };

  async function signedIn(email: string): Promise<PageClient> {
    const client = new PageClient(test_.server);
    await client.signIn(email);
    return client;
  }

  async function statusOf(email: string, name: string): Promise<number> {
    const client = await signedIn(email);
    return (await client.file(`${answer}/vedlegg/${idOf(name)}`)).status;
  }

  test('is handed to nobody before the scanner has answered, and whoever sent it is told', async () => {
    await body.get('/svar/opplasting');

    expect(body.page.text).toContain('Filen blir sjekket for virus og kan ikke åpnes ennå.');
    expect((await body.file(`/svar/vedlegg/${idOf('rent.docx')}`)).status).toBe(409);
    expect(await statusOf('randi@helsedir.example', 'rent.docx')).toBe(409);
    expect((await (await signedIn('randi@helsedir.example')).get(answer)).text).toContain(
      'rent.docx blir sjekket for virus.',
    );
  });

  test('is opened and read when nothing was found, and kept in quarantine when something was', async () => {
    await test_.work();

    expect([await statusOf('randi@helsedir.example', 'rent.docx'), await stateOf('rent.docx')]).toEqual([200, 'read']);
    expect([await statusOf('randi@helsedir.example', 'virus.docx'), await stateOf('virus.docx')]).toEqual([
      403,
      'quarantined',
    ]);
    expect((await body.file(`/svar/vedlegg/${idOf('virus.docx')}`)).status).toBe(403);
    const lesing = await (await signedIn('randi@helsedir.example')).get(answer.replace(/svar\/.*/, 'lesing'));
    expect(lesing.status).toBe(200);
  });

  test('stays in the store as it came, whatever was found', async () => {
    const { sha256, sizeBytes } = files.get('virus.docx') ?? { sha256: '', sizeBytes: 0 };

    expect((await test_.app.get(FileStore).read(sha256)).equals(infected)).toBe(true);
    expect(sizeBytes).toBe(infected.length);
  });

  test('is named to its sender and to staff, with what was found', async () => {
    await body.get('/svar/opplasting');
    expect(body.page.text).toContain(`Viruskontrollen fant «${SIGNATURE}`);

    const staff = await signedIn('leiv@helsedir.example');
    await staff.get(answer);
    const page = await staff.follow('virus.docx er i karantene.');

    expect(page.text).toContain('Bare en administrator kan frigi filen.');
    expect((await staff.post(`${answer}/karantene/${idOf('virus.docx')}`, { reason: 'fordi' })).status).toBe(403);
  });

  test('comes out of quarantine by an administrator with a reason, and is then read', async () => {
    const administrator = await signedIn('astrid@helsedir.example');
    await administrator.get(`${answer}/karantene/${idOf('virus.docx')}`);
    expect((await administrator.press('Frigi filen')).status).toBe(422);

    const page = await administrator.press('Frigi filen', { reason: 'Prøvefil fra IT, avtalt på telefon.' });
    await test_.work();

    expect(page.notice).toContain('Filen er frigitt.');
    expect([await statusOf('randi@helsedir.example', 'virus.docx'), await stateOf('virus.docx')]).toEqual([
      200,
      'read',
    ]);
    const shown = await administrator.get(`${answer}/karantene/${idOf('virus.docx')}`);
    expect(shown.text).toContain('Frigitt av Astrid Administrator');
    expect(await test_.database.reader.countBy(AuditEntry, { action: 'attachment.released' })).toBe(1);
    expect((await administrator.post(`${answer}/karantene/${idOf('virus.docx')}`, { reason: 'igjen' })).status).toBe(
      409,
    );
  });
});
