import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../../../../test/support/hostile/hostile-files.js';
import type { DocumentKind } from './file-verdict.js';
import { officeProgram } from './office/office-program.js';
import { sniffFile } from './sniff-file.js';
import type { ExtractionResult, TextBlock } from './text-block.js';
import { TextExtractor } from './text-extractor.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoering-hostile-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** What is said of a file that was read. Only LibreOffice opens rich text and old Word files, where there is one. */
function sayingOf(read: ExtractionResult, kind: DocumentKind): string {
  if (!read.ok) return read.reason === 'noConverter' && isByOffice(kind) && officeProgram() === null ? '' : read.reason;
  return read.blocks.length === 0 ? 'noText' : 'text';
}

/** The numbers of a block: they are kept in columns that hold whole numbers only, and not any. */
const numbersOf = ({ level, page, cell }: TextBlock): readonly number[] =>
  [level, page, cell?.table, cell?.row, cell?.column].filter((each) => each !== undefined && each !== null);
const isPlace = (each: number): boolean => Number.isInteger(each) && each >= 0 && each < 2 ** 31;

const isByOffice = (kind: DocumentKind): boolean => kind === 'doc' || kind === 'rtf';

describe('a file made to do harm', () => {
  it('is one of more than sixty', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThan(60);
    expect(new Set(HOSTILE_FILES.map(({ what }) => what)).size).toBe(HOSTILE_FILES.length);
  });

  it.each(HOSTILE_FILES.map((file) => [file.what, file] as const))(
    'that is %s is judged by its content, and read or refused as documented',
    async (_what, { make, verdict, reading }) => {
      const path = join(folder, 'file');
      await writeFile(path, await make());

      const judged = await sniffFile(path);

      expect(judged.ok ? 'readable' : judged.reason).toBe(verdict);
      if (!judged.ok) return;
      const read = await new TextExtractor().extract(path, judged.kind);
      expect(sayingOf(read, judged.kind) || reading).toBe(reading);
      if (read.ok)
        for (const block of read.blocks) expect(numbersOf(block).filter((each) => !isPlace(each))).toEqual([]);
    },
    60_000,
  );
});
