import type { XmlListener, XmlTag } from '../archive/xml.js';
import { formatNumber } from '../docx/number-formats.js';

/** How one level of a list is numbered; `format` is null for a bullet and for no sign at all. */
interface ListLevel {
  readonly format: string | null;
  readonly before: string;
  readonly after: string;
  readonly shownLevels: number;
  readonly start: number;
}

/** What a paragraph's style says that matters to its text. */
interface ParagraphLook {
  readonly parent: string | null;
  isHidden: boolean;
}

const LISTS = new Set(['text:list-style', 'text:outline-style']);
const LEVELS = new Set(['text:list-level-style-number', 'text:outline-level-style']);
/** OpenDocument writes a number format as its first sign: 1, a, A, i or I. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
/** The numbering of headings, which has no name of its own in some files and this one in others. */
const OUTLINE = 'Outline';
const CAPTIONS = new Set(['Caption', 'Bildetekst', 'Bilettekst']);
const TITLES = new Set(['Title', 'Tittel']);
const MAX_ANCESTORS = 20;
/** It is written at every item: a long one would make a short file a long text. */
const LONGEST_SIGN = 100;

/** The styles of a text document, of both its parts: how lists and headings are numbered, what is a title, what is hidden. */
export class OdtStyles implements XmlListener {
  private readonly lists = new Map<string, Map<number, ListLevel>>();
  private readonly looks = new Map<string, ParagraphLook>();
  private list: Map<number, ListLevel> | undefined;
  private look: ParagraphLook | undefined;

  open({ name, attributes }: XmlTag): void {
    if (LISTS.has(name)) this.list = this.begin(attributes.get('style:name') ?? OUTLINE);
    if (LEVELS.has(name)) this.list?.set(Number(attributes.get('text:level')), levelOf(attributes));
    this.openStyle(name, attributes);
  }

  close(name: string): void {
    if (LISTS.has(name)) this.list = undefined;
    if (name === 'style:style') this.look = undefined;
  }

  private openStyle(name: string, attributes: XmlTag['attributes']): void {
    if (name === 'style:style') {
      this.look = { parent: attributes.get('style:parent-style-name') ?? null, isHidden: false };
      this.looks.set(attributes.get('style:name') ?? '', this.look);
    }
    if (name === 'style:text-properties' && this.look && attributes.get('text:display') === 'none') {
      this.look.isHidden = true;
    }
  }

  startOf(list: string, depth: number): number {
    return this.lists.get(list)?.get(depth)?.start ?? 1;
  }

  /** The number of an item such as `2.1.`, with the counters of its level and those above; empty for a bullet. */
  label(list: string, counters: readonly (number | undefined)[]): string {
    const depth = counters.length - 1;
    const level = this.lists.get(list)?.get(depth + 1);
    if (level?.format == null) return '';
    const first = Math.max(0, depth + 1 - level.shownLevels);
    const numbers = counters.slice(first).map((count, at) => {
      const format = this.lists.get(list)?.get(first + at + 1)?.format ?? '1';
      return formatNumber(count ?? 1, FORMATS[format] ?? 'decimal');
    });
    return `${level.before}${numbers.join('.')}${level.after}`.trim();
  }

  headingLabel(counters: readonly (number | undefined)[]): string {
    return this.label(OUTLINE, counters);
  }

  isTitle(style: string): boolean {
    return this.ancestry(style).some((name) => TITLES.has(name));
  }

  isCaption(style: string): boolean {
    return this.ancestry(style).some((name) => CAPTIONS.has(name));
  }

  isHidden(style: string): boolean {
    return this.looks.get(style)?.isHidden === true;
  }

  private ancestry(style: string): readonly string[] {
    const names: string[] = [];
    let name: string | null = style;
    while (name !== null && names.length < MAX_ANCESTORS) {
      names.push(name);
      name = this.looks.get(name)?.parent ?? null;
    }
    return names;
  }

  private begin(name: string): Map<number, ListLevel> {
    const levels = new Map<number, ListLevel>();
    this.lists.set(name, levels);
    return levels;
  }
}

function levelOf(attributes: ReadonlyMap<string, string>): ListLevel {
  return {
    format: attributes.get('style:num-format') || null,
    before: (attributes.get('style:num-prefix') ?? '').slice(0, LONGEST_SIGN),
    after: (attributes.get('style:num-suffix') ?? '').slice(0, LONGEST_SIGN),
    shownLevels: Number(attributes.get('text:display-levels') ?? 1),
    start: Number(attributes.get('text:start-value') ?? 1),
  };
}
