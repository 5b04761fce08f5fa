/** Six figures in two groups, as one reads them: `123 456`. */
export function inTwoGroups(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
