import { deflateSync } from 'node:zlib';

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ICC.1:2004-10), made of its published numbers: a
 * document that is kept for a hundred years says itself what its colours mean.
 */

/** The three primaries as seen under D50, the light of all profiles: x, y and z, adapted after Bradford. */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** D50 as the format wants it (7.2.16). */
const D50 = [0.9642, 1, 0.8249] as const;

/** How the white of sRGB (D65) becomes D50; a profile for another white must tell (9.2.15). */
const ADAPTATION = [1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179] as const;

/** Linear near black, a power of 2.4 above: g, a, b, c and d of the function of type 3 (10.15). */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const HEADER_LENGTH = 128;
const ENTRY_LENGTH = 12;

type Tag = readonly [name: string, content: Buffer];

/** The profile, byte for byte the same each time. */
export function srgbProfile(): Buffer {
  const curve = typed('para', Buffer.from([0, 3, 0, 0]), numbers(CURVE));
  return assembled([
    ['desc', localized('sRGB IEC61966-2.1')],
    ['cprt', localized('CC0')],
    ['wtpt', typed('XYZ ', numbers(D50))],
    ['chad', typed('sf32', numbers(ADAPTATION))],
    ...Object.entries(PRIMARIES).map(([name, primary]): Tag => [name, typed('XYZ ', numbers(primary))]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): Tag => [name, curve]),
  ]);
}

/** Packed once: it is the same in every document. */
export const PACKED_SRGB_PROFILE: Uint8Array = deflateSync(srgbProfile(), { level: 9 });

function assembled(tags: readonly Tag[]): Buffer {
  const start = HEADER_LENGTH + 4 + tags.length * ENTRY_LENGTH;
  const directory = Buffer.alloc(4 + tags.length * ENTRY_LENGTH);
  directory.writeUInt32BE(tags.length, 0);
  const contents: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = start;
  tags.forEach(([name, content], index) => {
    if (!places.has(content)) {
      places.set(content, end);
      contents.push(content);
      end += content.length;
    }
    const entry = 4 + index * ENTRY_LENGTH;
    directory.write(name, entry, 'latin1');
    directory.writeUInt32BE(places.get(content) ?? 0, entry + 4);
    directory.writeUInt32BE(content.length, entry + 8);
  });
  return Buffer.concat([header(end), directory, ...contents]);
}

/** What is not set is zero, which means "not said" (7.2). The date is that of the edition of the format. */
function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2004, 10, 1, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  numbers(D50).copy(bytes, 68);
  return bytes;
}

/** @returns the type, four bytes of nothing and the content, in whole words of four. */
function typed(type: string, ...content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...content]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** One text in one language (10.13): one record of twelve bytes, then the text. */
function localized(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const record = Buffer.alloc(20);
  record.writeUInt32BE(1, 0);
  record.writeUInt32BE(12, 4);
  record.write('enUS', 8, 'latin1');
  record.writeUInt32BE(utf16.length, 12);
  record.writeUInt32BE(28, 16);
  return typed('mluc', record, utf16);
}

/** Signed, with sixteen bits behind the point (4.3). */
function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65536), index * 4));
  return bytes;
}
