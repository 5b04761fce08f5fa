import { UnreadableFile } from '../file-verdict.js';
import { wholeNumber } from '../archive/whole-number.js';
import type { XmlListener, XmlTag } from '../archive/xml.js';
import type { TextBlock } from '../text-block.js';
import type { Numbering } from './numbering.js';
import { closeParagraph, openParagraph } from './paragraph.js';
import type { OpenParagraph } from './paragraph.js';
import type { Styles } from './styles.js';
import { symbolText } from './symbols.js';
import { Tables } from '../tables.js';

/**
 * Left out whole: what was deleted or moved away under tracked changes, the properties that were before such a change,
 * and the second copy of drawings and text boxes that Word writes for old programs.
 */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'mc:Fallback',
]);

const PAGE_OR_COLUMN = new Set(['page', 'column']);
const CONTENTS_GALLERY = 'Table of Contents';
/** As many as Word itself has of each, counted from 0 where Word does. */
const MAX_DEPTH = 8;
const MAX_OUTLINE_LEVEL = 9;
const MAX_COLUMNS = 63;

/** A content control; its text does not count while it shows its prompt, or when it is Word's own table of contents. */
interface ContentControl {
  muted: boolean;
}

/** Walks the text of one part (the body, or the notes) and gives its blocks in the order of reading. */
export class DocxBody implements XmlListener {
  readonly blocks: TextBlock[] = [];
  page = 1;
  /** Word leaves marks where its pages broke when it last laid the text out; without any, pages are unknown. */
  knowsPages = false;
  inText = false;
  inProperties = false;
  readonly tables: Tables;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly controls: ContentControl[] = [];
  private leftOutDepth = 0;
  private hidden = false;
  private characters = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly maxCharacters: number,
    private readonly inner: ReadonlyMap<string, readonly TextBlock[]> = new Map(),
  ) {
    this.tables = new Tables((block) => this.blocks.push(block));
  }

  open(tag: XmlTag): void {
    if (this.leftOutDepth > 0 || LEFT_OUT.has(tag.name)) {
      this.leftOutDepth += 1;
      return;
    }
    ON_OPENING.get(tag.name)?.(this, tag.attributes.get('w:val') ?? '', tag);
  }

  close(name: string): void {
    if (this.leftOutDepth > 0) {
      this.leftOutDepth -= 1;
      return;
    }
    ON_CLOSING.get(name)?.(this);
  }

  text(text: string): void {
    if (this.inText && this.leftOutDepth === 0) this.add(text);
  }

  startParagraph(): void {
    this.paragraphs.push(openParagraph(this.page));
  }

  finishParagraph(): void {
    const open = this.paragraphs.pop();
    const read = open && closeParagraph(open, this.styles, this.numbering);
    if (read !== undefined && !this.tables.take(read)) this.blocks.push(read);
  }

  /** Adds to the paragraph that is open; text of a hidden run, which its writer does not see, is no part of what was said. */
  add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || this.hidden || this.inProperties) return;
    if (this.controls.some(({ muted }) => muted)) return;
    this.characters += text.length;
    if (this.characters > this.maxCharacters) throw new UnreadableFile('tooLarge');
    paragraph.text += text;
  }

  breakPage(): void {
    this.page += 1;
    this.knowsPages = true;
    // A mark before the first word of a paragraph moves the paragraph itself to the next page.
    const paragraph = this.paragraphs.at(-1);
    if (paragraph?.text.trim() === '') paragraph.page = this.page;
  }

  /** Hides the rest of a run. The mark at the end of a paragraph may be hidden too, which says nothing of its text. */
  hideRun(value: string): void {
    if (!this.inProperties) this.hidden = value !== '0' && value !== 'false';
  }

  closeRun(): void {
    this.hidden = false;
  }

  /** A document that stands whole inside this one, in the place where it stands. */
  addInner(id: string): void {
    for (const block of this.inner.get(id) ?? []) {
      const { kind, level, text } = block;
      const isInText = kind !== 'tableCell' && kind !== 'footnote';
      const read = { kind: isInText ? kind : 'paragraph', ...(level === undefined ? {} : { level }), text };
      if (!this.tables.take({ ...read, page: this.page })) this.blocks.push({ ...block, page: this.page });
    }
  }

  openControl(): void {
    this.controls.push({ muted: false });
  }

  muteControl(): void {
    const control = this.controls.at(-1);
    if (control !== undefined) control.muted = true;
  }

  closeControl(): void {
    this.controls.pop();
  }

  describe(properties: Partial<Pick<OpenParagraph, 'style' | 'list' | 'depth' | 'outlineLevel'>>): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) Object.assign(paragraph, properties);
  }
}

