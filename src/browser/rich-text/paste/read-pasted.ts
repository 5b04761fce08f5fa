import { textOfSpans } from '../../../shared/documents/marked-text/spans.js';
import { ListsAround, type Item } from './lists-around.js';
import { leftOut, type Omission } from './left-out.js';
import { markOf, typedPointLength } from './marks.js';
import { paragraphsOf, readable, type Kind, type Look, type PastedBlock } from './pasted-block.js';
import { lookOf, styleOf } from './style.js';
import { isMark, wordHeadingRank, wordItemOf } from './word-list.js';
import { isLaidOut, rowsOf } from './table.js';

/** What was pasted, as blocks, and what of it was left out. */
export interface Pasted {
  readonly blocks: readonly PastedBlock[];
  readonly omissions: readonly Omission[];
}

const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
const PLAIN: Look = { emphasis: false, strong: false };
type Spans = PastedBlock['spans'];
const PARAGRAPH: Kind = { kind: 'paragraph' };

/** Reads what another program put on the clipboard: every word that was seen, as headings, paragraphs and lists. */
export function readPasted(root: Node): Pasted {
  const reader = new PastedReader();
  reader.read(root, PLAIN);
  reader.close();
  return { blocks: reader.blocks, omissions: [...reader.omissions] };
}

class PastedReader {
  readonly blocks: PastedBlock[] = [];
  readonly omissions = new Set<Omission>();
  private readonly lists = new ListsAround();
  private open: { text: string; emphasis: boolean; strong: boolean }[] = [];
  private kind: Kind = PARAGRAPH;
  private isPreformatted = false;

  read(node: Node, look: Look): void {
    for (const child of node.childNodes) {
      if (child instanceof Element) this.element(child, look);
      // A document read apart from the page has classes of its own; the kind of node is the same in all.
      else if (child.nodeType === Node.TEXT_NODE) this.text(child.textContent ?? '', look);
    }
  }

  /** Ends the paragraph that is open, if anything stands in it. */
  close(): void {
    const { open, kind } = this;
    this.open = [];
    this.kind = PARAGRAPH;
    for (const spans of paragraphsOf(open)) {
      const item = kind.kind === 'paragraph' ? this.lists.item : undefined;
      if (item) this.addToItem(item, spans);
      else this.blocks.push(kind.kind === 'paragraph' ? withTypedPoint(spans) : { ...kind, spans });
    }
  }

  private element(element: Element, look: Look): void {
    const omission = leftOut(element);
    if (omission !== false) {
      if (omission !== 'silent') this.omissions.add(omission);
      return;
    }
    if (isMark(element)) return;
    if (element.tagName === 'BR') this.add('\n', look);
    else if (BLOCKS.test(element.tagName)) this.block(element, look);
    else this.inline(element, lookOf(element, look));
  }

  private inline(element: Element, look: Look): void {
    const before = this.open.length;
    this.read(element, look);
    if (element.tagName === 'A') this.add(addressBehind(element), look);
    if (isFootnoteMark(element)) this.bracket(before);
  }

  private block(element: Element, look: Look): void {
    this.close();
    if (element.tagName === 'UL' || element.tagName === 'OL') this.list(element, look);
    else if (element.tagName === 'LI') this.item(this.lists.next(element), element, look);
    else if (element.tagName === 'TABLE' && !isLaidOut(element)) this.table(element);
    else this.words(element, look);
  }

  private words(element: Element, look: Look): void {
    const isOuterPreformatted = this.isPreformatted;
    this.isPreformatted ||= element.tagName === 'PRE';
    const item = wordItemOf(element);
    const rank = rankOf(element);
    if (rank !== undefined) this.heading(element, rank, item?.mark ?? '');
    else if (item) this.item({ mark: markOf(item.mark), level: item.level, isBegun: false }, element, look);
    else this.read(element, lookOf(element, look));
    this.close();
    this.isPreformatted = isOuterPreformatted;
  }

  /** "2.1 Frist": the number of a heading is part of what it is called. */
  private heading(element: Element, rank: number, mark: string): void {
    this.kind = { kind: 'heading', rank };
    if (/\d/u.test(mark)) this.add(`${mark} `, PLAIN);
    this.read(element, PLAIN);
  }

