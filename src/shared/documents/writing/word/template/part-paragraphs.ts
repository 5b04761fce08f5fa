/** Where a paragraph stands in its part, counted as a reader counts: from 1, tables and what is outside them apart. */
export type ParagraphPlace =
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number };

/** One stretch of text in a part's XML, from the beginning of its tag to the end. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A paragraph of a part, with its text put together from the stretches that Word has split it into. */
export interface PartParagraph {
  readonly start: number;
  readonly end: number;
  readonly place: ParagraphPlace;
  /** True in a text box, which stands within another paragraph. */
  readonly isNested: boolean;
  readonly stretches: readonly Stretch[];
  readonly text: string;
}

const TAG = /<(\/?)w:(p|tbl|tr|tc|t)(?=[\s>/])((?:[^>"]|"[^"]*")*?)(\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a part in the order in which they begin. The part must be well-formed, with Word's own prefix. */
export function paragraphsOf(xml: string): readonly PartParagraph[] {
  const reader = new PartReader(xml);
  for (const match of xml.matchAll(TAG)) {
    const [tag, closing, name, , closed] = match;
    const at = { start: match.index, end: match.index + tag.length };
    if (closed === '/') continue;
    if (closing === '/') reader.close(name ?? '', at.end);
    else reader.open(name ?? '', at);
  }
  return reader.paragraphs.toSorted((one, other) => one.start - other.start);
}

interface OpenParagraph {
  readonly start: number;
  readonly place: ParagraphPlace;
  readonly isNested: boolean;
  readonly stretches: Stretch[];
}

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
}

class PartReader {
  readonly paragraphs: PartParagraph[] = [];
  private readonly open_: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private counted = { paragraphs: 0, tables: 0 };
  private textFrom: { readonly start: number; readonly end: number } | null = null;

  constructor(private readonly xml: string) {}

  open(name: string, at: { readonly start: number; readonly end: number }): void {
    const table = this.tables.at(-1);
    if (name === 't') this.textFrom = at;
    else if (name === 'p') this.begin(at.start);
    else if (name === 'tbl') this.tables.push({ number: this.nextTable(), row: 0, column: 0 });
    else if (name === 'tr' && table) Object.assign(table, { row: table.row + 1, column: 0 });
    else if (name === 'tc' && table) table.column += 1;
  }

  close(name: string, end: number): void {
    if (name === 'tbl') this.tables.pop();
    else if (name === 't') this.endText(end);
    else if (name === 'p') this.end(end);
  }

  private nextTable(): number {
    this.counted.tables += 1;
    return this.counted.tables;
  }

  private begin(start: number): void {
    const isNested = this.open_.length > 0;
    const table = this.tables.at(-1);
    if (!table && !isNested) this.counted.paragraphs += 1;
    const place: ParagraphPlace = table
      ? { kind: 'cell', table: table.number, row: table.row, column: table.column }
      : { kind: 'paragraph', paragraph: this.counted.paragraphs };
    this.open_.push({ start, place, isNested, stretches: [] });
  }

  private endText(end: number): void {
    if (this.textFrom === null) return;
    const inner = this.xml.slice(this.textFrom.end, this.xml.lastIndexOf('<', end - 1));
    this.open_.at(-1)?.stretches.push({ start: this.textFrom.start, end, text: unescaped(inner) });
    this.textFrom = null;
  }

  private end(end: number): void {
    const paragraph = this.open_.pop();
    if (!paragraph) return;
    const text = paragraph.stretches.map((stretch) => stretch.text).join('');
    this.paragraphs.push({ ...paragraph, end, text });
  }
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
