import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

export type TagType = 'H1' | 'H2' | 'H3' | 'P' | 'Form';

interface OpenTag {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly kids: PDFArray;
}

/**
 * The tags of a form for screen readers, which the library does not write: what is a heading, and which field stands where in
 * the order of reading (ISO 32000-1, 14.7 and 14.8).
 */
export class PdfTags {
  private readonly root: PDFRef;
  private readonly top: OpenTag;
  private readonly marksByPage = new Map<PDFPage, PDFArray>();
  private readonly fieldOwners: PDFRef[] = [];
  private open: OpenTag;

  constructor(private readonly document: PDFDocument) {
    this.root = document.context.nextRef();
    this.top = this.element('Document', this.root);
    this.open = this.top;
  }

  addPage(page: PDFPage): void {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(this.marksByPage.size));
    this.marksByPage.set(page, PDFArray.withContext(this.document.context));
  }

  begin(type: TagType): void {
    this.open = this.element(type, this.top.ref);
    this.top.kids.push(this.open.ref);
  }

  end(): void {
    this.open = this.top;
  }

  /** Marks what is drawn meanwhile as belonging to the tag that is open. */
  mark(page: PDFPage, draw: () => void): void {
    const marks = this.marksByPage.get(page);
    if (!marks) return;
    const number = marks.size();
    const type = this.open.dict.get(PDFName.of('S'))?.toString() ?? '/P';
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [type, `<</MCID ${String(number)}>>`]),
    );
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    marks.push(this.open.ref);
    this.open.kids.push(this.document.context.obj({ Type: 'MCR', Pg: page.ref, MCID: number }));
  }

  /** Puts a field into the order of reading, with the words that a screen reader says for it. */
  field(page: PDFPage, widget: PDFRef, name: string): void {
    const owner = this.element('Form', this.top.ref);
    owner.dict.set(PDFName.of('Alt'), PDFHexString.fromText(name));
    owner.kids.push(this.document.context.obj({ Type: 'OBJR', Pg: page.ref, Obj: widget }));
    this.top.kids.push(owner.ref);
    this.fieldOwners.push(owner.ref);
    const key = FIELD_KEYS_FROM + this.fieldOwners.length - 1;
    this.document.context.lookup(widget, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key));
  }

  /** Writes the tree into the document. */
  finish(): void {
    const { context, catalog } = this.document;
    const numbers = PDFArray.withContext(context);
    for (const [at, marks] of [...this.marksByPage.values()].entries()) {
      numbers.push(PDFNumber.of(at));
      numbers.push(marks);
    }
    for (const [at, owner] of this.fieldOwners.entries()) {
      numbers.push(PDFNumber.of(FIELD_KEYS_FROM + at));
      numbers.push(owner);
    }
    const tree = context.obj({ Type: 'StructTreeRoot', K: this.top.ref });
    tree.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
    tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(FIELD_KEYS_FROM + this.fieldOwners.length));
    context.assign(this.root, tree);
    catalog.set(PDFName.of('StructTreeRoot'), this.root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }

  private element(type: TagType | 'Document', parent: PDFRef): OpenTag {
    const { context } = this.document;
    const kids = PDFArray.withContext(context);
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent });
    dict.set(PDFName.of('K'), kids);
    return { ref: context.register(dict), dict, kids };
  }
}

/** Pages have the keys below; no form has so many. */
const FIELD_KEYS_FROM = 10_000;
