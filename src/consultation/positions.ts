/** Which way something moves in a list. */
export const MOVES = ['up', 'down'] as const;
export type Move = (typeof MOVES)[number];

/** The list with one item moved a place; unchanged when it stands at that end already, or is not there. */
export function moved<T extends { readonly id: string }>(items: readonly T[], id: string, move: Move): readonly T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = move === 'up' ? from - 1 : from + 1;
  const item = items[from];
  if (!item || to < 0 || to >= items.length) return items;
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, item);
}
