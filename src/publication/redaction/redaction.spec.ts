import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  filesWithSecrets,
  KEPT,
  SECRETS,
  type FileWithSecrets,
} from '../../../test/support/publication/files-with-secrets.js';
import { textOfPdf, wordsBeneath } from '../../../test/support/publication/look-beneath.js';
import { blocksAsRead, type ReadBlock } from '../../../test/support/publication/blocks-as-read.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { extractText } from '../../shared/documents/reading/extract-text.js';
import { instantFrom } from '../../shared/time/clock.js';
import { joined, wholeOccurrencesOf } from '../withholding/passage-ranges.rules.js';
import { pageImageVariant } from './page-image-variant.js';
import { fieldsOf, paint } from './painted-page.js';
import { textVariantOf } from './text-variant.js';

const createdAt = instantFrom('2018-06-01T10:00:00Z');
const TITLE = { attachmentNumber: 1, host: 'Helsedirektoratet', language: 'nb', createdAt } as const;
const SAID = { title: 'Vedlegg 1, sladdet utgave', author: TITLE.host, language: 'nb', createdAt };

describe('a redacted variant', () => {
  let folder: string;
  let files: readonly FileWithSecrets[];
  const renderer = new PdfRenderer();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redaction-spec-'));
    files = await filesWithSecrets();
  }, 60_000);

  afterAll(async () => {
    await renderer.close();
    await rm(folder, { recursive: true });
  });

  /** A picture says where its lines stand as the page that it was drawn from does. */
  async function read(file: FileWithSecrets): Promise<readonly ReadBlock[]> {
    const drawnFrom = files.find(({ name }) => name === 'a PDF with plain text') ?? file;
    const readable = file.kind === 'picture' || file.kind === 'scannedPdf' ? drawnFrom : file;
    const path = join(folder, 'file');
    await writeFile(path, readable.bytes);
    const result = await extractText(path, readable.kind);
    if (!result.ok) throw new Error(`${file.name} cannot be read: ${result.reason}`);
    return blocksAsRead(result.blocks);
  }

  function rangesOf(blocks: readonly ReadBlock[]) {
    const text = blocks.map((block) => block.text).join('\n');
    return joined(SECRETS.flatMap((secret) => wholeOccurrencesOf(secret, text)));
  }

  test('is tried on at least twenty files that do hold what is withheld', async () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
    for (const { name, bytes } of files) {
      expect([name, (await wordsBeneath(bytes, SECRETS)).length > 0]).toEqual([name, true]);
    }
  }, 60_000);

  test('made from the text holds nothing of it, in any layer of the file, and all the rest', async () => {
    for (const file of files) {
      const blocks = await read(file);
      const { bytes } = await renderer.render(textVariantOf(blocks, rangesOf(blocks), TITLE));

      const left = await wordsBeneath(bytes, SECRETS);
      const said = (await textOfPdf(bytes)).replaceAll(/\s+/gu, ' ');
      expect([file.name, left]).toEqual([file.name, []]);
      for (const secret of SECRETS) expect(said).not.toContain(secret);
      expect(said).toContain(KEPT);
      expect(said).toContain('[skjermet]');
    }
  }, 60_000);

  test('made from pictures of the pages holds no text at all, and nothing of the file it is made from', async () => {
    const drawn = files.filter(({ mediaType }) => mediaType === 'application/pdf' || mediaType.startsWith('image/'));
    let made = 0;
    for (const file of drawn) {
      const blocks = await read(file);
      const fields = fieldsOf(blocks, rangesOf(blocks));
      // What stands in a form or a note has no place on the page: such a file is only made from its text.
      if (fields === null) continue;
      const bytes = await pageImageVariant(file, fields, SAID);
      if (bytes === null) throw new Error(`${file.name} could not be drawn`);

      expect([file.name, await wordsBeneath(bytes, SECRETS)]).toEqual([file.name, []]);
      expect((await textOfPdf(bytes)).trim()).toBe('');
      made += 1;
    }
    expect(made).toBeGreaterThanOrEqual(8);
  }, 60_000);

  test('paints the lines that a passage touches, from edge to edge, and leaves the others', async () => {
    const file = files.find(({ name }) => name === 'a PDF with plain text');
    if (!file) throw new Error('There is no such file');
    const blocks = await read(file);
    const fields = fieldsOf(blocks, rangesOf(blocks)) ?? [];
    const picture = { width: 100, height: 1000, pixels: new Uint8Array(100_000).fill(255) };

    paint(picture, fields);

    const line = Math.round((1 - 685 / 842) * 1000);
    expect(picture.pixels[line * 100 + 30]).toBe(0);
    expect(picture.pixels[Math.round((1 - 745 / 842) * 1000) * 100 + 30]).toBe(255);
  });

  test('is not made from pictures when a passage stands where nobody knows on the page', () => {
    const block = { startOffset: 0, text: 'Solveig Testad', places: null };

    expect(fieldsOf([block], [{ start: 0, end: 7 }])).toBeNull();
  });
});
