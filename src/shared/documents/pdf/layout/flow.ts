import { Typesetter } from '../typesetting/line-breaking.js';
import type { PdfLanguage, PdfPicture } from '../pdf-content.js';
import { PageCanvas } from './page-canvas.js';
import { BODY_BOTTOM, BODY_TOP } from './page-geometry.js';
import { StructureNode } from './structure-node.js';

export interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  /** Height on the page that the reader is taken to. */
  readonly top: number;
}

/** The document as it is laid: the pages so far, how far down the last one is filled, and the tree of what stands there. */
export class Flow {
  readonly pages: PageCanvas[] = [];
  readonly bookmarks: Bookmark[] = [];
  readonly typesetter = new Typesetter();
  readonly document = new StructureNode('Document');
  /** The pictures, each once, by the name of its resource. */
  readonly pictures = new Map<string, PdfPicture>();
  page = new PageCanvas(0);
  /** The upper edge of what is still free. */
  y = BODY_TOP;
  /** Where the content of this page begins, below a repeated table header. */
  private top = BODY_TOP;

  constructor(readonly language: PdfLanguage) {
    this.pages.push(this.page);
  }

  turnPage(): void {
    this.page = new PageCanvas(this.pages.length);
    this.pages.push(this.page);
    this.y = BODY_TOP;
    this.top = BODY_TOP;
  }

  /** What stands here now counts as the head of the page: nothing can be won by turning it again. */
  holdAsTop(): void {
    this.top = this.y;
  }

  isAtTop(): boolean {
    return this.y === this.top;
  }

  room(): number {
    return this.y - BODY_BOTTOM;
  }

  /** The name by which a page draws the picture; a picture that is drawn often is embedded once. */
  resourceOf(picture: PdfPicture): string {
    for (const [name, known] of this.pictures) if (known === picture) return name;
    const name = `I${String(this.pictures.size + 1)}`;
    this.pictures.set(name, picture);
    return name;
  }

  /** Turns the page unless this much is free, or the page is new. */
  require(height: number): void {
    if (this.room() < height && !this.isAtTop()) this.turnPage();
  }

  /** Air between blocks; none at the top of a page. */
  space(height: number): void {
    if (!this.isAtTop()) this.y -= height;
  }
}
