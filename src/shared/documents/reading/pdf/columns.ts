import type { TextLine } from './page-text.js';

const SAME_ROW = 0.5;
const SAME_LEFT_POINTS = 8;
const FEWEST_ROWS = 5;
const FEWEST_CHARACTERS = 18;
/** Of the lines of a column, those that plainly go on in the next line. */
const RUNS_ON = 0.4;
const ENDS_SENTENCE = /[.!?:;]["'»”)]?$/;

/**
 * Puts columns one after the other where the file draws them line by line across the page. A table is drawn so too and is
 * read across: only where the lines of every column are long, and go on from one to the next, is it running text.
 */
export function columnsInOrder(lines: readonly TextLine[]): readonly TextLine[] {
  const rows = rowsOf(lines);
  const ordered: TextLine[] = [];
  for (let at = 0; at < rows.length;) {
    const run = columnRun(rows, at);
    ordered.push(...(readsDownwards(run) ? [...run.keys()].flatMap((column) => run[column] ?? []) : []));
    const taken = readsDownwards(run) ? Math.max(...run.map((column) => column.length)) : 0;
    if (taken === 0) ordered.push(...(rows[at] ?? []));
    at += Math.max(1, taken);
  }
  return ordered;
}

/** Lines that are drawn one after the other on the same height. */
function rowsOf(lines: readonly TextLine[]): readonly TextLine[][] {
  const rows: TextLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const beside = last && Math.abs(last.baseline - line.baseline) <= SAME_ROW * line.size && line.left > last.right;
    if (row && beside) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The columns that begin at a row, as far down as every row has one line in each of them; the last rows may have fewer. */
function columnRun(rows: readonly TextLine[][], from: number): readonly TextLine[][] {
  const first = rows[from] ?? [];
  const columns: TextLine[][] = first.map((line) => [line]);
  if (first.length < 2) return columns;
  for (const row of rows.slice(from + 1)) {
    const fits = row.length === first.length && row.every((line, at) => isBelow(line, columns[at]?.at(-1)));
    if (!fits) break;
    row.forEach((line, at) => columns[at]?.push(line));
  }
  return columns;
}

function isBelow(line: TextLine, above: TextLine | undefined): boolean {
  if (above === undefined || line.page !== above.page || line.baseline <= above.baseline) return false;
  return Math.abs(line.left - above.left) <= SAME_LEFT_POINTS;
}

function readsDownwards(columns: readonly TextLine[][]): boolean {
  if (columns.length < 2 || (columns[0]?.length ?? 0) < FEWEST_ROWS) return false;
  return columns.every((column) => {
    const letters = column.reduce((sum, { text }) => sum + text.length, 0);
    const running = column.filter((line, at) => runsOn(line, column[at + 1])).length;
    return letters >= FEWEST_CHARACTERS * column.length && running >= RUNS_ON * (column.length - 1);
  });
}

function runsOn(line: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && !ENDS_SENTENCE.test(line.text) && /^\p{Ll}/u.test(next.text);
}