type OnOpening = (body: DocxBody, value: string, tag: XmlTag) => void;

const ON_OPENING: ReadonlyMap<string, OnOpening> = new Map(
  Object.entries<OnOpening>({
    'w:p': (body) => {
      body.startParagraph();
    },
    'w:pPr': (body) => {
      body.inProperties = true;
    },
    'w:pStyle': (body, style) => {
      body.describe({ style });
    },
    'w:numId': (body, list) => {
      body.describe({ list });
    },
    'w:ilvl': (body, depth) => {
      body.describe({ depth: wholeNumber(depth, 0, MAX_DEPTH) });
    },
    'w:outlineLvl': (body, level) => {
      body.describe({ outlineLevel: wholeNumber(level, 0, MAX_OUTLINE_LEVEL) });
    },
    'w:vanish': (body, value) => {
      body.hideRun(value);
    },
    'w:t': (body) => {
      body.inText = true;
    },
    'm:t': (body) => {
      body.inText = true;
    },
    'w:tab': (body) => {
      body.add('\t');
    },
    'w:br': (body, _, tag) => {
      body.add(PAGE_OR_COLUMN.has(tag.attributes.get('w:type') ?? '') ? ' ' : '\n');
    },
    'w:cr': (body) => {
      body.add('\n');
    },
    'w:noBreakHyphen': (body) => {
      body.add('-');
    },
    'w:sym': (body, _, tag) => {
      body.add(symbolText(tag.attributes.get('w:char') ?? ''));
    },
    'w:lastRenderedPageBreak': (body) => {
      body.breakPage();
    },
    'w:altChunk': (body, _, tag) => {
      body.addInner(tag.attributes.get('other:id') ?? '');
    },
    'w:sdt': (body) => {
      body.openControl();
    },
    'w:showingPlcHdr': (body) => {
      body.muteControl();
    },
    'w:docPartGallery': (body, gallery) => {
      if (gallery === CONTENTS_GALLERY) body.muteControl();
    },
    'w:tbl': (body) => {
      body.tables.openTable();
    },
    'w:gridCol': (body) => {
      body.tables.countColumn();
    },
    'w:tr': (body) => {
      body.tables.openRow();
    },
    'w:tc': (body) => {
      body.tables.openCell();
    },
    'w:gridSpan': (body, columns) => {
      body.tables.widenCell(wholeNumber(columns, 1, MAX_COLUMNS) ?? 1);
    },
  }),
);

type OnClosing = (body: DocxBody) => void;

const ON_CLOSING: ReadonlyMap<string, OnClosing> = new Map(
  Object.entries<OnClosing>({
    'w:p': (body) => {
      body.finishParagraph();
    },
    'w:pPr': (body) => {
      body.inProperties = false;
    },
    'w:t': (body) => {
      body.inText = false;
    },
    'm:t': (body) => {
      body.inText = false;
    },
    'w:r': (body) => {
      body.closeRun();
    },
    'w:sdt': (body) => {
      body.closeControl();
    },
    'w:tbl': (body) => {
      body.tables.closeTable();
    },
    'w:tc': (body) => {
      body.tables.closeCell();
    },
  }),
);
