import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { makeDocx, paragraphXml } from '../../../../test/support/make-docx.js';
import type { DocumentKind } from './file-verdict.js';
import { EXTRACTION_LIMITS, TextExtractor } from './text-extractor.js';
import type { ExtractionLimits } from './text-extractor.js';
import { EXTRACTOR_VERSION } from './text-block.js';
import type { ExtractionResult } from './text-block.js';

const LOOK_AGAIN_MILLISECONDS = 10;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function extract(
  bytes: Uint8Array,
  kind: DocumentKind,
  limits?: Partial<ExtractionLimits>,
): Promise<ExtractionResult> {
  const path = join(folder, 'svar');
  await writeFile(path, bytes);
  return new TextExtractor({ ...EXTRACTION_LIMITS, ...limits }).extract(path, kind);
}

/** A process that nobody has asked for its result yet is over all the same. */
function isRunning(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

/** A page whose content is packed so often that a few kilobytes become hundreds of megabytes. */
function pdfBomb(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(400 * 1024 * 1024, ' ')));
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${String(packed.length)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
  ];
  const numbered = objects.flatMap((object, at) => [
    Buffer.from(`${String(at + 1)} 0 obj\n`),
    object,
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...numbered, Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n')]);
}

describe('text extraction in a process of its own', () => {
  it('gives the blocks of a Word document', async () => {
    const result = await extract(makeDocx({ body: paragraphXml('Vi støtter forslaget.') }), 'docx');

    expect(result).toEqual({
      ok: true,
      extractorVersion: EXTRACTOR_VERSION,
      kind: 'docx',
      pages: null,
      blocks: [{ kind: 'paragraph', text: 'Vi støtter forslaget.', page: null }],
    });
  });

  it('gives the blocks of a PDF', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.addPage().drawText('Vi støtter forslaget.', { x: 70, y: 700, size: 11, font });

    const result = await extract(await pdf.save(), 'pdf');

    expect(result).toMatchObject({ ok: true, pages: 1, blocks: [{ text: 'Vi støtter forslaget.', page: 1 }] });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'pdf', 'empty'],
    ['a file that only begins as a PDF', Buffer.from('%PDF-1.7 svar'), 'pdf', 'damaged'],
    ['a PDF that is said to be a Word document', Buffer.from('%PDF-1.7 svar'), 'docx', 'damaged'],
    ['a document with entities', makeDocx({ body: '', beforeDocument: '<!DOCTYPE d>' }), 'docx', 'doctype'],
  ] as const)('%s is a result with its reason', async (_, bytes, kind, reason) => {
    expect(await extract(bytes, kind)).toEqual({ ok: false, extractorVersion: EXTRACTOR_VERSION, reason });
  });

  it('a file that takes too long is given up', async () => {
    const result = await extract(makeDocx({ body: paragraphXml('Svar') }), 'docx', { timeLimitSeconds: 0.01 });

    expect(result).toEqual({ ok: false, extractorVersion: EXTRACTOR_VERSION, reason: 'tooSlow' });
  });

  it('a small PDF that unpacks to hundreds of megabytes is stopped', async () => {
    const bomb = pdfBomb();

    expect(bomb.length).toBeLessThan(20_000);
    expect(await extract(bomb, 'pdf', { memoryLimitMegabytes: 256 })).toMatchObject({
      ok: false,
      reason: 'tooMuchMemory',
    });
  });

  it('a process that dies in the middle is a result too', async () => {
    const script = join(folder, 'dies.mjs');
    await writeFile(script, `process.stdout.write('{"ok":true,"blo'); process.abort();`);

    const result = await new TextExtractor(EXTRACTION_LIMITS, script).extract(script, 'pdf');

    expect(result).toEqual({ ok: false, extractorVersion: EXTRACTOR_VERSION, reason: 'crashed' });
  });

  it('the process is given nothing of our environment but a folder of its own', async () => {
    const script = join(folder, 'looks.mjs');
    await writeFile(script, `process.stdout.write(JSON.stringify({ ok: true, blocks: Object.keys(process.env) }));`);

    const result = await new TextExtractor(EXTRACTION_LIMITS, script).extract(script, 'pdf');

    expect(result).toMatchObject({ ok: true, blocks: ['TMPDIR'] });
  });

  it('what the process leaves behind goes with it', async () => {
    const script = join(folder, 'leaves.mjs');
    await writeFile(
      script,
      `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
       writeFileSync(process.env.TMPDIR + '/rest', 'x');
       const child = spawn('/bin/sleep', ['600'], { stdio: 'ignore' });
       process.stdout.write(JSON.stringify({ ok: true, blocks: [process.env.TMPDIR, String(child.pid)] }), () => process.exit());`,
    );

    const result = await new TextExtractor(EXTRACTION_LIMITS, script).extract(script, 'pdf');

    const [left, started] = result.ok ? result.blocks.map(String) : [];
    expect(existsSync(left ?? '')).toBe(false);
    // It has been told to end; on a machine that is busy it does so a little later.
    while (isRunning(started ?? '')) await wait(LOOK_AGAIN_MILLISECONDS);
    expect(started).toMatch(/^\d+$/);
  });

  it('a program that was not built is our fault and is said aloud', async () => {
    const extractor = new TextExtractor(EXTRACTION_LIMITS, join(folder, 'missing.js'));

    await expect(extractor.extract('svar.pdf', 'pdf')).rejects.toThrow('build the project first');
  });

  it('so is a file that is not there', async () => {
    await expect(new TextExtractor().extract(join(folder, 'borte.pdf'), 'pdf')).rejects.toThrow('ENOENT');
  });
});
