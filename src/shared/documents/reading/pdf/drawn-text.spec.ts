import { PDFDocument, PDFHexString, StandardFonts } from 'pdf-lib';
import { drawnPdfs } from '../../../../../test/support/corpus/drawn-pdfs.js';
import { oddPdfs } from '../../../../../test/support/corpus/odd-pdfs.js';
import { ownPdf } from '../../../../../test/support/corpus/own-pdf.js';
import { compareWords, wordsOf } from '../../../../../test/support/corpus/compare-words.js';
import { READING_LIMITS } from '../file-verdict.js';
import { readPdf, readPdfWithMarginNotes } from './read-pdf.js';

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes)).blocks.map(({ text }) => text).join('\n');
}

describe('words however they were drawn', () => {
  it.each(oddPdfs().map((pdf) => [pdf.name, pdf] as const))(
    'are whole in a PDF with %s',
    async (_, { bytes, says }) => {
      const { same, ours, theirs } = compareWords(wordsOf(await textOf(bytes)), wordsOf(says));

      expect({ same, ours }).toEqual({ same: theirs, ours: theirs });
    },
  );

  it('are whole when every letter or word is placed by itself', async () => {
    const apart = (await drawnPdfs()).filter(({ name }) => name === 'letter-by-letter' || name === 'word-by-word');

    expect(apart).toHaveLength(2);
    for (const { bytes, says } of apart) expect(wordsOf(await textOf(bytes))).toEqual(wordsOf(says));
  });

  it('are made whole where a soft hyphen was drawn at the end of a line', async () => {
    const text = 'Ansvarsfordelingen mellom spesialist\u00ADhelsetjenesten og kommune\u00ADhelsetjenesten. '.repeat(6);
    const bytes = ownPdf({
      name: 'svar',
      language: 'nb',
      columns: 1,
      isJustified: false,
      isHyphenated: true,
      runningHead: null,
      runningFoot: null,
      blocks: [
        { kind: 'heading', level: 1, text: 'Svar' },
        { kind: 'paragraph', text },
      ],
    });

    expect(await textOf(bytes)).toContain(text.replaceAll('\u00AD', '').trim());
  });
});

describe('marks beside words', () => {
  type Mark = readonly [text: string, x: number, raised: number];

  async function page(...marks: readonly Mark[]): Promise<string> {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const sheet = pdf.addPage();
    for (const [text, x, raised] of marks) {
      sheet.drawText(text, { x, y: 700 + raised, size: raised > 0 ? 7 : 12, font });
    }
    return textOf(await pdf.save());
  }

  it('the raised number of a note is no part of the word before it', async () => {
    const width = 12 * 5.335;

    expect(await page(['frister', 60, 0], ['3', 60 + width / 2 + 1, 5])).toMatch(/^frister 3$/);
  });

  it('that of a square metre is', async () => {
    expect(await page(['20 m', 60, 0], ['2', 60 + 12 * 2.25, 5])).toBe('20 m2');
  });
});

describe('what somebody wrote on the pages of a PDF', () => {
  it('is read last, on its page, and is no part of the text itself', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage();
    page.drawText('Teksten.', { x: 60, y: 700, size: 12, font });
    const note = {
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [9, 9, 29, 29],
      Contents: PDFHexString.fromText('Vi er imot.'),
    };
    page.node.addAnnot(pdf.context.register(pdf.context.obj(note)));
    const bytes = await pdf.save();

    const { blocks } = await readPdfWithMarginNotes(bytes, READING_LIMITS);

    expect(blocks.map(({ text, page: on }) => [text, on])).toEqual([
      ['Teksten.', 1],
      ['Vi er imot.', 1],
    ]);
    expect(await textOf(bytes)).toBe('Teksten.');
  });
});
