/** The figures behind a chart. */
export interface ChartTable {
  readonly caption: string;
  /** What the rows are, and then each column. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/**
 * How parts of a bar are told apart: by hatching, so that nobody must see colours. Each is a pattern of the part
 * `pages/report/parts/chart-patterns`.
 */
export const FILLS = ['full', 'slanted', 'crossed', 'dotted', 'upright', 'empty'] as const;
export type Fill = (typeof FILLS)[number];

export function fillOf(fill: Fill): string {
  return `url(#fyll-${fill})`;
}

/** Text in a drawing does not wrap: what is longer than there is room for is cut, and stands whole in the table. */
export function fitted(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** One decimal: enough for a drawing, and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
