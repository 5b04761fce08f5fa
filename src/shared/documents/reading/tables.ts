import type { CellPlace, TextBlock } from './text-block.js';

/** What a paragraph turned out to be. Empty text is left out by the caller, after its number was counted. */
export interface ReadParagraph {
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'caption';
  readonly level?: number;
  readonly text: string;
  readonly page: number;
}

interface OpenCell {
  readonly place: CellPlace;
  lines: string[];
  page: number | undefined;
}

/**
 * Tables as they are read: paragraphs in a cell are gathered to one block, a heading in a cell stands by itself, a table
 * inside a cell belongs to the cell. A table of one column is only a frame round text and is read through.
 */
export class Tables {
  private nesting = 0;
  private frames = 0;
  private columns = 0;
  private readonly at = { table: 0, row: 0, column: 0 };
  private cell: OpenCell | undefined;

  constructor(private readonly emit: (block: TextBlock) => void) {}

  openTable(): void {
    this.nesting += 1;
    if (!this.inTable()) return;
    this.columns = 0;
    this.at.table += 1;
    this.at.row = 0;
  }

  closeTable(): void {
    this.nesting -= 1;
    this.frames = Math.min(this.frames, this.nesting);
  }

  /** One column of the table's grid, which comes before its rows. */
  countColumn(): void {
    if (this.inTable()) this.columns += 1;
  }

  openRow(): void {
    if (!this.inTable()) return;
    if (this.columns === 1 && this.at.row === 0) {
      this.readThrough();
      return;
    }
    this.at.row += 1;
    this.at.column = 0;
  }

  openCell(): void {
    if (!this.inTable()) return;
    this.at.column += 1;
    this.cell = { place: { ...this.at }, lines: [], page: undefined };
  }

  /** A cell that is as wide as several columns pushes the next one along. */
  widenCell(columns: number): void {
    if (this.inTable() && columns > 1) this.at.column += columns - 1;
  }

  closeCell(): void {
    if (!this.inTable()) return;
    this.flush();
    this.cell = undefined;
  }

  /** Takes a paragraph that stands in a cell; false when it does not. */
  take(paragraph: ReadParagraph): boolean {
    if (this.cell === undefined) return false;
    if (paragraph.kind === 'heading') {
      this.flush();
      this.emit({ ...paragraph, cell: this.cell.place });
      return true;
    }
    this.cell.lines.push(paragraph.text);
    this.cell.page ??= paragraph.page;
    return true;
  }

  private readThrough(): void {
    this.frames += 1;
    this.columns = 0;
    this.at.table -= 1;
  }

  /** Whether the innermost open table is the one whose cells are blocks: neither a frame nor a table inside a cell. */
  private inTable(): boolean {
    return this.nesting === this.frames + 1;
  }

  private flush(): void {
    if (this.cell === undefined || this.cell.lines.length === 0) return;
    const { place, lines, page } = this.cell;
    this.emit({ kind: 'tableCell', cell: place, text: lines.join('\n'), page: page ?? null });
    this.cell.lines = [];
    this.cell.page = undefined;
  }
}
