import { readXml } from '../archive/xml.js';
import type { XmlListener, XmlTag } from '../archive/xml.js';

/** A paragraph's place in a numbered or bulleted list, as Word says it: which list, and how deep from 0. */
export interface ListPlace {
  readonly list: string;
  readonly depth?: number;
}

export interface ParagraphStyle {
  /** 0 for the document's title, 1–9 for chapters; undefined for what is not a heading. */
  headingLevel?: number;
  listPlace?: ListPlace;
  isTableOfContents: boolean;
  isCaption: boolean;
}

interface StoredStyle {
  id: string;
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  list?: string;
  depth?: number;
}

const HEADING_NAME = /^(?:heading|overskrift) ?([1-9])$/i;
const TITLE_NAME = /^(?:title|tittel)$/i;
const CONTENTS_NAME = /^(?:toc|innhold|innhald|inh) ?[1-9]$/i;
const CAPTION_NAME = /^(?:caption|bildetekst|bilettekst)$/i;
const BODY_TEXT_LEVEL = 9;
const MAX_ANCESTORS = 20;

/** The paragraph styles of a document, with what they inherit. */
export class Styles {
  private readonly resolved = new Map<string, ParagraphStyle>();

  private constructor(private readonly stored: ReadonlyMap<string, StoredStyle>) {}

  static read(bytes: Uint8Array | undefined): Styles {
    const listener = new StylesListener();
    if (bytes !== undefined) readXml(bytes, listener);
    return new Styles(listener.styles);
  }

  /** The style of an id; a name that is used without being defined is judged by itself, as Word's own ids are readable. */
  of(id: string): ParagraphStyle {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const style = this.resolve(id);
    this.resolved.set(id, style);
    return style;
  }

  private resolve(id: string): ParagraphStyle {
    const chain = this.ancestry(id);
    const headingLevel = firstDefined(chain, headingLevelOf);
    const list = firstDefined(chain, (style) => style.list);
    const depth = firstDefined(chain, (style) => style.depth);
    return {
      ...(headingLevel !== undefined && headingLevel <= BODY_TEXT_LEVEL && { headingLevel }),
      ...(list !== undefined && { listPlace: { list, ...(depth !== undefined && { depth }) } }),
      isTableOfContents: chain.some(({ name }) => CONTENTS_NAME.test(name)),
      isCaption: chain.some(({ name }) => CAPTION_NAME.test(name)),
    };
  }

  private ancestry(id: string): StoredStyle[] {
    const chain: StoredStyle[] = [];
    let style = this.stored.get(id) ?? { id, name: id };
    while (chain.length < MAX_ANCESTORS) {
      chain.push(style);
      const parent = style.basedOn === undefined ? undefined : this.stored.get(style.basedOn);
      if (parent === undefined) break;
      style = parent;
    }
    return chain;
  }
}

/** An outline level of body text counts too: it is how a style says that it is no heading although its parent is one. */
function headingLevelOf(style: StoredStyle): number | undefined {
  const named = HEADING_NAME.exec(style.name) ?? HEADING_NAME.exec(style.id);
  if (style.outlineLevel !== undefined) return style.outlineLevel + 1;
  if (named !== null) return Number(named[1]);
  return TITLE_NAME.test(style.name) ? 0 : undefined;
}

function firstDefined<T>(styles: readonly StoredStyle[], pick: (style: StoredStyle) => T | undefined): T | undefined {
  for (const style of styles) {
    const value = pick(style);
    if (value !== undefined) return value;
  }
  return undefined;
}

class StylesListener implements XmlListener {
  readonly styles = new Map<string, StoredStyle>();
  private style: StoredStyle | undefined;

  open(tag: XmlTag): void {
    const value = tag.attributes.get('w:val') ?? '';
    if (tag.name === 'w:style') {
      const id = tag.attributes.get('w:styleId') ?? '';
      this.style = { id, name: id };
      this.styles.set(id, this.style);
    }
    if (this.style !== undefined) describeStyle(this.style, tag.name, value);
  }

  close(name: string): void {
    if (name === 'w:style') this.style = undefined;
  }
}

function describeStyle(style: StoredStyle, property: string, value: string): void {
  if (property === 'w:name') style.name = value;
  if (property === 'w:basedOn') style.basedOn = value;
  if (property === 'w:outlineLvl') style.outlineLevel = Number(value);
  if (property === 'w:numId') style.list = value;
  if (property === 'w:ilvl') style.depth = Number(value);
}
