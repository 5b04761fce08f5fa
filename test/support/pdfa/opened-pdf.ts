import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';
import { inflateSync } from 'node:zlib';

/** One step of a page's drawing: `0.5 w` is the operator `w` with the operand `0.5`. */
export interface DrawingStep {
  readonly operator: string;
  readonly operands: readonly string[];
}

/** The objects of a file, as they are written in it; what a reader makes of them is `ReadPdf`'s. */
export class OpenedPdf {
  private constructor(
    readonly bytes: Uint8Array,
    private readonly document: PDFDocument,
  ) {}

  static async from(bytes: Uint8Array): Promise<OpenedPdf> {
    return new OpenedPdf(bytes, await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get trailer(): { readonly ID?: PDFObject; readonly Encrypt?: PDFObject; readonly Info?: PDFObject } {
    return this.document.context.trailerInfo;
  }

  /** The document information, the older place of title and author. */
  get information(): PDFDict | undefined {
    const found = this.document.context.lookup(this.trailer.Info);
    return found instanceof PDFDict ? found : undefined;
  }

  pages(): readonly PDFPage[] {
    return this.document.getPages();
  }

  /** Every object of the file and everything within, each once. */
  objects(): readonly PDFObject[] {
    const top = this.document.context.enumerateIndirectObjects().map(([, object]) => object);
    const all: PDFObject[] = [];
    const gather = (object: PDFObject): void => {
      all.push(object);
      partsOf(object).forEach(gather);
    };
    top.forEach(gather);
    return all;
  }

  dictionaries(): readonly PDFDict[] {
    return this.objects().filter((object) => object instanceof PDFDict);
  }

  streams(): readonly PDFRawStream[] {
    return this.objects().filter((object) => object instanceof PDFRawStream);
  }

  drawingOf(page: PDFPage): readonly DrawingStep[] {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((part) => this.lookup(part)) : [contents];
    return stepsIn(streams.map((stream) => unpacked(stream).toString('latin1')).join('\n'));
  }

  lookup(object: PDFObject | undefined): PDFObject | undefined {
    return this.document.context.lookup(object);
  }
}

function partsOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFStream) return [object.dict];
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}

/** The content of a stream that is packed by Flate, or not at all. */
export function unpacked(stream: PDFObject | undefined): Buffer {
  if (!(stream instanceof PDFRawStream)) return Buffer.alloc(0);
  const bytes = Buffer.from(stream.contents);
  return stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') ? inflateSync(bytes) : bytes;
}

/** What an entry of a dictionary is called, says or counts; `null` when there is none, or it is something else. */
export function entry(dictionary: PDFDict | undefined, key: string): string | number | null {
  const found = dictionary?.lookup(PDFName.of(key));
  if (found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString)
    return found.decodeText();
  return found instanceof PDFNumber ? found.asNumber() : null;
}

export function dictionaryAt(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = dictionary?.lookup(PDFName.of(key));
  if (found instanceof PDFStream) return found.dict;
  return found instanceof PDFDict ? found : undefined;
}

export function streamAt(dictionary: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const found = dictionary?.lookup(PDFName.of(key));
  return found instanceof PDFRawStream ? found : undefined;
}

export function listAt(dictionary: PDFDict | undefined, key: string): readonly PDFObject[] {
  const found = dictionary?.lookup(PDFName.of(key));
  if (!(found instanceof PDFArray) || !dictionary) return [];
  return found.asArray().map((item) => (item instanceof PDFRef ? (dictionary.context.lookup(item) ?? item) : item));
}

export function has(dictionary: PDFDict | undefined, key: string): boolean {
  return dictionary?.has(PDFName.of(key)) === true;
}

/** Texts in hexadecimal, dictionaries, names, numbers, operators. Our drawings hold no texts in parentheses. */
const TOKEN = /<[0-9a-f]*>|<<.*?>>|\/[^\s/<>[\]]+|[^\s<>/]+/gi;
const OPERAND = /^(?:[<[/]|[-+.\d])/;

function stepsIn(drawing: string): DrawingStep[] {
  const steps: DrawingStep[] = [];
  let operands: string[] = [];
  for (const [token] of drawing.matchAll(TOKEN)) {
    if (OPERAND.test(token)) operands.push(token);
    else {
      steps.push({ operator: token, operands });
      operands = [];
    }
  }
  return steps;
}
