import { ReadPdf } from '../../../../test/support/read-pdf.js';
import type { PdfBlock, PdfContent } from './pdf-content.js';
import { MalformedPdfContent } from './pdf.errors.js';
import { renderPdf } from './render-pdf.js';

function letter(blocks: readonly PdfBlock[], changed: Partial<PdfContent> = {}): PdfContent {
  return {
    title: 'Høring av utkast',
    language: 'nb',
    author: 'Direktoratet for prøver',
    createdAt: new Date('2018-02-01T09:00:00Z'),
    blocks,
    ...changed,
  };
}

const LETTER_HEAD: PdfBlock = {
  kind: 'letter-head',
  sender: { name: 'Direktoratet for prøver', lines: ['Postboks 1, 0001 Oslo'] },
  recipient: ['Kárášjoga gielda', 'Ráđđeviessogeaidnu 4', '9730 Karasjok'],
  references: [
    { label: 'Vår ref.', value: '17/20347' },
    { label: 'Dato', value: '1. februar 2018' },
  ],
  heading: 'Høring av pakkeforløp',
};

function sentences(count: number): string {
  return 'Utkastet beskriver hvordan kommunen og sykehuset samarbeider om den enkelte. '.repeat(count).trim();
}

async function read(content: PdfContent): Promise<ReadPdf> {
  return ReadPdf.from(renderPdf(content).bytes);
}

async function pagesOf(content: PdfContent): Promise<string[]> {
  return (await read(content)).pages();
}

describe('A document', () => {
  it('gives back the same text as it was given, with Norwegian and Sámi letters', async () => {
    const text =
      'Blåbærsyltetøy på Ås; Sámediggi, čáhppes, giđđa, eaŋgalsgiella, šaddu, ŧ, ruoŧŧa, žáhppu. «Æ Ø Å» – 15 %, § 3.';

    const [page] = await pagesOf(letter([{ kind: 'paragraph', text }]));

    expect(page).toBe(`${text} Side 1 av 1`);
  });

  it('keeps words apart where a line is broken', async () => {
    const text = sentences(6);

    const [page] = await pagesOf(letter([{ kind: 'paragraph', text }]));

    expect(page).toBe(`${text} Side 1 av 1`);
  });

  it('says on each page which it is, and of how many', async () => {
    const pages = await pagesOf(
      letter([{ kind: 'paragraph', text: 'Først' }, { kind: 'page-break' }, { kind: 'paragraph', text: 'Sist' }], {
        language: 'en',
      }),
    );

    expect(pages).toEqual(['Først Page 1 of 2', 'Sist Page 2 of 2']);
  });

  it('carries its title, author and language', async () => {
    const metadata = await (await read(letter([{ kind: 'paragraph', text: 'x' }], { language: 'nn' }))).metadata();

    expect(metadata.info).toMatchObject({
      Title: 'Høring av utkast',
      Author: 'Direktoratet for prøver',
      Language: 'nn-NO',
      CreationDate: 'D:20180201090000Z',
    });
    expect(metadata.metadata.get('dc:title')).toBe('Høring av utkast');
  });

  it('is the same, byte for byte, when drawn again from the same content at the same instant', () => {
    const blocks = [LETTER_HEAD, { kind: 'paragraph', text: 'Les mer på https://direktoratet.example/a.' }] as const;

    const first = renderPdf(letter(blocks));
    const second = renderPdf(letter(blocks));
    const later = renderPdf(letter(blocks, { createdAt: new Date('2018-02-01T09:00:01Z') }));

    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    expect(Buffer.from(first.bytes).equals(later.bytes)).toBe(false);
  });

  it('has an open box for a character that the font lacks, and names it', async () => {
    const content = letter([{ kind: 'paragraph', text: 'Dr. 你好 ja 你' }]);

    const { missingCharacters } = renderPdf(content);
    const again = renderPdf(content);
    const [page] = await pagesOf(content);

    expect(missingCharacters).toEqual(['你', '好']);
    expect(again.missingCharacters).toEqual(['你', '好']);
    expect(page).toContain('Dr. \ufffd\ufffd ja \ufffd');
  });

  it('is whole even when nothing is in it', async () => {
    expect(await pagesOf(letter([]))).toEqual(['Side 1 av 1']);
  });

  it('has its bookmarks nested as its headings', async () => {
    const headings = [
      ['Høring', 1],
      ['Bakgrunn', 2],
      ['Høringsinstanser', 2],
      ['Stat og kommune', 3],
    ] as const;
    const blocks = headings.map(([text, level]) => ({ kind: 'heading', level, text }) as const);

    const outline = await (await read(letter(blocks))).bookmarks();

    expect(outline).toMatchObject([
      {
        title: 'Høring',
        items: [{ title: 'Bakgrunn' }, { title: 'Høringsinstanser', items: [{ title: 'Stat og kommune' }] }],
      },
    ]);
  });

  it('refuses a footer that would run into the text', () => {
    expect(() => renderPdf(letter([], { footer: { lines: ['1', '2', '3', '4'] } }))).toThrow(MalformedPdfContent);
  });
});

describe('A link', () => {
  it('is made of web and e-mail addresses in the text', async () => {
    const text = 'Se www.direktoratet.example/høring, eller skriv til post@direktoratet.example.';
    const content = letter([{ kind: 'paragraph', text }]);

    expect(await (await read(content)).links()).toEqual([
      'https://www.direktoratet.example/h%C3%B8ring',
      'mailto:post@direktoratet.example',
    ]);
    expect((await (await read(content)).tags()).filter((tag) => tag === 'Link')).toHaveLength(2);
  });

  it('is one link though it is broken over two lines', async () => {
    const link = { text: sentences(2), href: 'https://direktoratet.example/a(b)' };
    const content = letter([{ kind: 'paragraph', text: ['Les ', link, ' først.'] }]);

    expect(await (await read(content)).links()).toEqual([link.href, link.href]);
    expect((await (await read(content)).tags()).filter((tag) => tag === 'Link')).toHaveLength(1);
  });

  it('never runs a script or opens a file', async () => {
    const text = ['javascript:alert(1)', 'file:///etc/passwd'].map((href) => ({ text: 'klikk her ', href }));
    const content = letter([{ kind: 'paragraph', text }]);

    expect(await (await read(content)).links()).toEqual([]);
    expect((await pagesOf(content))[0]).toContain('klikk her klikk her');
  });
});
