/**
 * A TrueType file with the outlines of only some glyphs. All glyphs keep their numbers, the others become empty.
 *
 * The font library can do this as well, but gives every second glyph of a small subset a wrong place: it lays glyphs at odd
 * offsets and then stores half of them (the short `loca` format).
 */
export function subsetOf(ttf: Buffer, wanted: Iterable<number>): Buffer {
  const tables = tablesOf(ttf);
  const outlines = outlinesOf(tables);
  const kept = withComponents(outlines, wanted);
  const pieces: Buffer[] = [];
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let offset = 0;
  outlines.forEach((outline, glyph) => {
    loca.writeUInt32BE(offset, glyph * 4);
    if (!kept.has(glyph)) return;
    pieces.push(padded(outline));
    offset += padded(outline).length;
  });
  loca.writeUInt32BE(offset, outlines.length * 4);

  const head = Buffer.from(table(tables, 'head'));
  head.writeUInt32BE(0, HEAD_CHECKSUM);
  head.writeUInt16BE(LONG_OFFSETS, HEAD_OFFSET_FORMAT);
  return assembled([
    ...['cvt ', 'fpgm'].flatMap((tag) => optional(tables, tag)),
    ['glyf', Buffer.concat(pieces)],
    ['head', head],
    ['hhea', table(tables, 'hhea')],
    ['hmtx', metricsOf(tables, kept)],
    ['loca', loca],
    ['maxp', table(tables, 'maxp')],
    ...optional(tables, 'prep'),
  ]);
}

const DIRECTORY_ENTRY = 16;
const HEAD_CHECKSUM = 8;
const HEAD_OFFSET_FORMAT = 50;
const LONG_OFFSETS = 1;

type Tables = ReadonlyMap<string, Buffer>;
type NamedTable = readonly [tag: string, content: Buffer];

function tablesOf(ttf: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  const count = ttf.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * DIRECTORY_ENTRY;
    const offset = ttf.readUInt32BE(entry + 8);
    const length = ttf.readUInt32BE(entry + 12);
    tables.set(ttf.toString('latin1', entry, entry + 4), ttf.subarray(offset, offset + length));
  }
  return tables;
}

function table(tables: Tables, tag: string): Buffer {
  const content = tables.get(tag);
  if (!content) throw new Error(`The font has no table "${tag}": it is not a TrueType font with outlines.`);
  return content;
}

function optional(tables: Tables, tag: string): NamedTable[] {
  const content = tables.get(tag);
  return content ? [[tag, content]] : [];
}

function outlinesOf(tables: Tables): Buffer[] {
  const loca = table(tables, 'loca');
  const glyf = table(tables, 'glyf');
  const long = table(tables, 'head').readUInt16BE(HEAD_OFFSET_FORMAT) === LONG_OFFSETS;
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const count = table(tables, 'maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)));
}

/** An accented letter is often drawn as the letter and the accent, which must then be there too. */
function withComponents(outlines: readonly Buffer[], wanted: Iterable<number>): Set<number> {
  const kept = new Set([0, ...wanted]);
  for (const glyph of kept) {
    for (const component of componentsOf(outlines[glyph])) kept.add(component);
  }
  return kept;
}

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

function componentsOf(outline: Buffer | undefined): number[] {
  if (!outline || outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const components: number[] = [];
  let at = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = outline.readUInt16BE(at);
    components.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + transformationLength(flags);
  }
  return components;
}

function transformationLength(flags: number): number {
  if (flags & HAS_SCALE) return 2;
  if (flags & HAS_TWO_SCALES) return 4;
  return flags & HAS_MATRIX ? 8 : 0;
}

/** Unused widths are cleared only because zeros compress. */
function metricsOf(tables: Tables, kept: ReadonlySet<number>): Buffer {
  const metrics = Buffer.from(table(tables, 'hmtx'));
  const count = table(tables, 'hhea').readUInt16BE(34);
  for (let glyph = 0; glyph < count - 1; glyph += 1) {
    if (!kept.has(glyph)) metrics.fill(0, glyph * 4, glyph * 4 + 4);
  }
  return metrics;
}

function padded(content: Buffer): Buffer {
  const missing = (4 - (content.length % 4)) % 4;
  return missing === 0 ? content : Buffer.concat([content, Buffer.alloc(missing)]);
}

/** @param tables sorted by tag, as the format wants them. */
function assembled(tables: readonly NamedTable[]): Buffer {
  const start = 12 + tables.length * DIRECTORY_ENTRY;
  const directory = Buffer.alloc(start);
  const largestPower = 2 ** Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(largestPower * 16, 6);
  directory.writeUInt16BE(Math.log2(largestPower), 8);
  directory.writeUInt16BE((tables.length - largestPower) * 16, 10);
  let offset = start;
  tables.forEach(([tag, content], index) => {
    const entry = 12 + index * DIRECTORY_ENTRY;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded(content)), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(content.length, entry + 12);
    offset += padded(content).length;
  });
  return withChecksum(Buffer.concat([directory, ...tables.map(([, content]) => padded(content))]), directory);
}

function withChecksum(file: Buffer, directory: Buffer): Buffer {
  const entry = directory.indexOf('head', 12, 'latin1');
  const head = directory.readUInt32BE(entry + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + HEAD_CHECKSUM);
  return file;
}

function checksum(content: Buffer): number {
  let sum = 0;
  for (let at = 0; at < content.length; at += 4) sum = (sum + content.readUInt32BE(at)) >>> 0;
  return sum;
}
