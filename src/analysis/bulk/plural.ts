/** A number with its noun: «1 merknad», «12 merknader». */
export function plural(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}
