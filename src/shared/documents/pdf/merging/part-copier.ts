import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream, type PDFObject } from 'pdf-lib';
import type { PartPage, PdfPart } from './pdf-part.js';
import type { StreamedFile } from './streamed-file.js';

const DEEPEST = 50;
const TREE_KEYS = [PDFName.of('StructParents'), PDFName.of('StructParent')];
const PARENT = PDFName.of('Parent');

/** Values that take the place of those of a copied dictionary, as they are written. */
type Changes = ReadonlyMap<PDFName, string>;

/**
 * Copies objects of one PDF into another under new numbers, following references. What pages are drawn with (fonts,
 * pictures) is the same in every letter and is written once: `shared` knows it by its content across all the parts.
 */
export class PartCopier {
  private readonly numbers = new Map<PDFRef, number>();
  private readonly changes = new Map<PDFRef, Changes>();
  private readonly waiting: PDFRef[] = [];

  constructor(
    private readonly part: PdfPart,
    private readonly file: StreamedFile,
    private readonly shared: Map<string, number>,
    /** What is added to the keys by which pages and links are found in the tag tree. */
    private readonly keysBefore: number,
  ) {}

  /** Says that an object of the part is one that the merged file writes itself. */
  replace(ref: PDFRef, number: number): void {
    this.numbers.set(ref, number);
  }

  /** Says what is written in place of some values of an object. */
  change(ref: PDFRef, changes: Changes): void {
    this.changes.set(ref, changes);
  }

  /** The number under which an object stands in the merged file; it is copied if it has not been. */
  numberOf(ref: PDFRef): number {
    const known = this.numbers.get(ref);
    if (known !== undefined) return known;
    const number = this.file.nextNumber();
    this.numbers.set(ref, number);
    this.waiting.push(ref);
    return number;
  }

  /** An object as it is written into the merged file. */
  text(object: PDFObject): string {
    return this.written(object, (ref) => this.numberOf(ref));
  }

  copyPage({ ref, node, inherited }: PartPage, pages: number): void {
    const entries = [...node.entries(), ...inherited].filter(([name]) => name !== PARENT);
    const lines = entries.map(([name, value]) => {
      const text = name === PDFName.of('Resources') ? this.sharedText(value, 0) : this.valueOf(name, value);
      return `${name.toString()} ${text}`;
    });
    this.file.add(this.numberOf(ref), `<< /Parent ${String(pages)} 0 R ${lines.join(' ')} >>`);
  }

  /** Copies everything that was referred to and does not stand there yet. */
  copyWaiting(): void {
    for (let ref = this.waiting.pop(); ref; ref = this.waiting.pop()) {
      const number = this.numberOf(ref);
      const object = this.part.context.lookup(ref);
      const changes = this.changes.get(ref);
      if (object instanceof PDFStream) this.file.addStream(number, this.text(object.dict), contentsOf(object));
      else if (object instanceof PDFDict && changes) this.file.add(number, this.changedText(object, changes));
      else this.file.add(number, object ? this.text(object) : 'null');
    }
  }

  private changedText(object: PDFDict, changes: Changes): string {
    const kept = object.entries().filter(([name]) => !changes.has(name));
    const lines = kept.map(([name, value]) => `${name.toString()} ${this.valueOf(name, value)}`);
    const changed = [...changes].map(([name, text]) => `${name.toString()} ${text}`);
    return `<< ${[...lines, ...changed].join(' ')} >>`;
  }

  private valueOf(name: PDFName, value: PDFObject): string {
    return TREE_KEYS.includes(name) && value instanceof PDFNumber
      ? String(value.asNumber() + this.keysBefore)
      : this.text(value);
  }

  private written(object: PDFObject, numberOf: (ref: PDFRef) => number): string {
    if (object instanceof PDFRef) return `${String(numberOf(object))} 0 R`;
    if (object instanceof PDFArray) {
      return `[${object
        .asArray()
        .map((item) => this.written(item, numberOf))
        .join(' ')}]`;
    }
    if (!(object instanceof PDFDict)) return object.toString();
    const lines = object.entries().map(([name, value]) => {
      const text = TREE_KEYS.includes(name) ? this.valueOf(name, value) : this.written(value, numberOf);
      return `${name.toString()} ${text}`;
    });
    return `<< ${lines.join(' ')} >>`;
  }

  private sharedText(object: PDFObject, depth: number): string {
    // What is drawn with refers downwards only; a ring would be damage.
    if (depth > DEEPEST) throw new Error('The resources of a page refer to themselves');
    return this.written(object, (ref) => this.sharedNumberOf(ref, depth + 1));
  }

  /** The number of an object that is the same in several parts, written the first time it is met. */
  private sharedNumberOf(ref: PDFRef, depth: number): number {
    const known = this.numbers.get(ref);
    if (known !== undefined) return known;
    const object = this.part.context.lookup(ref);
    const text =
      object === undefined ? 'null' : this.sharedText(object instanceof PDFStream ? object.dict : object, depth);
    const contents = object instanceof PDFStream ? contentsOf(object) : null;
    const digest = createHash('sha256')
      .update(text)
      .update(contents ?? '')
      .digest('base64');
    const number = this.shared.get(digest) ?? this.writeShared(digest, text, contents);
    this.numbers.set(ref, number);
    return number;
  }

  private writeShared(digest: string, text: string, contents: Uint8Array | null): number {
    const number = this.file.nextNumber();
    this.shared.set(digest, number);
    if (contents) this.file.addStream(number, text, contents);
    else this.file.add(number, text);
    return number;
  }
}

/** The bytes as they stand in the file, compressed as they were. */
function contentsOf(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? stream.asUint8Array() : stream.getContents();
}
