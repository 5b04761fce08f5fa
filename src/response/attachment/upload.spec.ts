import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import {
  answersFrom,
  invitedAt,
  opened,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { FileStore } from '../../shared/files/file-store.js';
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
    expect(client.page.text).toContain('svar.docx er ikke det navnet sier, men PNG.');
    expect(client.page.text).toContain('Vi har tatt vare på filen slik den er');
    expect(await test_.app.get(FileStore, { strict: false }).has(file?.sha256 ?? '')).toBe(true);
  });

  test('a PDF named .docx is read as what it is', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/opplasting');

    await client.press('Last opp', {}, { files: [{ filename: 'brev.docx', content: PDF }] });

    expect(client.page.text).toContain('brev.docx er egentlig PDF. Vi leser den som det.');
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

  test('a file too many is refused in words, and nothing is taken in', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/opplasting');
    const files = Array.from({ length: 10 }, (_, index) => ({ filename: `${index}.txt`, content: `fil ${index}` }));

    await client.press('Last opp', {}, { files });

    expect(client.page.status).toBe(422);
    expect(client.page.text).toContain('Et svar kan ha inntil 10 filer');
    expect(await filesOf(2)).toHaveLength(1);
  });

  test('a removed file is not sent; uploaded again it comes back', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/opplasting');
    const [first] = await filesOf(0);

    await client.submit(`form[action="/svar/vedlegg/${first?.id ?? ''}/fjerning"]`);
    expect(client.page.notice).toBe('Filen er fjernet fra svaret.');
    expect(client.page.text).not.toContain('Høringssvar.docx');

    await client.press('Last opp', {}, { files: [{ filename: 'Høringssvar.docx', content: WORD }] });
    expect(client.page.text).toContain('Høringssvar.docx');
    expect(await filesOf(0)).toHaveLength(2);
  });

  test('files alone make an answer in attachment, with a checksum for each on the receipt', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/kontroll');

    await client.press('Send inn svaret', { senderName: 'Maren Moen', senderEmail: 'maren@bergen.example' });

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
