import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFObject,
  type PDFPageLeaf,
} from 'pdf-lib';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** A page of a part: its place, and what it takes from the nodes above it. */
export interface PartPage {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
  readonly inherited: readonly (readonly [PDFName, PDFObject])[];
}

/** A PDF that is to stand in another: its pages, and its tag tree with the way back from the pages to it. */
export class PdfPart {
  private constructor(private readonly document: PDFDocument) {}

  static async read(bytes: Uint8Array): Promise<PdfPart> {
    return new PdfPart(await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }));
  }

  get context(): PDFContext {
    return this.document.context;
  }

  /** A value of the document as a whole. */
  ofCatalog(name: string): PDFObject | undefined {
    return this.document.catalog.get(PDFName.of(name));
  }

  get information(): PDFRef | null {
    const { Info } = this.context.trailerInfo;
    return Info instanceof PDFRef ? Info : null;
  }

  pages(): readonly PartPage[] {
    return this.document.getPages().map(({ ref, node }) => ({
      ref,
      node,
      inherited: INHERITED.flatMap((name) => {
        const value = node.get(PDFName.of(name)) ? undefined : node.getInheritableAttribute(PDFName.of(name));
        return value ? [[PDFName.of(name), value] as const] : [];
      }),
    }));
  }

  /** The root of the tag tree; null for a document without one. */
  get tagRoot(): PDFRef | null {
    const root = this.ofCatalog('StructTreeRoot');
    return root instanceof PDFRef ? root : null;
  }

  /** The topmost nodes of the tag tree. */
  topTags(): readonly PDFRef[] {
    const kids = this.tags?.get(PDFName.of('K'));
    const found = kids instanceof PDFRef ? [kids] : kids instanceof PDFArray ? kids.asArray() : [];
    return found.filter((kid) => kid instanceof PDFRef);
  }

  /** Which node each stretch of a page belongs to, by the keys that pages and links carry. */
  parentTree(): readonly (readonly [number, PDFObject])[] {
    return this.entriesOf(this.tags?.lookup(PDFName.of('ParentTree')));
  }

  private get tags(): PDFDict | undefined {
    return this.context.lookupMaybe(this.tagRoot ?? undefined, PDFDict);
  }

  /** The entries of a number tree, whatever its depth (ISO 32000-1, 7.9.7). */
  private entriesOf(node: PDFObject | undefined): readonly (readonly [number, PDFObject])[] {
    if (!(node instanceof PDFDict)) return [];
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [];
    const below = kids.flatMap((kid) => this.entriesOf(this.context.lookup(kid)));
    const flat = node.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
    const own = flat.flatMap((key, index) => {
      const value = flat[index + 1];
      return index % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value] as const] : [];
    });
    return [...own, ...below];
  }
}
