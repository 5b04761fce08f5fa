import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { withQpdf } from '../../../../../test/support/qpdf.js';
import { ReadPdf } from '../../../../../test/support/read-pdf.js';
import type { PdfContent } from '../pdf-content.js';
import { renderPdf } from '../render-pdf.js';
import { mergePdfs, type PdfToMerge, type PrintedSides } from './merge-pdfs.js';

function letterTo(name: string, changed: Partial<PdfContent> = {}): PdfToMerge {
  const content: PdfContent = {
    title: `Brev til ${name}`,
    language: 'nb',
    author: 'Direktoratet for prøver',
    createdAt: new Date('2018-02-01T09:00:00Z'),
    blocks: [
      { kind: 'heading', level: 1, text: `Høring for ${name}` },
      { kind: 'paragraph', text: 'Les mer på https://horing.example/horinger/1.' },
      { kind: 'table', columns: [{ heading: 'Utkast' }], rows: [['Gravide']] },
    ],
    ...changed,
  };
  return { title: name, bytes: renderPdf(content).bytes };
}

async function merged(parts: readonly PdfToMerge[], sides: PrintedSides = 'one'): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of mergePdfs(parts, sides)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('many PDF files as one', () => {
  it('have all pages in order, with the title of the first', async () => {
    const read = await ReadPdf.from(await merged([letterTo('Ås'), letterTo('Kárášjoga gielda'), letterTo('Nes')]));

    const pages = await read.pages();
    expect(pages.map((page) => /Høring for (.+?) Les/.exec(page)?.[1])).toEqual(['Ås', 'Kárášjoga gielda', 'Nes']);
    expect((await read.settings()).title).toBe('Brev til Ås');
    expect(await read.settings()).toMatchObject({ isMarked: true, showsTitle: true, language: 'nb-NO' });
  });

  it('keep the tags of each, so that a screen reader reads headings and tables of every letter', async () => {
    const one = await ReadPdf.from(letterTo('Ås').bytes);
    const read = await ReadPdf.from(await merged([letterTo('Ås'), letterTo('Nes')]));

    const ofOne = (await one.tags()).join(' ').replace('Root Document', 'Root Document Part');
    expect((await read.tags()).join(' ')).toBe(`${ofOne} ${ofOne}`);
    expect(ofOne).toContain('H1');
    const [first, second] = await read.spoken();
    const [alone] = await one.spoken();
    expect(first?.parts.filter(({ role }) => role !== 'Part')).toEqual(alone?.parts);
    expect(first?.untagged).toEqual([]);
    expect(second?.parts.map(({ text }) => text)).toContain('Høring for Nes');
  });

  it('say in which language each is written', async () => {
    const bytes = await merged([letterTo('Ås'), letterTo('Nes', { language: 'nn' })]);

    const { context } = await PDFDocument.load(bytes);
    const parts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Part') ? [object] : [],
      );
    expect(parts.map((part) => String(part.get(PDFName.of('Lang')))).sort()).toEqual(['(nb-NO)', '(nn-NO)']);
  });

  it('are found by a bookmark each', async () => {
    const read = await ReadPdf.from(await merged([letterTo('Ås'), letterTo('Nes')]));

    expect((await read.bookmarks())?.map(({ title }) => title)).toEqual(['Ås', 'Nes']);
  });

  it('begin on the front of a sheet when both sides are printed', async () => {
    const long = letterTo('Ås', {
      blocks: [{ kind: 'paragraph', text: 'a' }, { kind: 'page-break' }, { kind: 'paragraph', text: 'b' }],
    });

    const read = await ReadPdf.from(await merged([letterTo('Cover'), long, letterTo('Nes')], 'both'));

    const pages = await read.pages();
    expect(pages).toHaveLength(6);
    expect(pages[1]).toBe('');
    expect(pages[5]).toBe('');
  });

  withQpdf('are a file that qpdf finds nothing wrong with', async (check) => {
    const bytes = await merged(Array.from({ length: 30 }, (_, index) => letterTo(`Kommune ${String(index)}`)));

    expect(await check(bytes)).toContain('No syntax or stream encoding errors found');
  });

  it('hold the fonts once, and not once for each letter', async () => {
    const one = letterTo('Ås').bytes.length;

    const bytes = await merged(Array.from({ length: 50 }, (_, index) => letterTo(`Kommune ${String(index)}`)));

    expect(bytes.length).toBeLessThan(one * 4);
  });

  it('are given away part by part, before the next is asked for', async () => {
    const asked: string[] = [];
    function* parts(): Generator<PdfToMerge> {
      for (const name of ['Ås', 'Nes']) {
        asked.push(name);
        yield letterTo(name);
      }
    }

    const given = mergePdfs(parts());
    await given.next();

    expect(asked).toEqual(['Ås']);
    await given.return(undefined);
  });
});
