/** A line of two texts held against each other. */
export interface ComparedLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this the table of the comparison would cost more than it tells; letters stay far below. */
const MOST_CELLS = 4_000_000;

/** The lines of two texts, with what was taken out of the older and put into the newer, by their longest common part. */
export function compareLines(older: string, newer: string): readonly ComparedLine[] {
  const [left, right] = [linesOf(older), linesOf(newer)];
  const head = commonHead(left, right);
  const tail = commonTail(left.slice(head), right.slice(head));
  return [
    ...left.slice(0, head).map(same),
    ...compareMiddle(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    ...left.slice(left.length - tail).map(same),
  ];
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function commonHead(left: readonly string[], right: readonly string[]): number {
  const end = Math.min(left.length, right.length);
  let count = 0;
  while (count < end && left[count] === right[count]) count += 1;
  return count;
}

function commonTail(left: readonly string[], right: readonly string[]): number {
  const end = Math.min(left.length, right.length);
  let count = 0;
  while (count < end && left[left.length - 1 - count] === right[right.length - 1 - count]) count += 1;
  return count;
}

function compareMiddle(left: readonly string[], right: readonly string[]): readonly ComparedLine[] {
  if (left.length * right.length > MOST_CELLS) return [...left.map(removed), ...right.map(added)];
  const common = commonLengths(left, right);
  const compared: ComparedLine[] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    const line = nextLine(left, right, { row, column, common });
    compared.push(line);
    if (line.kind !== 'added') row += 1;
    if (line.kind !== 'removed') column += 1;
  }
  return [...compared, ...left.slice(row).map(removed), ...right.slice(column).map(added)];
}

/** What to do at a pair of places: go on together, or leave the side after which more is left in common. */
function nextLine(
  left: readonly string[],
  right: readonly string[],
  { row, column, common }: { readonly row: number; readonly column: number; readonly common: readonly Uint32Array[] },
): ComparedLine {
  const [before = '', after = ''] = [left[row], right[column]];
  if (before === after) return same(before);
  const afterLeaving = { before: common[row + 1]?.[column] ?? 0, after: common[row]?.[column + 1] ?? 0 };
  return afterLeaving.before >= afterLeaving.after ? removed(before) : added(after);
}

/** For each pair of places, how many lines the rests of both texts from there have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const [here, below] = [table[row], table[row + 1]];
    if (!here || !below) continue;
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const longest = Math.max(below[column] ?? 0, here[column + 1] ?? 0);
      here[column] = left[row] === right[column] ? (below[column + 1] ?? 0) + 1 : longest;
    }
  }
  return table;
}

function same(text: string): ComparedLine {
  return { kind: 'same', text };
}

function removed(text: string): ComparedLine {
  return { kind: 'removed', text };
}

function added(text: string): ComparedLine {
  return { kind: 'added', text };
}
