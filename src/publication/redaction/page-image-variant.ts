import { PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { drawGreyPage, pageDrawer } from '../../shared/documents/reading/scan/scan-programs.js';
import { paint, readGreyPicture, type Field, type GreyPicture } from './painted-page.js';

/** Each takes about a second; longer files are published as text. */
const MOST_PAGES = 300;
/** The longer side of A4, in points. */
const LONGER_SIDE = 841.89;

/** What the variant says of itself, as in `VariantTitle`. */
export interface PictureTitle {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly createdAt: Date;
}

/**
 * A PDF of nothing but pictures of a file's pages, with fields painted black in the pictures themselves. Neither text,
 * fonts, annotations, attachments, metadata nor earlier revisions of the file come along, since none of its bytes do. Null
 * where there is no program that draws pages, or the file cannot be drawn as its text was read.
 */
export async function pageImageVariant(
  file: { readonly bytes: Uint8Array; readonly mediaType: string },
  fields: readonly Field[],
  title: PictureTitle,
): Promise<Uint8Array | null> {
  const program = pageDrawer();
  const source = await asPdf(file);
  if (program === null || source === null || source.pages > MOST_PAGES) return null;
  const folder = await mkdtemp(join(tmpdir(), 'redaction-'));
  try {
    const path = join(folder, 'source.pdf');
    await writeFile(path, source.bytes);
    const made = await emptyDocument(title);
    for (let page = 1; page <= source.pages; page += 1) {
      const picture = await drawn(program, path, page, folder);
      if (picture === null) return null;
      paint(
        picture,
        fields.filter((field) => field.page === page),
      );
      addPicture(made, picture);
    }
    return await made.save();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function drawn(program: string, path: string, page: number, folder: string): Promise<GreyPicture | null> {
  const target = join(folder, `page-${String(page)}`);
  if (!(await drawGreyPage(program, path, page, target, folder))) return null;
  const picture = readGreyPicture(await readFile(`${target}.pgm`));
  await rm(`${target}.pgm`);
  return picture;
}

/** A picture of a letter becomes a page of its own size; a PDF is drawn as it is. */
async function asPdf({ bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: string }) {
  try {
    if (mediaType === 'application/pdf') {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      return isDrawnWhole(pdf) ? { bytes, pages: pdf.getPageCount() } : null;
    }
    const pdf = await PDFDocument.create();
    const picture = mediaType === 'image/png' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
    pdf.addPage([picture.width, picture.height]).drawImage(picture, { x: 0, y: 0 });
    return { bytes: await pdf.save(), pages: 1 };
  } catch {
    // Encrypted, damaged or of another kind: there is nothing to draw, and the caller says so.
    return null;
  }
}

/** Where lines stand is told of the page as it is cropped; a page that is drawn otherwise would be painted in wrong places. */
function isDrawnWhole(pdf: PDFDocument): boolean {
  return pdf.getPages().every((page) => {
    const [crop, media] = [page.getCropBox(), page.getMediaBox()];
    return crop.x === media.x && crop.y === media.y && crop.width === media.width && crop.height === media.height;
  });
}

async function emptyDocument({ title, author, language, createdAt }: PictureTitle): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setLanguage(language);
  pdf.setCreationDate(createdAt);
  return pdf;
}

function addPicture(pdf: PDFDocument, { width, height, pixels }: GreyPicture): void {
  const scale = LONGER_SIDE / Math.max(width, height);
  const [pageWidth, pageHeight] = [width * scale, height * scale];
  const picture = pdf.context.register(
    pdf.context.stream(deflateSync(pixels), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    }),
  );
  const page = pdf.addPage([pageWidth, pageHeight]);
  page.node.setXObject(PDFName.of('P'), picture);
  const drawing = `q ${String(pageWidth)} 0 0 ${String(pageHeight)} 0 0 cm /P Do Q`;
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(drawing)));
  page.node.set(PDFName.of('Rotate'), PDFNumber.of(0));
}
