import { wholeNumber } from '../archive/whole-number.js';
import type { XmlListener, XmlTag } from '../archive/xml.js';
import { UnreadableFile } from '../file-verdict.js';
import { numberText, type CellLooks } from './cell-values.js';

/** As many as a sheet has (ECMA-376, 18.3.1.73 and 18.3.1.13). */
const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;
const PLACE = /^([A-Z]{1,3})\d/;

/** A cell with text in it; columns count from 1. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
}

/** A row that has text; rows count from 1, as the sheet numbers them. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  text: string;
}

/** The rows of one sheet, each cell as the text that it shows. */
export class SheetRows implements XmlListener {
  readonly rows: SheetRow[] = [];
  characters = 0;
  private row = 0;
  private column = 0;
  private cells: SheetCell[] = [];
  private cell: OpenCell | undefined;
  private readonly inside: string[] = [];

  constructor(
    private readonly strings: readonly string[],
    private readonly looks: CellLooks,
    private readonly maxCharacters: number,
  ) {}

  open({ name, attributes }: XmlTag): void {
    this.inside.push(name);
    if (name === 'other:row') {
      this.row = wholeNumber(attributes.get('r'), 1, MAX_ROW) ?? this.row + 1;
      this.column = 0;
      this.cells = [];
    }
    if (name !== 'other:c') return;
    this.column = columnOf(attributes.get('r') ?? '') ?? this.column + 1;
    this.cell = { column: this.column, type: attributes.get('t') ?? 'n', style: attributes.get('s'), text: '' };
  }

  close(name: string): void {
    this.inside.pop();
    if (name === 'other:c') this.finishCell();
    if (name === 'other:row' && this.cells.length > 0) {
      this.rows.push({ row: this.row, cells: this.cells });
    }
  }

  text(text: string): void {
    const holder = this.inside.at(-1) ?? '';
    if (this.cell && (holder === 'other:v' || holder === 'other:t') && !this.inside.includes('other:rPh')) {
      this.cell.text += text;
    }
  }

  private finishCell(): void {
    const cell = this.cell;
    this.cell = undefined;
    if (!cell) return;
    const text = this.shownAs(cell).replaceAll('_x000D_', '').trim();
    if (text === '') return;
    this.characters += text.length;
    if (this.characters > this.maxCharacters) throw new UnreadableFile('tooLarge');
    this.cells.push({ column: cell.column, text });
  }

  private shownAs({ type, style, text }: OpenCell): string {
    if (type === 's') return this.strings[Number(text)] ?? '';
    return type === 'n' ? numberText(text, this.looks.of(style)) : text;
  }
}

/** `B12` stands in column 2; what is no place on any sheet stands in none. */
function columnOf(place: string): number | undefined {
  const letters = PLACE.exec(place)?.[1] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column > 0 && column <= MAX_COLUMN ? column : undefined;
}
