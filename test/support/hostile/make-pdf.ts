import { constants, deflateSync } from 'node:zlib';

/** What a PDF that is written by hand is made of. */
export interface PdfParts {
  /** Objects from number 4 on. */
  readonly objects?: readonly (string | Buffer)[];
  /** What stands in the catalog besides the pages. */
  readonly catalog?: string;
  readonly page?: string;
  readonly pages?: string;
  readonly content?: string | Buffer;
  readonly contentEntries?: string;
  readonly trailer?: string;
}

/** A page that says one thing. */
export const DRAWN = 'BT /F1 12 Tf 72 700 Td (Vi stotter forslaget) Tj ET';

/** A PDF written by hand, with whatever its catalog, page and objects are to hold. */
export function makePdf(parts: PdfParts = {}): Buffer {
  const content = Buffer.from(parts.content ?? DRAWN);
  const kids = '/Type /Pages /Kids [3 0 R] /Count 1';
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    `<< ${parts.pages ?? kids} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${parts.page ?? ''} >>`,
    stream(content, parts.contentEntries ?? ''),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...(parts.objects ?? []),
  ];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += piece.length;
    pieces.push(piece);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${String(at)}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + trailer)]);
}

/** A stream of these bytes, with more entries in its dictionary. */
export function stream(content: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${String(content.length)} ${entries} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

/** A page whose content is packed. */
export const packed = (content: Buffer): Pick<PdfParts, 'content' | 'contentEntries'> => ({
  content: deflateSync(content),
  contentEntries: '/Filter /FlateDecode',
});

/** So many times the same, packed once: what goes over and over is not packed over and over. */
export function packedManyTimes(content: Buffer, times: number): Pick<PdfParts, 'content' | 'contentEntries'> {
  const ended = deflateSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const [header, piece] = [ended.subarray(0, 2), ended.subarray(2)];
  return {
    content: Buffer.concat([header, ...Array.from({ length: times }, () => piece)]),
    contentEntries: '/Filter /FlateDecode',
  };
}
