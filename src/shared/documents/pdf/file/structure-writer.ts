import type { PDFContext, PDFDict, PDFObject } from 'pdf-lib';
import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import type { PageCanvas } from '../layout/page-canvas.js';
import { StructureNode } from '../layout/structure-node.js';
import type { LinkArea, MarkedContent, StructureAttributes } from '../layout/structure-node.js';
import { onOneLine } from '../typesetting/inline-text.js';
import { NAME } from './names.js';

/** What the pages need to know of the tag tree: where they stand in it, and the links on them. */
export interface WrittenStructure {
  readonly root: PDFRef;
  readonly annotations: ReadonlyMap<LinkArea, PDFRef>;
}

/** Writes the tag tree, the clickable areas that belong to it, and the way back from each stretch of a page to its node. */
export class StructureWriter {
  private readonly nodes = new Map<StructureNode, PDFRef>();
  private readonly annotations = new Map<LinkArea, PDFRef>();

  constructor(
    private readonly context: PDFContext,
    private readonly pages: readonly PDFRef[],
  ) {}

  write(document: StructureNode, canvases: readonly PageCanvas[]): WrittenStructure {
    const areas = canvases.flatMap((canvas) => canvas.linkAreas);
    areas.forEach((area, index) => this.annotations.set(area, this.writeAnnotation(area, canvases.length + index)));

    const root = this.context.nextRef();
    const first = this.writeNode(document, root);
    const dictionary = this.context.obj({
      Type: 'StructTreeRoot',
      K: first,
      ParentTree: this.writeParentTree(canvases, areas),
      ParentTreeNextKey: canvases.length + areas.length,
    });
    this.context.assign(root, dictionary);
    return { root, annotations: this.annotations };
  }

  private writeNode(node: StructureNode, parent: PDFRef): PDFRef {
    const ref = this.context.nextRef();
    this.nodes.set(node, ref);
    const dictionary = this.context.obj({});
    dictionary.set(NAME.Type, NAME.StructElem);
    dictionary.set(NAME.S, PDFName.of(node.type));
    dictionary.set(NAME.P, parent);
    if (node.attributes) dictionary.set(NAME.A, this.attributes(node.attributes));
    if (node.attributes?.owner === 'Layout') {
      dictionary.set(NAME.Alt, PDFHexString.fromText(onOneLine(node.attributes.alternative)));
    }
    this.addParts(dictionary, node, ref);
    this.context.assign(ref, dictionary);
    return ref;
  }

  private addParts(dictionary: PDFDict, node: StructureNode, ref: PDFRef): void {
    const page = node.parts.find((part): part is MarkedContent => isMarkedContent(part))?.page;
    const pageRef = page === undefined ? undefined : this.pages[page];
    if (pageRef) dictionary.set(NAME.Pg, pageRef);
    const parts = node.parts.map((part) => this.part(part, ref, page));
    const [only] = parts;
    if (only && parts.length === 1) dictionary.set(NAME.K, only);
    else if (parts.length > 1) dictionary.set(NAME.K, this.array(parts));
  }

  /** @param page that the node says its parts are on, unless they say otherwise. */
  private part(part: StructureNode['parts'][number], parent: PDFRef, page: number | undefined): PDFObject {
    if (part instanceof StructureNode) return this.writeNode(part, parent);
    if (part.kind === 'marked-content' && part.page === page) return PDFNumber.of(part.number);

    const reference = this.context.obj({});
    const pageRef = this.pages[part.page];
    if (pageRef) reference.set(NAME.Pg, pageRef);
    if (part.kind === 'marked-content') {
      reference.set(NAME.Type, NAME.MCR);
      reference.set(NAME.MCID, PDFNumber.of(part.number));
      return reference;
    }
    reference.set(NAME.Type, NAME.OBJR);
    const annotation = this.annotations.get(part);
    if (annotation) reference.set(NAME.Obj, annotation);
    return reference;
  }

  private attributes(attributes: StructureAttributes): PDFDict {
    switch (attributes.owner) {
      case 'Table':
        return this.context.obj({ O: 'Table', Scope: attributes.scope });
      case 'List':
        return this.context.obj({ O: 'List', ListNumbering: attributes.numbering });
      case 'Layout':
        return this.context.obj({ O: 'Layout', Placement: 'Block', BBox: attributes.box.map(rounded) });
    }
  }

  private writeAnnotation(area: LinkArea, key: number): PDFRef {
    return this.context.register(
      this.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [...area.rectangle],
        Border: [0, 0, 0],
        F: 4,
        Contents: PDFHexString.fromText(area.href),
        A: { Type: 'Action', S: 'URI', URI: PDFString.of(escaped(area.href)) },
        StructParent: key,
        P: this.pages[area.page],
      }),
    );
  }

  private writeParentTree(canvases: readonly PageCanvas[], areas: readonly LinkArea[]): PDFRef {
    const entries: PDFObject[] = canvases.flatMap((canvas) => [
      PDFNumber.of(canvas.index),
      this.context.register(this.array(canvas.owners.map((node) => this.refOf(node)))),
    ]);
    const links = areas.flatMap((area, index) => [PDFNumber.of(canvases.length + index), this.refOf(area.node)]);
    return this.context.register(this.context.obj({ Nums: this.array([...entries, ...links]) }));
  }

  private refOf(node: StructureNode): PDFRef {
    const ref = this.nodes.get(node);
    if (!ref) throw new Error(`A ${node.type} is drawn but is not part of the document.`);
    return ref;
  }

  private array(objects: readonly PDFObject[]): PDFArray {
    const array = PDFArray.withContext(this.context);
    for (const object of objects) array.push(object);
    return array;
  }
}

function isMarkedContent(part: StructureNode['parts'][number]): part is MarkedContent {
  return !(part instanceof StructureNode) && part.kind === 'marked-content';
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
