import type { BlockKind } from '../../shared/documents/reading/text-block.js';

/** A block of a text, with its words where they can be a heading. */
export interface HeadingBlock {
  readonly startOffset: number;
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly tableNumber: number | null;
  readonly rowNumber: number | null;
  readonly columnNumber: number | null;
  /** Of headings and table cells; null for others. */
  readonly text: string | null;
}

const LONGEST_LABEL = 200;

/**
 * The headings that a character of a text stands under, outermost first; for one in a table also the cells before it in its
 * row, since the directorate's forms name the section there.
 */
export function headingsAt(blocks: readonly HeadingBlock[], offset: number): readonly string[] {
  const before = blocks.filter(({ startOffset }) => startOffset <= offset);
  const open: { level: number; text: string }[] = [];
  for (const { kind, level, text } of before) {
    if (kind !== 'heading' || text === null) continue;
    const depth = level ?? 1;
    while ((open.at(-1)?.level ?? -1) >= depth) open.pop();
    open.push({ level: depth, text });
  }
  return [...open.map(({ text }) => text), ...labelsBefore(before)];
}

function labelsBefore(before: readonly HeadingBlock[]): readonly string[] {
  const cell = before.at(-1);
  if (cell?.kind !== 'tableCell' || cell.columnNumber === null) return [];
  const { tableNumber, rowNumber, columnNumber } = cell;
  return before.flatMap((other) =>
    other.tableNumber === tableNumber &&
    other.rowNumber === rowNumber &&
    (other.columnNumber ?? columnNumber) < columnNumber &&
    other.text !== null &&
    other.text.length <= LONGEST_LABEL
      ? [other.text]
      : [],
  );
}
