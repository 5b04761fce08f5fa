import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { sendIn } from '../../../test/support/response/confirmation.js';
import {
  answersFrom,
  invitedAt,
  opened,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { StorageFull } from '../../shared/files/storage-full.js';
import { LARGEST_FILE_BYTES } from '../../shared/web/uploads.js';
import { Attachment } from './attachment.entity.js';

let test_: TestApp;
let hearing: OpenHearing;

const WORD = makeDocx({ body: paragraphXml('Høringssvar fra Bergen kommune.') });
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 60_000);

afterAll(() => test_.close());

async function filesOf(index: number): Promise<readonly Attachment[]> {
  const { responses } = await answersFrom(test_, invitedAt(hearing, index));
  const responseId = responses[0]?.id ?? '';
  return test_.database.reader.find(Attachment, { where: { responseId }, order: { id: 'ASC' } });
}

async function auditOf(objectId: string): Promise<readonly string[]> {
  const entries = await test_.database.reader.find(AuditEntry, { where: { objectId }, order: { sequence: 'ASC' } });
  return entries.map(({ action }) => action);
}

describe('uploading an answer', () => {
  test('a Word file and a PDF are kept as they are, and can be downloaded again', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.follow('Last opp filer');

    await client.press(
      'Last opp',
      {},
      {
        files: [
          { filename: 'Høringssvar.docx', content: WORD },
          { filename: 'vedlegg.pdf', content: PDF },
        ],
      },
    );

    expect(client.page.notice).toBe('Lastet opp: Høringssvar.docx, vedlegg.pdf.');
    expect((await filesOf(0)).map((file) => [file.kind, file.verdict])).toEqual([
      ['docx', 'readable'],
      ['pdf', 'readable'],
    ]);
    const file = await client.file(client.page.$('a[href^="/svar/vedlegg/"]').attr('href') ?? '');
    expect(file.bytes.equals(WORD)).toBe(true);
    expect(file.filename).toBe('Høringssvar.docx');
  });

  test('the same file sent again is the same attachment', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/opplasting');

    await client.press('Last opp', {}, { files: [{ filename: 'samme.docx', content: WORD }] });

    expect(client.page.notice).toBe('Disse hadde dere lastet opp før: samme.docx.');
    expect(await filesOf(0)).toHaveLength(2);
  });

  test('a picture named .docx is kept, and the sender is told what it is', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/opplasting');

    await client.press('Last opp', {}, { files: [{ filename: 'svar.docx', content: PNG }] });

    const [file] = await filesOf(1);
    expect(file).toMatchObject({ kind: 'other', verdict: 'otherType', found: 'png' });
    expect(file).toMatchObject({ format: 'png', mediaType: 'image/png' });
    expect(client.page.text).toContain('Navnet svar.docx sier noe annet, men innholdet er et bilde (PNG).');
    expect(client.page.text).toContain('Vi leser ikke teksten i filen, men den følger svaret.');
    expect(await test_.app.get(FileStore, { strict: false }).has(file?.sha256 ?? '')).toBe(true);
  });

  test('a PDF named .docx is read as what it is', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/opplasting');

    await client.press('Last opp', {}, { files: [{ filename: 'brev.docx', content: PDF }] });

    expect(client.page.text).toContain(
      'Navnet brev.docx sier noe annet, men innholdet er en PDF-fil. Vi leser teksten i filen.',
    );
  });

  test('an empty file is refused by name, and those beside it are kept', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/opplasting');

    await client.press(
      'Last opp',
      {},
      {
        files: [
          { filename: 'tom.pdf', content: '' },
          { filename: 'svar.docx', content: WORD },
        ],
      },
    );

    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual([
      'tom.pdf er tom. Velg filen på nytt, eller åpne den og lagre den en gang til.',
    ]);
    expect((await filesOf(2)).map((file) => file.filename)).toEqual(['svar.docx']);
  });

  test('pressing upload without a file says so', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/opplasting');

    await client.press('Last opp');

    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual(['Velg en fil først.']);
  });

  test('more than ten at once says so, keeps what fitted and names the rest', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/opplasting');
    const files = Array.from({ length: 11 }, (_, index) => ({ filename: `del ${index}.txt`, content: `fil ${index}` }));

    await client.press('Last opp', {}, { files });

    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual([
      'Ikke lastet opp: del 9.txt, del 10.txt. Svaret kan ha inntil 10 filer, og med disse blir det flere enn 10. Slå sammen filer, eller fjern en fil først.',
    ]);
    expect(client.page.text).toContain('Lastet opp: del 0.txt, del 1.txt');
    expect(await filesOf(2)).toHaveLength(10);
  });

  test('a file of more than 50 MB is refused by name, one of just 50 MB is kept, and so is what comes after', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    await client.get('/svar/opplasting');

    await client.press(
      'Last opp',
      {},
      {
        files: [
          { filename: 'for stor.bin', content: Buffer.alloc(LARGEST_FILE_BYTES + 1, 1) },
          { filename: 'akkurat.bin', content: Buffer.alloc(LARGEST_FILE_BYTES, 2) },
          { filename: 'svar.docx', content: WORD },
        ],
      },
    );

    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual([expect.stringMatching(/for stor\.bin.*50 MB/)]);
    expect(client.page.text).toContain('Lastet opp: akkurat.bin, svar.docx');
    expect((await filesOf(3)).map(({ filename, sizeBytes }) => [filename, sizeBytes])).toEqual([
      ['akkurat.bin', LARGEST_FILE_BYTES],
      ['svar.docx', WORD.length],
    ]);
  }, 60_000);

  test('a disk without room is said on a page of its own, nothing is received, and the same form works when there is room', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    await client.get('/svar/opplasting');
    const store = test_.app.get(FileStore, { strict: false });
    const files = [{ filename: 'brev.pdf', content: PDF }];
    const { keepStream } = store;
    store.keepStream = (stream) => {
      stream.destroy();
      return Promise.reject(new StorageFull());
    };

    await expect(client.press('Last opp', {}, { files })).rejects.toThrow('failed with 507');
    store.keepStream = keepStream;

    expect([client.page.status, client.page.title]).toEqual([507, expect.stringContaining('plass')]);
    expect((await filesOf(3)).map(({ filename }) => filename)).not.toContain('brev.pdf');
    await client.get('/svar/opplasting');
    await client.press('Last opp', {}, { files });
    expect(client.page.notice).toBe('Lastet opp: brev.pdf.');
  });

  test('the same form sent twice, after its reply was lost, gets the same reply', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/opplasting');
    const uploadKey = client.page.$('input[name="uploadKey"]').attr('value') ?? '';
    const files = [{ filename: 'to ganger.txt', content: 'det samme to ganger' }];
    await client.press('Last opp', {}, { files });
    const first = client.page.notice;

    await client.press('Last opp', { uploadKey }, { files });

    expect([first, client.page.notice]).toEqual(['Lastet opp: to ganger.txt.', 'Lastet opp: to ganger.txt.']);
    expect((await filesOf(1)).filter(({ filename }) => filename === 'to ganger.txt')).toHaveLength(1);
  });

  test('a removed file is not sent; uploaded again it comes back', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/opplasting');
    const [first] = await filesOf(0);

    await client.submit(`form[action="/svar/vedlegg/${first?.id ?? ''}/fjerning"]`);
    expect(client.page.notice).toBe('Høringssvar.docx er fjernet fra svaret. Du kan angre under «Fjernede filer».');
    expect(client.page.$('a[href^="/svar/vedlegg/"]').text()).not.toContain('Høringssvar.docx');

    await client.press('Last opp', {}, { files: [{ filename: 'Høringssvar.docx', content: WORD }] });
    expect(client.page.text).toContain('Høringssvar.docx');
    expect(await filesOf(0)).toHaveLength(2);
  });

  test('a file that was removed by mistake is taken back with one button', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/opplasting');
    const file = (await filesOf(1)).find(({ filename }) => filename === 'brev.docx');
    await client.submit(`form[action="/svar/vedlegg/${file?.id ?? ''}/fjerning"]`);

    await client.submit(`form[action="/svar/vedlegg/${file?.id ?? ''}/tilbake"]`);

    expect(client.page.notice).toBe('brev.docx er med i svaret igjen.');
    expect((await filesOf(1)).find(({ id }) => id === file?.id)?.removedAt).toBeNull();
    expect(await auditOf(file?.id ?? '')).toEqual(['attachment.uploaded', 'attachment.removed', 'attachment.restored']);
  });

  test('files are sent in the order in which the body puts them', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/opplasting');
    const shown = (): string[] =>
      client.page
        .$('a[href^="/svar/vedlegg/"]')
        .toArray()
        .map((link) => client.page.$(link).text());
    const before = shown();
    const last = (await filesOf(0)).find(({ filename }) => filename === before.at(-1));

    await client.submit(`form[action="/svar/vedlegg/${last?.id ?? ''}/plass"]:has(input[value="up"])`);

    expect(client.page.notice).toBe('Rekkefølgen er endret.');
    expect(shown()).toEqual(before.toReversed());
  });

  test('files alone make an answer in attachment, with a checksum for each on the receipt', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/kontroll');

    await sendIn(test_, client, { senderName: 'Maren Moen', senderEmail: 'maren@bergen.example' });

    const files = await filesOf(0);
    expect(client.page.text).toContain('Svar i vedlegg');
    for (const file of files) expect(client.page.text).toContain(file.sha256);
  });

  test('the files of another body are not found', async () => {
    const [file] = await filesOf(0);
    const other = await opened(test_, invitedAt(hearing, 1));

    expect((await other.get(`/svar/vedlegg/${file?.id ?? ''}`)).status).toBe(404);
    expect((await other.post(`/svar/vedlegg/${file?.id ?? ''}/fjerning`)).status).toBe(404);
    expect((await filesOf(0))[0]?.removedAt).toBeNull();
  });
});
