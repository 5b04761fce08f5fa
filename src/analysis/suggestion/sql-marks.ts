/** `$1, $2, $3` for as many values, counted from `first`. */
export function marksFor(values: readonly unknown[], first = 1): string {
  return values.map((_, index) => `$${String(index + first)}`).join(', ');
}
