import fontkit from '@pdf-lib/fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { degrees, PDFDocument, PDFHexString } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import { makePng } from '../make-picture.js';
import { Typesetter } from '../typesetter.js';
import { Prose } from './prose.js';

/** A PDF drawn by hand, what it says, and which verdict is right for it. */
export interface DrawnPdf {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says: string;
  /** `text`, or the reason that a reader must give. */
  readonly expects: 'text' | 'noText';
}

const A4: [number, number] = [595, 842];
const SIZE = 11;
const STEP = 15;
const LEFT = 60;
const TOP = 770;
const FONT = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';

type Draw = (pdf: PDFDocument, font: PDFFont, lines: readonly string[]) => void | Promise<void>;

/** PDFs that word processors do not write, and other programs do. */
export async function drawnPdfs(): Promise<readonly DrawnPdf[]> {
  const made: DrawnPdf[] = [await standardFonts()];
  for (const [at, [name, draw]] of Object.entries(DRAWINGS).entries()) {
    const lines = linesOf(new Prose(at + 50, 'nb'), name === 'columns-by-row' ? 44 : 72);
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(fontkit);
    const font = await pdf.embedFont(readFileSync(createRequire(import.meta.url).resolve(FONT)), { subset: true });
    await draw(pdf, font, lines);
    made.push({
      name,
      bytes: await pdf.save({ useObjectStreams: at % 2 === 0 }),
      says: lines.join('\n'),
      expects: 'text',
    });
  }
  return [...made, await scanned('scanned', 1), await scanned('scanned-pages', 4)];
}

function linesOf(prose: Prose, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of prose.paragraph(12).split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const DRAWINGS: Readonly<Record<string, Draw>> = {
  'line-by-line': (pdf, font, lines) => drawLines(pdf.addPage(A4), font, lines),
  'word-by-word': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    lines.forEach((line, row) => drawApart(page, font, line.split(' '), row, ' '));
  },
  'letter-by-letter': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    lines.forEach((line, row) => drawApart(page, font, [...line], row, ''));
  },
  'columns-by-row': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    const half = Math.ceil(lines.length / 2);
    for (let row = 0; row < half; row += 1) {
      page.drawText(lines[row] ?? '', { x: LEFT, y: TOP - row * STEP, size: SIZE, font });
      page.drawText(lines[row + half] ?? '', { x: LEFT + 260, y: TOP - row * STEP, size: SIZE, font });
    }
  },
  'turned-90': (pdf, font, lines) => drawTurned(pdf, font, lines, 90),
  'turned-180': (pdf, font, lines) => drawTurned(pdf, font, lines, 180),
  'turned-270': (pdf, font, lines) => drawTurned(pdf, font, lines, 270),
  sideways: (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    lines.forEach((line, row) =>
      page.drawText(line, { x: 80 + row * STEP, y: 60, size: SIZE, font, rotate: degrees(90) }),
    );
  },
  watermark: (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    drawLines(page, font, lines);
    page.drawText('Foreløpig', { x: 150, y: 250, size: 70, font, rotate: degrees(45), opacity: 0.2 });
  },
  'double-strike': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    lines.forEach((line, row) => {
      for (const hair of [0, 0.3]) page.drawText(line, { x: LEFT + hair, y: TOP - row * STEP, size: SIZE, font });
    });
  },
  'bottom-up': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    [...lines.entries()]
      .reverse()
      .forEach(([row, line]) => page.drawText(line, { x: LEFT, y: TOP - row * STEP, size: SIZE, font }));
  },
  'small-and-large': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    lines.forEach((line, row) =>
      page.drawText(line, { x: LEFT, y: TOP - row * 20, size: row % 3 === 0 ? 6 : SIZE + (row % 3), font }),
    );
  },
  'form-fields': (pdf, font, lines) => drawForm(pdf, font, lines),
  'margin-notes': (pdf, font, lines) => {
    const page = pdf.addPage(A4);
    drawLines(page, font, lines.slice(0, -2));
    note(pdf, page, 'Text', lines.at(-2) ?? '');
    note(pdf, page, 'Highlight', lines.at(-1) ?? '');
  },
  'empty-pages': (pdf, font, lines) => {
    pdf.addPage(A4);
    drawLines(pdf.addPage(A4), font, lines);
    pdf.addPage(A4);
  },
};

function drawLines(page: PDFPage, font: PDFFont, lines: readonly string[]): void {
  lines.forEach((line, row) => page.drawText(line, { x: LEFT, y: TOP - row * STEP, size: SIZE, font }));
}

/** Each part is placed by itself, as some programs do; the spaces between words are not drawn at all. */
function drawApart(page: PDFPage, font: PDFFont, parts: readonly string[], row: number, between: string): void {
  let x = LEFT;
  for (const part of parts) {
    if (part !== ' ') page.drawText(part, { x, y: TOP - row * STEP, size: SIZE, font });
    x += font.widthOfTextAtSize(part + between, SIZE);
  }
}

function drawTurned(pdf: PDFDocument, font: PDFFont, lines: readonly string[], angle: number): void {
  const page = pdf.addPage(A4);
  page.setRotation(degrees(angle));
  drawLines(page, font, lines);
}

function drawForm(pdf: PDFDocument, font: PDFFont, lines: readonly string[]): void {
  const page = pdf.addPage(A4);
  const form = pdf.getForm();
  lines.forEach((line, row) => {
    const y = TOP - row * 30;
    if (row % 2 === 0) {
      page.drawText(line, { x: LEFT, y, size: SIZE, font });
      return;
    }
    const field = form.createTextField(`merknad${row}`);
    field.setText(line);
    field.addToPage(page, { x: LEFT, y: y - 5, width: 480, height: 22, font });
  });
  form.updateFieldAppearances(font);
}

function note(pdf: PDFDocument, page: PDFPage, subtype: string, text: string): void {
  const annotation = pdf.context.obj({
    Type: 'Annot',
    Subtype: subtype,
    Rect: [500, 700, 520, 720],
    Contents: PDFHexString.fromText(text),
    ...(subtype === 'Highlight' ? { QuadPoints: [60, 720, 200, 720, 60, 705, 200, 705] } : {}),
  });
  page.node.addAnnot(pdf.context.register(annotation));
}

async function standardFonts(): Promise<DrawnPdf> {
  const prose = new Prose(40, 'nb');
  const paragraphs = Array.from({ length: 6 }, () => prose.paragraph());
  const set = await Typesetter.begin();
  for (const paragraph of paragraphs) set.paragraph(paragraph);
  return { name: 'standard-fonts', bytes: await set.pdf.save(), says: paragraphs.join('\n'), expects: 'text' };
}

async function scanned(name: string, pages: number): Promise<DrawnPdf> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedPng(
    makePng(200, 280, (x, y) => ((x * y) % 7 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  for (let page = 0; page < pages; page += 1) {
    pdf.addPage(A4).drawImage(picture, { x: 0, y: 0, width: A4[0], height: A4[1] });
  }
  return { name, bytes: await pdf.save(), says: '', expects: 'noText' };
}
