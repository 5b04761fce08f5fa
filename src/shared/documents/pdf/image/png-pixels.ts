import { inflateSync } from 'node:zlib';
import type { PDFObject } from 'pdf-lib';
import { PDFContext, PDFName, PDFRawStream, PDFRef, PngEmbedder } from 'pdf-lib';
import { UnusablePicture } from './picture-refusal.js';
import { onWhite, type Pixels } from './pixels.js';

const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;
/** What a picture is drawn from. The rest (texts, profiles, times) is left out: some of it is packed, and none is needed. */
const NEEDED_CHUNKS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** By the kind of colours: grey, red-green-blue, numbered, grey with opacity, red-green-blue with opacity. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Each row has a byte of its own and is filled up to whole bytes, and an interlaced picture has seven sets of rows. */
const MOST_BYTES_BESIDE = 64_000;

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  /** The chunk with its length, type and checksum. */
  readonly whole: Buffer;
}

/**
 * The colours of a PNG on white. What it unpacks to is bounded by the size that it says it has, before the library that
 * decodes it sees it.
 *
 * @throws UnusablePicture
 */
export async function pixelsOfPng(
  bytes: Uint8Array,
  requireSides: (width: number, height: number) => void,
): Promise<Pixels> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(file);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.content.length !== 13) throw new UnusablePicture('damaged');
  if (chunks.some(({ type }) => type === 'acTL')) throw new UnusablePicture('moving');
  const width = header.content.readUInt32BE(0);
  const height = header.content.readUInt32BE(4);
  requireSides(width, height);
  requireHonestSize(chunks, header.content, width * height);
  const plain = Buffer.concat([
    file.subarray(0, SIGNATURE_BYTES),
    ...chunks.filter(({ type }) => NEEDED_CHUNKS.has(type)).map(({ whole }) => whole),
  ]);
  return { width, height, colours: await decoded(plain, width * height) };
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= file.length;) {
    const length = file.readUInt32BE(at);
    const end = at + CHUNK_FRAME_BYTES + length;
    if (end > file.length) throw new UnusablePicture('damaged');
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, content: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw new UnusablePicture('damaged');
}

/** What is packed must be what the header says, neither less nor much more. */
function requireHonestSize(chunks: readonly Chunk[], header: Buffer, pixels: number): void {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  const bitsAPixel = header.readUInt8(8) * (CHANNELS[header.readUInt8(9)] ?? 0);
  const sizeBytes = (pixels * bitsAPixel) / 8;
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: Math.ceil(sizeBytes) + MOST_BYTES_BESIDE });
    if (bitsAPixel > 0 && unpacked.length >= sizeBytes) return;
  } catch (cause) {
    throw new UnusablePicture('damaged', { cause });
  }
  throw new UnusablePicture('damaged');
}

/** The library lays colours and opacity out as two streams of a document; they are read back from there. */
async function decoded(file: Buffer, pixels: number): Promise<Uint8Array> {
  const context = PDFContext.create();
  try {
    const embedder = await PngEmbedder.for(new Uint8Array(file));
    const picture = streamAt(context, await embedder.embedIntoContext(context));
    const colours = inflateSync(picture.contents);
    if (colours.length !== pixels * 3) throw new UnusablePicture('damaged');
    const mask = picture.dict.get(PDFName.of('SMask'));
    return mask ? onWhite(colours, inflateSync(streamAt(context, mask).contents)) : colours;
  } catch (cause) {
    throw new UnusablePicture('damaged', { cause });
  }
}

function streamAt(context: PDFContext, place: PDFObject): PDFRawStream {
  const stream = place instanceof PDFRef ? context.lookup(place) : place;
  if (!(stream instanceof PDFRawStream)) throw new UnusablePicture('damaged');
  return stream;
}
