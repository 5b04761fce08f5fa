import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive, and what its directory is to say of it when that is not the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declaredBytes?: number;
  readonly flags?: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;

/** A zip archive made by hand, since no library writes one that lies. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const facts = describe(part, content, packed.length, name.length);
    const local = Buffer.concat([words(LOCAL_HEADER), facts, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([words(DIRECTORY_HEADER), halves(VERSION), facts, place, name]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([
    words(END_OF_DIRECTORY),
    halves(0, 0, parts.length, parts.length),
    words(listed.length, offset),
  ]);
  return Buffer.concat([...bodies, listed, end, halves(0)]);
}

/** What the header of a part and its entry in the directory have in common. */
function describe(part: ZipPart, content: Buffer, packedBytes: number, nameLength: number): Buffer {
  return Buffer.concat([
    halves(VERSION, part.flags ?? 0, DEFLATED, 0, 0),
    words(crc32(content), packedBytes, part.declaredBytes ?? content.length),
    halves(nameLength, 0),
  ]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
}

function halves(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
}
