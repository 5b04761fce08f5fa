import { wholeNumber } from '../archive/whole-number.js';
import type { XmlListener, XmlTag } from '../archive/xml.js';
import { UnreadableFile } from '../file-verdict.js';
import { isCaption } from '../captions.js';
import { plainText } from '../plain-text.js';
import { Tables, type ReadParagraph } from '../tables.js';
import type { TextBlock } from '../text-block.js';
import { OdtLists, type ItemPlace } from './lists.js';
import type { OdtStyles } from './styles.js';

/**
 * Left out whole: what was deleted under tracked changes, the document's own table of contents, prompts that nobody filled
 * in, the marks of notes, what a drawing is called, and the names and dates that stand in a margin note.
 */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:placeholder',
  'text:note-citation',
  'text:hidden-text',
  'text:ruby-text',
  'svg-compatible:title',
  'svg-compatible:desc',
  'office:binary-data',
  'office:forms',
  'other:creator',
  'other:date',
  'other:date-string',
  'other:sender-initials',
  'other:creator-initials',
]);

const MAX_SPACES = 100;
/** A covered cell is one that another lies over; a repeated one is counted, since its place pushes the next along. */
const MAX_REPEATED = 64;
const MAX_LEVEL = 9;

interface OpenParagraph {
  text: string;
  readonly style: string;
  readonly item: ItemPlace | undefined;
  readonly headingLevel: number | undefined;
  /** Where its block goes: notes come after the text, margin notes last. */
  readonly target: TextBlock[];
}

/** Walks the content of a text document and gives its blocks in the order of reading. */
export class OdtBody implements XmlListener {
  readonly blocks: TextBlock[] = [];
  readonly notes: TextBlock[] = [];
  readonly marginNotes: TextBlock[] = [];
  readonly tables = new Tables((block) => this.blocks.push(block));
  readonly lists: OdtLists;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly targets: TextBlock[][] = [];
  private readonly hiddenSpans: boolean[] = [];
  private leftOutDepth = 0;
  private isInText = false;
  private characters = 0;

  constructor(
    private readonly styles: OdtStyles,
    private readonly maxCharacters: number,
  ) {
    this.lists = new OdtLists(styles);
  }

  open(tag: XmlTag): void {
    if (tag.name === 'office:text') this.isInText = true;
    if (!this.isInText) return;
    if (this.leftOutDepth > 0 || LEFT_OUT.has(tag.name)) {
      this.leftOutDepth += 1;
      return;
    }
    ON_OPENING.get(tag.name)?.(this, tag.attributes);
  }

  close(name: string): void {
    if (name === 'office:text') this.isInText = false;
    if (this.leftOutDepth > 0) {
      this.leftOutDepth -= 1;
      return;
    }
    if (this.isInText) ON_CLOSING.get(name)?.(this);
  }

  text(text: string): void {
    // Line breaks in the file are white space; those of the writer are elements.
    if (this.isInText && this.leftOutDepth === 0) this.add(text.replace(/\s+/g, ' '));
  }

