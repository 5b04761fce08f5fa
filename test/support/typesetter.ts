import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';

const A4: [number, number] = [595, 842];
const LEFT = 70;
const SIZE = 11;
const STEP = 15;
export const TEXT_WIDTH = 455;

/** Sets text as a word processor does: lines filled to the measure, more space between paragraphs than between lines. */
export class Typesetter {
  private page: PDFPage;
  private y = 760;

  private constructor(
    readonly pdf: PDFDocument,
    private readonly light: PDFFont,
    private readonly bold: PDFFont,
  ) {
    this.page = pdf.addPage(A4);
  }

  static async begin(): Promise<Typesetter> {
    const pdf = await PDFDocument.create();
    return new Typesetter(
      pdf,
      await pdf.embedFont(StandardFonts.Helvetica),
      await pdf.embedFont(StandardFonts.HelveticaBold),
    );
  }

  heading(text: string, size: number): this {
    this.y -= size;
    this.page.drawText(text, { x: LEFT, y: this.y, size, font: this.bold });
    this.y -= size + 6;
    return this;
  }

  paragraph(text: string, left = LEFT): this {
    for (const line of this.fill(text, LEFT + TEXT_WIDTH - left)) this.line(line, left);
    return this.space();
  }

  item(marker: string, text: string): this {
    const lines = this.fill(text, TEXT_WIDTH - 18);
    this.page.drawText(marker, { x: LEFT, y: this.y, size: SIZE, font: this.light });
    for (const line of lines) this.line(line, LEFT + 18);
    return this;
  }

  line(text: string, left = LEFT): this {
    this.page.drawText(text, { x: left, y: this.y, size: SIZE, font: this.light });
    this.y -= STEP;
    return this;
  }

  space(): this {
    this.y -= 8;
    return this;
  }

  newPage(): this {
    this.page = this.pdf.addPage(A4);
    this.y = 760;
    return this;
  }

  at(x: number, y: number, text: string, font = this.light): this {
    this.page.drawText(text, { x, y, size: SIZE, font });
    return this;
  }

  fill(text: string, width: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
      if (lines.length > 0 && this.light.widthOfTextAtSize(longer, SIZE) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}
