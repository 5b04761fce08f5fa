import { crc32, deflateSync } from 'node:zlib';

/** A colour with its opacity, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of the size in which `colourAt` says each pixel. */
export function makePng(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => colourAt(x, y)).flat()]),
  );
  return pngOf(headerOf(width, height), chunk('IDAT', deflateSync(Buffer.concat(rows))));
}

/** A PNG from its chunks; what stands in them need not be true. */
export function pngOf(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

/** The header of a picture with eight bits for each of red, green, blue and opacity. */
export function headerOf(width: number, height: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.writeUInt8(8, 8);
  content.writeUInt8(6, 9);
  return chunk('IHDR', content);
}

export function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A blue disc on transparent ground, as marks often are. */
export function makeMark(width = 240, height = 80): Buffer {
  const radius = height / 2;
  return makePng(width, height, (x, y) => {
    const isInside =
      (x - radius) ** 2 + (y - radius) ** 2 < radius ** 2 || (x > height && y > height / 3 && y < (2 * height) / 3);
    return isInside ? [0, 61, 128, 255] : [0, 0, 0, 0];
  });
}

/** A grey JPEG by its markers: enough to be known by its header and its end, with nothing to be seen in it. */
export function makeJpeg(width: number, height: number, channels: 1 | 3 | 4 = 3): Buffer {
  const frame = Buffer.alloc(8 + channels * 3);
  frame.writeUInt16BE(frame.length, 0);
  frame.writeUInt8(8, 2);
  frame.writeUInt16BE(height, 3);
  frame.writeUInt16BE(width, 5);
  frame.writeUInt8(channels, 7);
  const jfif = Buffer.from('\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00', 'latin1');
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    jfif,
    Buffer.from([0xff, 0xc0]),
    frame,
    Buffer.from([0xff, 0xd9]),
  ]);
}
