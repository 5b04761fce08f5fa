import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfContent } from './pdf-content.js';
import { PdfRenderer } from './pdf-renderer.js';
import { MalformedPdfContent, PdfRendererClosed, PdfWorkerFailed } from './pdf.errors.js';
import { renderPdf } from './render-pdf.js';

const CONTENT: PdfContent = {
  title: 'Høring',
  language: 'nb',
  author: 'Direktoratet for prøver',
  createdAt: new Date('2018-02-01T09:00:00Z'),
  blocks: [{ kind: 'paragraph', text: 'Čáhppes bargu på Ås 你' }],
};

/** A thread that dies of the title "stop", hangs on "hang", and otherwise answers with the title. */
const FRAIL_THREAD = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ title }) => {
    if (title === 'stop') process.exit(3);
    if (title === 'fail') throw new Error('out of order');
    if (title === 'hang') for (;;);
    const rendered = { bytes: new TextEncoder().encode(title), pages: 1, missingCharacters: [] };
    parentPort.postMessage({ kind: 'rendered', rendered });
  });
`;

function titled(title: string): PdfContent {
  return { ...CONTENT, title };
}

describe('The renderer with its own thread', () => {
  let renderer: PdfRenderer;

  beforeEach(() => {
    renderer = new PdfRenderer();
  });

  afterEach(async () => {
    await renderer.close();
  });

  it('draws exactly what is drawn without it', async () => {
    const rendered = await renderer.render(CONTENT);

    const expected = renderPdf(CONTENT);
    expect(Buffer.from(rendered.bytes).equals(expected.bytes)).toBe(true);
    expect(rendered.pages).toBe(1);
    expect(rendered.missingCharacters).toEqual(['你']);
  });

  it('refuses content that contradicts itself, and draws the next', async () => {
    const malformed = renderer.render({
      ...CONTENT,
      blocks: [{ kind: 'table', columns: [{ heading: 'A' }], rows: [['1', '2']] }],
    });
    const next = renderer.render(CONTENT);

    await expect(malformed).rejects.toThrow(MalformedPdfContent);
    expect((await next).pages).toBe(1);
  });

  it('refuses when it is closed', async () => {
    await renderer.close();

    await expect(renderer.render(CONTENT)).rejects.toThrow(PdfRendererClosed);
  });
});

describe('The renderer with a thread that fails', () => {
  let folder: string;
  let renderer: PdfRenderer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pdf-thread-'));
    const file = join(folder, 'frail.mjs');
    await writeFile(file, FRAIL_THREAD);
    renderer = new PdfRenderer({ workerFile: pathToFileURL(file), timeoutSeconds: 2 });
  });

  afterEach(async () => {
    await renderer.close();
    await rm(folder, { recursive: true });
  });

  it.each(['stop', 'fail', 'hang'])(
    'rejects the document of which it fails (%s), and goes on with the others',
    async (title) => {
      const [before, failing, after] = await Promise.allSettled(
        ['ja', title, 'nei'].map((text) => renderer.render(titled(text))),
      );

      expect(before).toMatchObject({ status: 'fulfilled' });
      expect(failing).toMatchObject({ status: 'rejected', reason: expect.any(PdfWorkerFailed) as unknown });
      expect(after).toMatchObject({ status: 'fulfilled', value: { bytes: new TextEncoder().encode('nei') } });
    },
  );

  it('rejects what it has not finished when it is closed', async () => {
    const unfinished = Promise.allSettled([renderer.render(titled('hang')), renderer.render(titled('nei'))]);

    await renderer.close();

    for (const outcome of await unfinished) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(PdfRendererClosed) as unknown });
    }
  });
});
