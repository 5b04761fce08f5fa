import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRichText } from '../../../../../test/support/corpus/as-rich-text.js';
import { CORPUS_LETTERS } from '../../../../../test/support/corpus/letter.js';
import { convertByOffice } from '../../../../../test/support/corpus/tools.js';
import { withOffice } from '../../../../../test/support/response/office.js';
import { READING_LIMITS } from '../file-verdict.js';
import { sniffFile } from '../sniff-file.js';
import { NoConverter, readByOffice } from './read-by-office.js';

const LETTER = CORPUS_LETTERS[0];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'by-office-'));
  if (LETTER) await writeFile(join(folder, 'svar.rtf'), asRichText(LETTER));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('what only LibreOffice opens', () => {
  withOffice(
    'rich text and old Word documents are read with their headings',
    async () => {
      await convertByOffice([join(folder, 'svar.rtf')], 'doc', { folder, profile: join(folder, 'profile') });

      expect(await sniffFile(join(folder, 'svar.rtf'))).toEqual({ ok: true, kind: 'rtf' });
      expect(await sniffFile(join(folder, 'svar.doc'))).toEqual({ ok: true, kind: 'doc' });
      for (const kind of ['rtf', 'doc'] as const) {
        const { blocks } = await readByOffice(join(folder, `svar.${kind}`), kind, READING_LIMITS);
        const heading = LETTER?.blocks[0];
        expect(blocks[0]).toMatchObject({ kind: 'heading', text: heading?.kind === 'heading' ? heading.text : '' });
        expect(blocks.at(-1)?.text).toBe('Kari Eksempel, kommunalsjef');
      }
    },
    90_000,
  );

  withOffice(
    'what LibreOffice cannot open is damaged',
    async () => {
      await writeFile(join(folder, 'ikke.doc'), Buffer.alloc(2000, 7));

      await expect(readByOffice(join(folder, 'ikke.doc'), 'doc', READING_LIMITS)).rejects.toMatchObject({
        reason: 'damaged',
      });
    },
    60_000,
  );

  test('is not read where there is no LibreOffice, and that is the reason', async () => {
    const none = readByOffice(join(folder, 'svar.rtf'), 'rtf', READING_LIMITS, null);

    await expect(none).rejects.toBeInstanceOf(NoConverter);
  });
});
