import { rounded } from './chart.js';

const WIDTH = 220;
const HEIGHT = 110;
const LEFT = 6;
const RIGHT = 214;
const TOP = 8;
const BOTTOM = 96;

/** What a small chart shows: a share, from 0 to 1, that grows from day to day, beside that of all. */
export interface LineMatter {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is reached, in words. */
  readonly reached: string;
  readonly shares: readonly number[];
  /** Drawn thin and dotted for comparison; null for the chart of all. */
  readonly compared: readonly number[] | null;
  readonly deadlineAt: number | null;
}

/** One of several small charts that are read side by side. */
export interface LineChart {
  readonly titleId: string;
  readonly descriptionId: string;
  readonly title: string;
  readonly description: string;
  readonly reached: string;
  readonly viewBox: string;
  readonly path: string;
  readonly comparedPath: string | false;
  /** The upright line of the deadline: false when there is none. */
  readonly deadline: string | false;
  readonly frame: string;
}

export function lineChart({ id, title, description, reached, shares, compared, deadlineAt }: LineMatter): LineChart {
  const xOf = (index: number): number => rounded(LEFT + ((RIGHT - LEFT) * index) / Math.max(shares.length - 1, 1));
  return {
    titleId: `${id}-tittel`,
    descriptionId: `${id}-beskrivelse`,
    title,
    description,
    reached,
    viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`,
    path: stepsOf(shares, xOf),
    comparedPath: compared !== null && stepsOf(compared, xOf),
    deadline: deadlineAt !== null && `M${String(xOf(deadlineAt))} ${String(TOP)}V${String(BOTTOM)}`,
    frame: `M${String(LEFT)} ${String(TOP)}V${String(BOTTOM)}H${String(RIGHT)}`,
  };
}

/** A line that rises on the days when something came, and lies flat between them. */
function stepsOf(shares: readonly number[], xOf: (index: number) => number): string {
  const yOf = (share: number): number => rounded(BOTTOM - (BOTTOM - TOP) * share);
  let path = `M${String(xOf(0))} ${String(yOf(shares[0] ?? 0))}`;
  for (const [index, share] of shares.entries()) {
    if (index > 0 && share !== shares[index - 1]) path += `H${String(xOf(index))}V${String(yOf(share))}`;
  }
  return `${path}H${String(xOf(Math.max(shares.length - 1, 0)))}`;
}
