/** Where something stands on its page, as the page is shown: fractions of its width and height, from the upper left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A line as it was found along its own direction, which is turned by quarters from upright. */
interface TurnedLine {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly turn: number;
}

/** How far letters reach above and below the line they stand on, in parts of the type size. */
const ASCENT = 0.85;
const DESCENT = 0.25;
const PRECISION = 10_000;

export function boxOfLine({ left, right, baseline, size, turn }: TurnedLine, page: PageSize): PageBox {
  const [x1, y1] = uprightPoint(left, baseline - ASCENT * size, turn);
  const [x2, y2] = uprightPoint(right, baseline + DESCENT * size, turn);
  return boxBetween([x1, y1], [x2, y2], page);
}

/** The box with two opposite corners, in points from the upper left; what lies outside the page is cut off. */
export function boxBetween(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  page: PageSize,
): PageBox {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)].map((x) => fraction(x, page.width));
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)].map((y) => fraction(y, page.height));
  return boxOf(left ?? 0, top ?? 0, right ?? 0, bottom ?? 0);
}

function boxOf(left: number, top: number, right: number, bottom: number): PageBox {
  return { left, top, width: rounded(right - left), height: rounded(bottom - top) };
}

function uprightPoint(along: number, across: number, turn: number): readonly [number, number] {
  if (turn === 1) return [-across, along];
  if (turn === 2) return [-along, -across];
  return turn === 3 ? [across, -along] : [along, across];
}

function fraction(points: number, whole: number): number {
  return whole > 0 ? rounded(Math.min(1, Math.max(0, points / whole))) : 0;
}

function rounded(value: number): number {
  return Math.round(value * PRECISION) / PRECISION;
}