  private list(element: Element, look: Look): void {
    this.lists.enter(element);
    this.read(element, look);
    this.close();
    this.lists.leave();
  }

  private item(item: Item, element: Element, look: Look): void {
    this.lists.begin(item);
    this.read(element, lookOf(element, look));
    this.close();
    this.lists.end();
  }

  private table(table: Element): void {
    const cells = (cell: Element): string => {
      const reader = new PastedReader();
      reader.read(cell, PLAIN);
      reader.close();
      for (const omission of reader.omissions) this.omissions.add(omission);
      return reader.blocks.map(({ spans }) => textOfSpans(spans).replaceAll('\n', ' ')).join(' ');
    };
    for (const caption of table.querySelectorAll(':scope > caption')) this.block(caption, PLAIN);
    for (const row of rowsOf(table)) this.add(`${row.map(cells).join(' | ')}\n`, PLAIN);
    this.close();
  }

  /** The first words of an item begin it; the paragraphs after them go on in it. */
  private addToItem(item: Item, spans: Spans): void {
    const { mark, level, isBegun } = item;
    item.isBegun = true;
    if (isBegun) this.goOn(spans);
    else if (mark.kind === 'words') this.addLettered(`${mark.text} `, level, spans);
    else this.blocks.push({ kind: 'listItem', level, ordinal: mark.kind === 'number' ? mark.ordinal : null, spans });
  }

  /** "a) …" stays as it is, since it may be referred to by its letter: a line of the item that it stands under, or its own. */
  private addLettered(mark: string, level: number, spans: Spans): void {
    const words = [{ text: mark, ...PLAIN }, ...spans];
    if (level > 1 && this.blocks.at(-1)?.kind === 'listItem') this.goOn(words);
    else this.blocks.push({ kind: 'paragraph', spans: words });
  }

  private goOn(spans: Spans): void {
    const last = this.blocks.at(-1);
    if (last)
      this.blocks[this.blocks.length - 1] = { ...last, spans: [...last.spans, { text: '\n', ...PLAIN }, ...spans] };
  }

  private text(text: string, look: Look): void {
    this.add(this.isPreformatted ? text : readable(text.replace(/[\r\n\t ]+/gu, ' ')), look);
  }

  private add(text: string, look: Look): void {
    if (text !== '') this.open.push({ text, ...look });
  }

  /** "tiltak1" would be another word: the mark of a footnote stands in brackets. */
  private bracket(from: number): void {
    const mark = textOfSpans(this.open.slice(from)).trim();
    if (mark === '' || /^\[.*\]$/u.test(mark)) return;
    this.open = [...this.open.slice(0, from), { text: `[${mark}]`, ...PLAIN }];
  }
}

function rankOf(element: Element): number | undefined {
  const rank = /^H([1-6])$/.exec(element.tagName)?.[1];
  return rank === undefined ? wordHeadingRank(element) : Number(rank);
}

function isFootnoteMark(element: Element): boolean {
  return (
    element.tagName === 'A' &&
    (/sdfootnote(?:anc|sym)|sdendnote(?:anc|sym)/.test(element.className) || styleOf(element).has('mso-footnote-id'))
  );
}

/** Where a link leads, when its words do not say so. Sources are part of an answer. */
function addressBehind(link: Element): string {
  const address = link.getAttribute('href') ?? '';
  const words = link.textContent.trim();
  const isTold = words === '' || words.includes(address.replace(/^https?:\/\/|\/$/gu, ''));
  return /^https?:\/\//u.test(address) && !isTold ? ` (${address})` : '';
}

/** A point that was typed, as in e-mails and copies of PDF files, makes an item like any other. */
function withTypedPoint(spans: Spans): PastedBlock {
  const length = typedPointLength(textOfSpans(spans));
  if (length === 0) return { kind: 'paragraph', spans };
  let left = length;
  const rest = spans.map((span) => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return { ...span, text };
  });
  return { kind: 'listItem', level: 1, ordinal: null, spans: rest.filter(({ text }) => text !== '') };
}
