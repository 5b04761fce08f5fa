import type { XmlListener, XmlTag } from '../../../shared/documents/reading/archive/xml.js';
import { UnreadableFile } from '../../../shared/documents/reading/file-verdict.js';
import type { FoundCell, FoundPart } from './found-form.js';
import { numberText, type CellLooks } from './xlsx-values.js';

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  text: string;
}

/** The rows of one sheet, each cell as the text that it shows. */
export class SheetRows implements XmlListener {
  readonly parts: FoundPart[] = [];
  characters = 0;
  private row = 0;
  private column = 0;
  private cells: FoundCell[] = [];
  private cell: OpenCell | undefined;
  private readonly inside: string[] = [];

  constructor(
    private readonly sheet: string,
    private readonly strings: readonly string[],
    private readonly looks: CellLooks,
    private readonly maxCharacters: number,
  ) {}

  open({ name, attributes }: XmlTag): void {
    this.inside.push(name);
    if (name === 'other:row') {
      this.row = Number(attributes.get('r') ?? this.row + 1);
      this.column = 0;
      this.cells = [];
    }
    if (name !== 'other:c') return;
    const place = attributes.get('r');
    this.column = place === undefined ? this.column + 1 : columnOf(place);
    this.cell = { column: this.column, type: attributes.get('t') ?? 'n', style: attributes.get('s'), text: '' };
  }

  close(name: string): void {
    this.inside.pop();
    if (name === 'other:c') this.finishCell();
    if (name === 'other:row' && this.cells.length > 0) {
      this.parts.push({ kind: 'row', table: this.sheet, row: this.row, cells: this.cells });
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

/** `B12` stands in column 2. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