  add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || this.hiddenSpans.includes(true)) return;
    this.characters += text.length;
    if (this.characters > this.maxCharacters) throw new UnreadableFile('tooLarge');
    paragraph.text += text;
  }

  openSpan(style: string): void {
    this.hiddenSpans.push(this.styles.isHidden(style));
  }

  closeSpan(): void {
    this.hiddenSpans.pop();
  }

  /** Notes stand in the middle of the paragraph that they belong to. */
  openAside(target: TextBlock[]): void {
    this.targets.push(target);
  }

  closeAside(): void {
    this.targets.pop();
  }

  startParagraph(style: string, headingLevel?: number): void {
    const target = this.targets.at(-1) ?? this.blocks;
    const item = target === this.blocks ? this.lists.takePlace() : undefined;
    this.paragraphs.push({ text: '', style, item, headingLevel, target });
  }

  finishParagraph(): void {
    const open = this.paragraphs.pop();
    if (open === undefined) return;
    const read = this.read(open);
    if (read.text === '' || this.styles.isHidden(open.style)) return;
    if (open.target === this.notes) this.notes.push({ kind: 'footnote', text: read.text, page: null });
    else if (open.target !== this.blocks || !this.tables.take(read)) open.target.push({ ...read, page: null });
  }

  private read({ text: raw, style, item, headingLevel }: OpenParagraph): ReadParagraph {
    const plain = plainText(raw);
    if (headingLevel !== undefined) {
      const label = plain === '' ? '' : (item?.label ?? this.lists.headingLabel(headingLevel));
      return { kind: 'heading', level: headingLevel, text: labelled(label, plain), page: 1 };
    }
    if (this.styles.isTitle(style)) return { kind: 'heading', level: 0, text: plain, page: 1 };
    if (item !== undefined) return { kind: 'listItem', level: item.level, text: labelled(item.label, plain), page: 1 };
    return { kind: this.styles.isCaption(style) || isCaption(plain) ? 'caption' : 'paragraph', text: plain, page: 1 };
  }
}

function labelled(label: string, text: string): string {
  return label === '' || text === '' ? text : `${label} ${text}`;
}

type Attributes = ReadonlyMap<string, string>;
type OnOpening = (body: OdtBody, attributes: Attributes) => void;

const ON_OPENING: ReadonlyMap<string, OnOpening> = new Map(
  Object.entries<OnOpening>({
    'text:p': (body, attributes) => body.startParagraph(attributes.get('text:style-name') ?? ''),
    'text:h': (body, attributes) => {
      const level = wholeNumber(attributes.get('text:outline-level'), 1, MAX_REPEATED) ?? 1;
      body.startParagraph(attributes.get('text:style-name') ?? '', Math.min(MAX_LEVEL, level));
    },
    'text:span': (body, attributes) => body.openSpan(attributes.get('text:style-name') ?? ''),
    'text:s': (body, attributes) => body.add(' '.repeat(times(attributes.get('text:c'), MAX_SPACES))),
    'text:tab': (body) => body.add('\t'),
    'text:line-break': (body) => body.add('\n'),
    'text:list': (body, attributes) => body.lists.openList(attributes),
    'text:list-item': (body, attributes) => body.lists.openItem(attributes),
    'text:list-header': (body) => body.lists.openHeader(),
    'text:note-body': (body) => body.openAside(body.notes),
    'office:annotation': (body) => body.openAside(body.marginNotes),
    'table:table': (body) => body.tables.openTable(),
    'table:table-column': (body, attributes) => {
      const columns = times(attributes.get('table:number-columns-repeated'), MAX_REPEATED);
      for (let column = 0; column < columns; column += 1) body.tables.countColumn();
    },
    'table:table-row': (body) => body.tables.openRow(),
    'table:table-cell': openCell,
    'table:covered-table-cell': openCell,
  }),
);

function openCell(body: OdtBody, attributes: Attributes): void {
  body.tables.openCell();
  body.tables.widenCell(times(attributes.get('table:number-columns-repeated'), MAX_REPEATED));
}

type OnClosing = (body: OdtBody) => void;

const ON_CLOSING: ReadonlyMap<string, OnClosing> = new Map(
  Object.entries<OnClosing>({
    'text:p': (body) => body.finishParagraph(),
    'text:h': (body) => body.finishParagraph(),
    'text:span': (body) => body.closeSpan(),
    'text:list': (body) => body.lists.closeList(),
    'text:note-body': (body) => body.closeAside(),
    'office:annotation': (body) => body.closeAside(),
    'table:table': (body) => body.tables.closeTable(),
    'table:table-cell': (body) => body.tables.closeCell(),
    'table:covered-table-cell': (body) => body.tables.closeCell(),
  }),
);

function times(given: string | undefined, most: number): number {
  const count = Number(given ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}
