import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';
import { makePng } from '../../../../../test/support/make-picture.js';
import { readTestSettings } from '../../../../../test/support/test-settings.js';
import { Typesetter } from '../../../../../test/support/typesetter.js';
import { TextExtractor } from '../text-extractor.js';
import { scannedBlocks } from './scanned-blocks.js';
import { scannedPages } from './scanned-lines.js';
import { scanPrograms } from './scan-programs.js';

const FIRST =
  'Kommunen mener at forløpet er godt beskrevet, men at samhandlingen mellom tjenestene må bli tydeligere. Særlig gjelder dette for dem som venter på svar fra sykehuset.';
const SECOND = 'Fristen på ti dager er for kort for små kommuner.';
const TYPED = 'Dette er skrevet rett inn i dokumentet.';

const PDFTOPPM = '/usr/bin/pdftoppm';
const isHere = scanPrograms() !== null && existsSync(PDFTOPPM);
const describeScans = isHere || readTestSettings().isCi ? describe : describe.skip;

describeScans('text that is read from pictures', () => {
  let folder: string;
  let picture: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scan-spec-'));
    const set = (await Typesetter.begin()).heading('Høringssvar fra Eksempel', 22).paragraph(FIRST).space();
    set.space().paragraph(SECOND);
    await writeFile(join(folder, 'letter.pdf'), await set.pdf.save());
    await promisify(execFile)(PDFTOPPM, ['-r', '150', '-gray', '-png', '-singlefile', 'letter.pdf', 'letter'], {
      cwd: folder,
    });
    picture = await readFile(join(folder, 'letter.png'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function kept(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  }

  /** The picture as a page, and after it a page of real text. */
  async function scannedLetter(): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    const scan = await pdf.embedPng(picture);
    pdf.addPage([595, 842]).drawImage(scan, { x: 0, y: 0, width: 595, height: 842 });
    pdf.addPage([595, 842]).drawText(TYPED, { x: 70, y: 700, size: 11 });
    return pdf.save();
  }

  test('has its words, how surely each block was read, and where each line stands', async () => {
    const read = await new TextExtractor().extractPicture(await kept('svar.png', picture));

    const blocks = read.ok ? read.blocks : [];
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Høringssvar fra Eksempel'],
      ['paragraph', FIRST],
      ['paragraph', SECOND],
    ]);
    for (const { confidence, places = [] } of blocks) {
      expect(confidence).toBeGreaterThan(80);
      expect(confidence).toBeLessThanOrEqual(100);
      for (const { left, width } of places) expect(left + width).toBeLessThanOrEqual(1);
    }
    const [line] = blocks[1]?.places ?? [];
    expect(line?.left).toBeCloseTo(70 / 595, 1);
  });

  test('stands in its place among the pages that have text of their own, which are not guessed at', async () => {
    const read = await new TextExtractor().extract(await kept('svar.pdf', await scannedLetter()), 'pdf');

    const blocks = read.ok ? read.blocks : [];
    expect([read.ok && read.kind, read.ok && read.pages]).toEqual(['pdf', 2]);
    expect(blocks.map(({ page, text }) => [page, text.split(' ')[0]])).toEqual([
      [1, 'Høringssvar'],
      [1, 'Kommunen'],
      [1, 'Fristen'],
      [2, 'Dette'],
    ]);
    expect(blocks.map(({ confidence }) => confidence !== undefined)).toEqual([true, true, true, false]);
  });

  test('is none for a picture of nothing', async () => {
    const path = await kept(
      'tom.png',
      makePng(300, 200, () => [255, 255, 255, 255]),
    );

    expect(await new TextExtractor().extractPicture(path)).toMatchObject({ ok: true, blocks: [] });
  });

  test('is refused for what is no picture', async () => {
    const path = await kept('rot.png', Buffer.from('\u0089PNG\r\n\u001a\n og så noe helt annet'));

    expect(await new TextExtractor().extractPicture(path)).toMatchObject({ ok: false, reason: 'damaged' });
  });
});

describe('what tesseract tells of a page', () => {
  const row = (...cells: readonly (number | string)[]): string => cells.join('\t');
  const page = row(1, 1, 0, 0, 0, 0, 0, 0, 1000, 2000, -1, '');
  const word = (paragraph: number, line: number, at: number, confidence: number, text: string): string =>
    row(5, 1, 1, paragraph, line, at, 100 * at, 100 * line, 90, 20, confidence, text);

  test('becomes paragraphs with broken words made whole and specks left out', () => {
    const rows = [
      page,
      word(1, 1, 1, 90, 'Om'),
      word(1, 1, 2, 90, 'samhand-'),
      word(1, 2, 1, 60, 'lingen'),
      word(2, 3, 1, 10, '|'),
    ];

    const blocks = scannedBlocks(scannedPages(rows.join('\n'), 3));

    expect(blocks).toMatchObject([{ kind: 'paragraph', text: 'Om samhandlingen', page: 3, confidence: 79 }]);
    expect(blocks[0]?.places).toMatchObject([
      { start: 0, end: 10, page: 3, left: 0.1, top: 0.05, width: 0.19, height: 0.01 },
      { start: 10, end: 16, top: 0.1 },
    ]);
  });
});
