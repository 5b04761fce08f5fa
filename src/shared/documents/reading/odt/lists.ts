import type { OdtStyles } from './styles.js';

type Counters = (number | undefined)[];

interface OpenList {
  readonly style: string;
  readonly counters: Counters;
}

/** An item's place: how deep from 1, and the number that is shown before it. */
export interface ItemPlace {
  readonly level: number;
  readonly label: string;
}

/** The lists that are open where the text is read, and how far each has been counted. */
export class OdtLists {
  private readonly open: OpenList[] = [];
  private readonly byId = new Map<string, Counters>();
  private readonly lastOfStyle = new Map<string, Counters>();
  private readonly headings: Counters = [];
  /** Set from the beginning of an item to its first paragraph: what follows in the same item has no number of its own. */
  private startsItem = false;
  private isHeader = false;

  constructor(private readonly styles: OdtStyles) {}

  openList(attributes: ReadonlyMap<string, string>): void {
    const outer = this.open.at(-1);
    const style = attributes.get('text:style-name') ?? outer?.style ?? '';
    const counters = outer?.counters ?? this.continued(style, attributes) ?? [];
    const id = attributes.get('other:id');
    if (id !== undefined) this.byId.set(id, counters);
    if (outer === undefined) this.lastOfStyle.set(style, counters);
    // A list inside an item begins anew below each item.
    else counters.length = Math.min(counters.length, this.open.length);
    this.open.push({ style, counters });
  }

  closeList(): void {
    this.open.pop();
    this.startsItem = false;
  }

  openItem(attributes: ReadonlyMap<string, string>): void {
    this.startsItem = true;
    this.isHeader = false;
    const start = attributes.get('text:start-value');
    const list = this.open.at(-1);
    if (start !== undefined && list) list.counters[this.open.length - 1] = Number(start) - 1;
  }

  openHeader(): void {
    this.startsItem = true;
    this.isHeader = true;
  }

  /** The place of the paragraph that begins here, which it takes; undefined outside lists and for what follows in an item. */
  takePlace(): ItemPlace | undefined {
    const list = this.open.at(-1);
    if (list === undefined || !this.startsItem) return undefined;
    this.startsItem = false;
    const level = this.open.length;
    if (this.isHeader) return { level, label: '' };
    count(list.counters, level, this.styles.startOf(list.style, level));
    return { level, label: this.styles.label(list.style, list.counters) };
  }

  /** The number of a heading outside any list, by the outline of the document. */
  headingLabel(level: number): string {
    count(this.headings, level, 1);
    return this.styles.headingLabel(this.headings);
  }

  private continued(style: string, attributes: ReadonlyMap<string, string>): Counters | undefined {
    const of = attributes.get('text:continue-list');
    if (of !== undefined) return this.byId.get(of);
    return attributes.get('text:continue-numbering') === 'true' ? this.lastOfStyle.get(style) : undefined;
  }
}

function count(counters: Counters, level: number, start: number): void {
  counters[level - 1] = (counters[level - 1] ?? start - 1) + 1;
  counters.length = level;
}
