import type { FontFace } from '../typesetting/font-face.js';
import type { LinkTarget } from '../typesetting/inline-text.js';
import type { Line, Segment, TextStyle } from '../typesetting/line-breaking.js';
import { StructureNode } from './structure-node.js';
import type { Box, LinkArea } from './structure-node.js';

/** Of repeated text that is not part of the document: page numbers, a table's header on its second page. */
export type RepeatedText = 'Header' | 'Footer' | 'TableHeader';

const ARTIFACT_TAGS: Readonly<Record<RepeatedText, string>> = {
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  TableHeader: '/Artifact <</Type /Pagination>> BDC',
};

const LINK_COLOUR = '0 0.24 0.5 rg';
const UNDERLINE_COLOUR = '0 0.24 0.5 RG';

/**
 * The drawing of one page. Everything on it either belongs to a node of the tag tree or is marked as an artifact, which screen
 * readers pass over.
 */
export class PageCanvas {
  /** The owner of each marked stretch, by its number. */
  readonly owners: StructureNode[] = [];
  readonly linkAreas: LinkArea[] = [];
  private readonly background: string[] = [];
  private readonly operators: string[] = [];
  private open: StructureNode | undefined;

  constructor(readonly index: number) {}

  /** @param links the nodes of the links in this text so far: a link may go on in the next line, or on the next page. */
  text(line: Line, at: Point, style: TextStyle, owner: StructureNode, links: Map<LinkTarget, StructureNode>): void {
    for (const segment of line.segments) {
      if (segment.codes === '') continue;
      const node = segment.link ? linkNode(segment.link, owner, links) : owner;
      this.begin(node);
      this.operators.push(showText(segment, at, style, segment.link ? LINK_COLOUR : shade(style.grey)));
      if (segment.link) this.makeClickable(segment, segment.link, at, style, node);
    }
  }

  repeatedText(line: Line, at: Point, style: TextStyle, kind: RepeatedText): void {
    this.end();
    const shown = line.segments
      .filter((segment) => segment.codes !== '')
      .map((segment) => showText(segment, at, style, shade(style.grey)));
    this.operators.push(ARTIFACT_TAGS[kind], ...shown, 'EMC');
  }

  /** A picture that belongs to a node. `name` is that of its resource. */
  picture(name: string, [left, bottom, right, top]: Box, owner: StructureNode): void {
    this.begin(owner);
    const place = [right - left, 0, 0, top - bottom, left, bottom].map(rounded).join(' ');
    this.operators.push(`q ${place} cm /${name} Do Q`);
  }

  /** A line across, beneath the text. */
  rule(from: Point, width: number, grey: number): void {
    const y = rounded(from.y);
    this.background.push(`${rounded(grey)} G 0.5 w ${rounded(from.x)} ${y} m ${rounded(from.x + width)} ${y} l S`);
  }

  /** A filled area beneath the text, from its lower left corner. */
  fill(corner: Point, width: number, height: number, grey: number): void {
    const area = [corner.x, corner.y, width, height].map(rounded).join(' ');
    this.background.push(`${shade(grey)} ${area} re f`);
  }

  content(): string {
    this.end();
    const background = this.background.length > 0 ? ['/Artifact BMC', 'q', ...this.background, 'Q', 'EMC'] : [];
    return [...background, ...this.operators].join('\n');
  }

  private begin(node: StructureNode): void {
    if (this.open === node) return;
    this.end();
    const number = this.owners.length;
    this.owners.push(node);
    node.parts.push({ kind: 'marked-content', page: this.index, number });
    this.operators.push(`/${node.type} <</MCID ${String(number)}>> BDC`);
    this.open = node;
  }

  private end(): void {
    if (this.open) this.operators.push('EMC');
    this.open = undefined;
  }

  private makeClickable(segment: Segment, link: LinkTarget, at: Point, style: TextStyle, node: StructureNode): void {
    const x = at.x + segment.x;
    const { ascent, descent } = segment.face.program;
    const bottom = at.y + (descent * style.size) / 1000 / 2;
    const top = at.y + (ascent * style.size) / 1000 / 1.2;
    const area: LinkArea = {
      kind: 'link-area',
      page: this.index,
      href: link.href,
      rectangle: [x, bottom, x + segment.width, top],
      node,
    };
    this.linkAreas.push(area);
    node.parts.push(area);
    const y = rounded(at.y - 1.5);
    this.background.push(`${UNDERLINE_COLOUR} 0.5 w ${rounded(x)} ${y} m ${rounded(x + segment.width)} ${y} l S`);
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

function linkNode(link: LinkTarget, owner: StructureNode, links: Map<LinkTarget, StructureNode>): StructureNode {
  const known = links.get(link);
  if (known) return known;
  const node = owner.add('Link');
  links.set(link, node);
  return node;
}

function showText(segment: Segment, at: Point, style: TextStyle, colour: string): string {
  const position = `${rounded(at.x + segment.x)} ${rounded(at.y)}`;
  return `BT ${colour} ${font(segment.face, style.size)} 1 0 0 1 ${position} Tm <${segment.codes}> Tj ET`;
}

function font(face: FontFace, size: number): string {
  return `/${face.resourceName} ${rounded(size)} Tf`;
}

function shade(grey: number): string {
  return `${rounded(grey)} g`;
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
