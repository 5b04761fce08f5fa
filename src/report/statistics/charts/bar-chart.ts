import { fillOf, fitted, rounded, type ChartTable, type Fill } from './chart.js';

const WIDTH = 640;
const ROW_HEIGHT = 48;
const LABEL_BASELINE = 15;
const BAR_TOP = 22;
const BAR_HEIGHT = 18;
const ROOM_FOR_TOTAL = 56;
const MOST_LETTERS = 84;
const LETTER_WIDTH = 9;

/** What a bar chart shows: rows of counts, each count one part of the row's bar. */
export interface BarMatter {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parts: readonly { readonly text: string; readonly fill: Fill }[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly table: ChartTable;
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
  /** The count within the bar; false where there is no room for it. */
  readonly value: string | false;
  readonly valueX: number;
}

/** Horizontal bars, drawn, with a legend and the figures behind them. */
export interface BarChart {
  readonly titleId: string;
  readonly descriptionId: string;
  readonly title: string;
  readonly description: string;
  readonly viewBox: string;
  readonly legend: readonly { readonly text: string; readonly fill: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly labelY: number;
    readonly barY: number;
    readonly barHeight: number;
    readonly valueY: number;
    readonly bars: readonly Bar[];
    readonly total: string;
    readonly totalX: number;
  }[];
  readonly table: ChartTable;
}

/** Draws the bars to one scale: the longest fills the width. */
export function barChart({ id, title, description, parts, rows, table }: BarMatter): BarChart {
  const longest = Math.max(1, ...rows.map(({ counts }) => sumOf(counts)));
  const scale = (WIDTH - ROOM_FOR_TOTAL) / longest;
  return {
    titleId: `${id}-tittel`,
    descriptionId: `${id}-beskrivelse`,
    title,
    description,
    viewBox: `0 0 ${String(WIDTH)} ${String(rows.length * ROW_HEIGHT)}`,
    legend: parts.length < 2 ? [] : parts.map(({ text, fill }) => ({ text, fill: fillOf(fill) })),
    rows: rows.map(({ label, counts }, index) => {
      const top = index * ROW_HEIGHT;
      const bars = barsOf(counts, parts, scale);
      return {
        label: fitted(label, MOST_LETTERS),
        labelY: top + LABEL_BASELINE,
        barY: top + BAR_TOP,
        barHeight: BAR_HEIGHT,
        valueY: top + BAR_TOP + BAR_HEIGHT - 4,
        bars,
        total: String(sumOf(counts)),
        totalX: rounded(sumOf(counts) * scale + 6),
      };
    }),
    table,
  };
}

function barsOf(counts: readonly number[], parts: BarMatter['parts'], scale: number): readonly Bar[] {
  let before = 0;
  return counts.flatMap((count, index) => {
    const part = parts[index];
    const x = before * scale;
    before += count;
    if (!part || count === 0) return [];
    const width = count * scale;
    const text = String(count);
    const value = parts.length > 1 && width > (text.length + 1) * LETTER_WIDTH && text;
    return [{ x: rounded(x), width: rounded(width), fill: fillOf(part.fill), value, valueX: rounded(x + width / 2) }];
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
