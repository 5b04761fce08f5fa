import { deflateSync } from 'node:zlib';
import { JpegEmbedder } from 'pdf-lib';
import { sniffFile } from '../../reading/sniff-file.js';
import type { PdfPicture } from '../pdf-content.js';
import { pixelsOfPng } from './png-pixels.js';
import { UnusablePicture, type PictureRefusal } from './picture-refusal.js';
import { shrunk, sideForPrint, type Pixels } from './pixels.js';

/** The largest file that is taken; a mark in the corner of a letter needs far less. */
export const LARGEST_PICTURE_BYTES = 1_000_000;
/** Sides that are taken, in pixels: below the least a mark is blurred on paper. */
export const LEAST_PICTURE_SIDE = 40;
export const LARGEST_PICTURE_SIDE = 3_000;
/** A JPEG is embedded as it is, in each letter. */
export const LARGEST_JPEG_BYTES = 150_000;
/** A PNG that packs worse is made smaller: a thousand letters each carry it. */
const LARGEST_PACKED_BYTES = 100_000;

export type PreparedPicture =
  { readonly ok: true; readonly picture: PdfPicture } | { readonly ok: false; readonly reason: PictureRefusal };

/**
 * Makes a picture ready to be embedded, once for all documents that carry it. Its kind is judged by its bytes. A PNG is
 * laid on white, since a file without transparency is one that every archive takes, and made no larger than print needs.
 */
export async function prepareImage(bytes: Uint8Array): Promise<PreparedPicture> {
  try {
    return { ok: true, picture: await pictureOf(bytes) };
  } catch (error) {
    if (error instanceof UnusablePicture) return { ok: false, reason: error.reason };
    throw error;
  }
}

async function pictureOf(bytes: Uint8Array): Promise<PdfPicture> {
  if (bytes.length > LARGEST_PICTURE_BYTES) throw new UnusablePicture('tooLarge');
  const verdict = await sniffFile(bytes);
  const found = !verdict.ok && verdict.reason === 'otherType' ? verdict.found : 'unknown';
  if (found === 'png') return pictureFromPng(await pixelsOfPng(bytes, requireSides));
  if (found === 'jpg') return pictureFromJpeg(bytes);
  throw new UnusablePicture(found === 'apng' ? 'moving' : 'otherType');
}

function pictureFromPng(pixels: Pixels): PdfPicture {
  for (let side = sideForPrint(pixels); ; side += 1) {
    const { width, height, colours } = shrunk(pixels, side);
    const bytes = new Uint8Array(deflateSync(colours, { level: 9 }));
    if (bytes.length <= LARGEST_PACKED_BYTES) return { width, height, colours: 'rgb', filter: 'FlateDecode', bytes };
  }
}

async function pictureFromJpeg(bytes: Uint8Array): Promise<PdfPicture> {
  if (bytes.length > LARGEST_JPEG_BYTES) throw new UnusablePicture('tooLarge');
  // pdf-lib reads from the beginning of the underlying memory, which a part of a larger buffer does not have.
  const copy = new Uint8Array(bytes);
  const jpeg = await JpegEmbedder.for(copy).catch((cause: unknown) => {
    throw new UnusablePicture('damaged', { cause });
  });
  if (!endsAsJpeg(copy) || jpeg.bitsPerComponent !== 8) throw new UnusablePicture('damaged');
  const { width, height } = jpeg;
  requireSides(width, height);
  if (String(jpeg.colorSpace) === 'DeviceCMYK') throw new UnusablePicture('printColours');
  const colours = String(jpeg.colorSpace) === 'DeviceGray' ? 'grey' : 'rgb';
  return { width, height, colours, filter: 'DCTDecode', bytes: copy };
}

/** The last marker; a few bytes of filling may follow it. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-64)).includes(Buffer.from([0xff, 0xd9]));
}

function requireSides(width: number, height: number): void {
  const sides = [width, height];
  if (sides.some((side) => side > LARGEST_PICTURE_SIDE)) throw new UnusablePicture('tooManyPixels');
  if (sides.some((side) => side < LEAST_PICTURE_SIDE)) throw new UnusablePicture('tooFewPixels');
}
