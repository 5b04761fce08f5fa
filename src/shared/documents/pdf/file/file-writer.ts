import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';
import { PDFRawStream } from 'pdf-lib';

/** Nearly as small as by default, in two thirds of the time. */
const COMPRESSION = { level: 4 };

export function deflated(content: string | Uint8Array): Buffer {
  return deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, COMPRESSION);
}

/** In one stream: an index there has two bytes in our table, and a reader must unpack all of a stream for one object in it. */
const MOST_GATHERED = 10_000;

/**
 * The bytes of a file. pdf-lib writes too, but only asynchronously and giving way between objects, which costs more time than
 * the drawing; and it takes the file's identifier from chance, where ours comes from the content.
 *
 * All small objects are gathered in compressed streams, found through a cross-reference stream (ISO 32000-1, 7.5.7–7.5.8).
 */
export function fileBytes(context: PDFContext, root: PDFRef, information: PDFRef): Uint8Array {
  const writer = new FileWriter();
  const gathered: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) writer.addStream(ref.objectNumber, object);
    else gathered.push([ref, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let from = 0; from < gathered.length; from += MOST_GATHERED) {
    writer.addGathered(next, gathered.slice(from, from + MOST_GATHERED));
    next += 1;
  }
  return writer.finish(next, root, information);
}

type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'gathered'; readonly container: number; readonly index: number };

class FileWriter {
  /** Bytes above 127 in the first comment tell programs that the file is not text. */
  private readonly chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  private readonly places: Place[] = [];
  private length = 15;

  addStream(number: number, stream: PDFRawStream): void {
    stream.updateDict();
    this.add(number, stream.dict.toString(), stream.getContents());
  }

  addGathered(container: number, objects: readonly (readonly [PDFRef, PDFObject])[]): void {
    const bodies = objects.map(([, object]) => object.toString());
    let offset = 0;
    const index = objects.map(([ref], position) => {
      this.places[ref.objectNumber] = { kind: 'gathered', container, index: position };
      const entry = `${String(ref.objectNumber)} ${String(offset)}`;
      offset += (bodies[position]?.length ?? 0) + 1;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const content = deflated(head + bodies.join('\n'));
    const counts = `/N ${String(objects.length)} /First ${String(head.length)}`;
    this.add(container, `<< /Type /ObjStm ${counts} ${compressed(content)} >>`, content);
  }

  finish(number: number, root: PDFRef, information: PDFRef): Uint8Array {
    const identifier = `<${this.digest()}>`;
    const start = this.length;
    this.places[number] = { kind: 'offset', offset: start };
    const table = deflated(this.crossReferences(number + 1));
    const trailer = `/Root ${root.toString()} /Info ${information.toString()} /ID [${identifier} ${identifier}]`;
    const size = `/Size ${String(number + 1)} /W [1 4 2]`;
    this.add(number, `<< /Type /XRef ${size} ${trailer} ${compressed(table)} >>`, table);
    this.push(Buffer.from(`startxref\n${String(start)}\n%%EOF\n`, 'latin1'));
    return this.joined();
  }

  private add(number: number, dictionary: string, content: Uint8Array): void {
    this.places[number] = { kind: 'offset', offset: this.length };
    this.push(Buffer.from(`${String(number)} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    this.push(content);
    this.push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  private push(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  private digest(): string {
    const hash = createHash('sha256');
    for (const chunk of this.chunks) hash.update(chunk);
    return hash.digest('hex').slice(0, 32);
  }

  private crossReferences(size: number): Buffer {
    const table = Buffer.alloc(size * 7);
    for (let number = 0; number < size; number += 1) {
      const place = this.places[number] ?? { kind: 'free' };
      writePlace(table, number * 7, place);
    }
    return table;
  }

  private joined(): Uint8Array {
    const bytes = new Uint8Array(this.length);
    let offset = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }
}

function writePlace(table: Buffer, at: number, place: Place): void {
  if (place.kind === 'free') {
    table.writeUInt16BE(0xffff, at + 5);
  } else if (place.kind === 'offset') {
    table.writeUInt8(1, at);
    table.writeUInt32BE(place.offset, at + 1);
  } else {
    table.writeUInt8(2, at);
    table.writeUInt32BE(place.container, at + 1);
    table.writeUInt16BE(place.index, at + 5);
  }
}

function compressed(content: Uint8Array): string {
  return `/Filter /FlateDecode /Length ${String(content.length)}`;
}
