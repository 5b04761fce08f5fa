/** The parts of a document as a screen reader meets them (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Figure';

export type StructureAttributes =
  | { readonly owner: 'Table'; readonly scope: 'Column' | 'Row' }
  | { readonly owner: 'List'; readonly numbering: 'None' | 'Disc' | 'Decimal' }
  | { readonly owner: 'Layout'; readonly box: Box; readonly alternative: string };

/** Left, lower, right and upper edge on the page. */
export type Box = readonly [number, number, number, number];

/** A stretch of a page's drawing that belongs to one node. */
export interface MarkedContent {
  readonly kind: 'marked-content';
  readonly page: number;
  readonly number: number;
}

/** Where on a page one can click. A link that is broken over two lines has two. */
export interface LinkArea {
  readonly kind: 'link-area';
  readonly page: number;
  readonly href: string;
  readonly rectangle: Box;
  readonly node: StructureNode;
}

/** One node of the tag tree. Its parts come in the order in which they are read. */
export class StructureNode {
  readonly parts: (StructureNode | MarkedContent | LinkArea)[] = [];

  constructor(
    readonly type: StructureType,
    readonly attributes?: StructureAttributes,
  ) {}

  add(type: StructureType, attributes?: StructureAttributes): StructureNode {
    const node = new StructureNode(type, attributes);
    this.parts.push(node);
    return node;
  }
}
