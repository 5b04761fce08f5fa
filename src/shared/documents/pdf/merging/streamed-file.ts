import { createHash } from 'node:crypto';
import { deflated } from '../file/file-writer.js';

const ENTRY_BYTES = 9;
const OFFSET_BYTES = 6;
/** In the index column: the object stands by itself, at an offset. */
const BY_ITSELF = -1;

/**
 * A PDF file that is written from the front and given away piece by piece: what has been taken is not held, only where each
 * object stands (some sixteen bytes each). Small objects are gathered and compressed together (ISO 32000-1, 7.5.7–7.5.8).
 */
export class StreamedFile {
  private readonly hash = createHash('sha256');
  private readonly where: number[] = [0];
  private readonly index: number[] = [BY_ITSELF];
  private gathered: { readonly number: number; readonly body: string }[] = [];
  private chunks: Uint8Array[] = [];
  private length = 0;

  constructor() {
    // Bytes above 127 in the first comment tell programs that the file is not text.
    this.push(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** The number of an object that will be written later. */
  nextNumber(): number {
    this.index.push(BY_ITSELF);
    return this.where.push(0) - 1;
  }

  addStream(number: number, dictionary: string, content: Uint8Array): void {
    this.where[number] = this.length;
    this.push(Buffer.from(`${String(number)} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    this.push(content);
    this.push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Adds a small object, which is written with the next `take`. */
  add(number: number, body: string): void {
    this.gathered.push({ number, body });
  }

  /** What can be given away by now. */
  take(): readonly Uint8Array[] {
    if (this.gathered.length > 0) this.writeGathered();
    const taken = this.chunks;
    this.chunks = [];
    return taken;
  }

  /** The end of the file: where everything stands, and where to begin. */
  finish(root: number, information: number | null): readonly Uint8Array[] {
    if (this.gathered.length > 0) this.writeGathered();
    const number = this.nextNumber();
    const start = this.length;
    this.where[number] = start;
    const table = deflated(this.crossReferences());
    const identifier = `<${this.hash.copy().digest('hex').slice(0, 32)}>`;
    const described = information === null ? '' : ` /Info ${String(information)} 0 R`;
    const trailer = `/Root ${String(root)} 0 R${described} /ID [${identifier} ${identifier}]`;
    const shape = `/Size ${String(this.where.length)} /W [1 ${String(OFFSET_BYTES)} 2]`;
    this.addStream(number, `<< /Type /XRef ${shape} ${trailer} ${compressed(table)} >>`, table);
    this.push(Buffer.from(`startxref\n${String(start)}\n%%EOF\n`, 'latin1'));
    return this.take();
  }

  private writeGathered(): void {
    const container = this.nextNumber();
    let offset = 0;
    const head = this.gathered.map(({ number, body }, position) => {
      this.where[number] = container;
      this.index[number] = position;
      const entry = `${String(number)} ${String(offset)}`;
      offset += body.length + 1;
      return entry;
    });
    const first = `${head.join(' ')}\n`;
    const content = deflated(first + this.gathered.map(({ body }) => body).join('\n'));
    const counts = `/N ${String(this.gathered.length)} /First ${String(first.length)}`;
    this.gathered = [];
    this.addStream(container, `<< /Type /ObjStm ${counts} ${compressed(content)} >>`, content);
  }

  private crossReferences(): Buffer {
    const table = Buffer.alloc(this.where.length * ENTRY_BYTES);
    table.writeUInt16BE(0xffff, 1 + OFFSET_BYTES);
    for (let number = 1; number < this.where.length; number += 1) {
      const at = number * ENTRY_BYTES;
      const index = this.index[number] ?? BY_ITSELF;
      table.writeUInt8(index === BY_ITSELF ? 1 : 2, at);
      table.writeUIntBE(this.where[number] ?? 0, at + 1, OFFSET_BYTES);
      if (index !== BY_ITSELF) table.writeUInt16BE(index, at + 1 + OFFSET_BYTES);
    }
    return table;
  }

  private push(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}

function compressed(content: Uint8Array): string {
  return `/Filter /FlateDecode /Length ${String(content.length)}`;
}
