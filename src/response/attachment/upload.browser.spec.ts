import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeFaults, enterBy, inBrowser, overflows, SCREENS } from '../../../test/support/browser.js';
import {
  answersFrom,
  invitedAt,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { Attachment } from './attachment.entity.js';

let hearing: OpenHearing;
let folder: string;

/** A file on disk: chosen again it is the same file, by when it was last changed. */
const LARGE = { name: 'Stort vedlegg.bin', path: '' };
const SMALL = { name: 'Lite vedlegg.txt', mimeType: 'text/plain', buffer: Buffer.from('Vi støtter utkastet.') };
/** So slow that a large file takes a while, and a person can press a button meanwhile; and so slow that it never comes. */
const [SLOW, CRAWLING, UNHINDERED, NONE] = [1_000_000, 100_000, -1, 0];
/** Ten seconds are enough; the machine may have more to do, and this only ends a test that hangs. */
const PATIENCE_MILLISECONDS = 120_000;

inBrowser(
  'uploading in a browser',
  (the) => {
    type Window = Awaited<ReturnType<typeof the.open>>;

    const uploading = async (index: number, screen?: keyof typeof SCREENS): Promise<Window> => {
      const page = await the.open(screen);
      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, index).secret}`);
      await page.goto(`${the.origin}/svar/opplasting`);
      return page;
    };
    /** How many bytes a second the network takes from here on. */
    const network = async (page: Window): Promise<(bytes: number) => Promise<void>> => {
      const session = await page.context().newCDPSession(page);
      return async (uploadThroughput) => {
        const conditions = { offline: uploadThroughput === NONE, latency: 5, downloadThroughput: -1, uploadThroughput };
        await session.send('Network.emulateNetworkConditions', conditions);
      };
    };
    const stored = async (index: number): Promise<readonly string[]> => {
      const { responses } = await answersFrom(the.test, invitedAt(hearing, index));
      const where = { responseId: responses[0]?.id ?? '' };
      const files = await the.test.database.reader.find(Attachment, { where, order: { position: 'ASC' } });
      return files.map(({ filename, sizeBytes }) => `${filename} ${sizeBytes}`);
    };

    test(
      'a chosen file begins by itself, and stands in the list when the server has it',
      async () => {
        const page = await uploading(0);

        await page.locator('[type="file"]').setInputFiles(SMALL);
        await page.locator('[type="file"]').setInputFiles(LARGE.path);
        await page.getByRole('link', { name: LARGE.name }).waitFor();

        expect(await stored(0)).toEqual([`${SMALL.name} 21`, `${LARGE.name} 12000000`]);
        expect(await page.locator('progress').count()).toBe(0);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'a large file shows how far it has come, can be paused, and goes on where it stood after the page was closed',
      async () => {
        const page = await uploading(1);
        const run = await network(page);
        await run(SLOW);

        await page.locator('[type="file"]').setInputFiles(LARGE.path);
        await page.getByText(/Laster opp: .* av 12 MB er kommet fram \([5-9]\d %\)/).waitFor();
        await page.getByRole('button', { name: `Ta pause i opplastingen av ${LARGE.name}` }).click();
        await page.getByRole('button', { name: `Fortsett opplastingen av ${LARGE.name}` }).waitFor();
        await run(UNHINDERED);
        await page.reload();
        await page.getByRole('heading', { name: 'Påbegynt opplasting' }).waitFor();
        expect(await axeFaults(page)).toEqual([]);
        const sent: number[] = [];
        page.on('request', (request) => sent.push(Number(request.headers()['upload-offset'] ?? -1)));
        await page.locator('[type="file"]').setInputFiles(LARGE.path);
        await page.getByRole('link', { name: LARGE.name }).waitFor();

        expect(await stored(1)).toEqual([`${LARGE.name} 12000000`]);
        expect(Math.min(...sent.filter((offset) => offset >= 0))).toBeGreaterThan(0);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'a network that is gone for a while is waited for',
      async () => {
        const page = await uploading(2);
        const run = await network(page);
        await run(SLOW);

        await page.locator('[type="file"]').setInputFiles(LARGE.path);
        await page.getByText(/er kommet fram \([1-9]\d %\)/).waitFor();
        await run(NONE);
        await page.getByText('Uten nett. Fortsetter av seg selv når nettet er tilbake.').first().waitFor();
        await run(UNHINDERED);
        await page.getByRole('link', { name: LARGE.name }).waitFor();

        expect(await stored(2)).toEqual([`${LARGE.name} 12000000`]);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'a cancelled upload leaves nothing, and a file that is too large is refused by name before it is sent',
      async () => {
        const page = await uploading(3);
        const run = await network(page);
        await run(CRAWLING);
        await page.locator('[type="file"]').setInputFiles(LARGE.path);
        await page.getByText(/er kommet fram/).waitFor();

        await page.getByRole('button', { name: `Avbryt opplastingen av ${LARGE.name}` }).click();
        await page.getByText(`Opplastingen av ${LARGE.name} er avbrutt.`).waitFor();
        await page.locator('[type="file"]').setInputFiles({ ...SMALL, name: 'Tom.pdf', buffer: Buffer.alloc(0) });
        await page.getByText('Tom.pdf er tom.').first().waitFor();

        await page.reload();
        expect(await page.getByText('Påbegynt opplasting').count()).toBe(0);
        expect(await stored(3)).toEqual([]);
      },
      PATIENCE_MILLISECONDS,
    );

    test.each(['desk', 'phone'] as const)(
      'the page with files, one on its way and one removed, is accessible and fits a %s',
      async (screen) => {
        const page = await uploading(0, screen);
        await page
          .getByRole('button', { name: /^Fjern/ })
          .first()
          .click();
        await page.getByRole('heading', { name: 'Fjernede filer' }).waitFor();
        const run = await network(page);
        await run(CRAWLING);

        await page.locator('[type="file"]').setInputFiles(join(folder, `Vedlegg til ${screen}.bin`));
        await page.getByText(/er kommet fram/).waitFor();

        expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
        await page.getByRole('button', { name: /^Avbryt opplastingen/ }).click();
        await page.getByText(/er avbrutt/).waitFor();
        await page
          .getByRole('button', { name: /^Angre/ })
          .first()
          .click();
        await page.getByText('er med i svaret igjen').waitFor();
      },
      PATIENCE_MILLISECONDS,
    );
  },
  async (test) => {
    hearing = await openedHearing(test);
  },
);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoering-upload-'));
  LARGE.path = join(folder, LARGE.name);
  for (const name of [LARGE.name, 'Vedlegg til desk.bin', 'Vedlegg til phone.bin'])
    writeFileSync(join(folder, name), randomBytes(12_000_000));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
