/** A4 with the margins of a Norwegian letter, in points. The page is measured from its lower left corner. */

export function millimetres(length: number): number {
  return (length * 72) / 25.4;
}

export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;

const MARGIN = millimetres(25);

export const LEFT = MARGIN;
export const RIGHT = PAGE_WIDTH - MARGIN;
export const BODY_WIDTH = RIGHT - LEFT;
export const BODY_TOP = PAGE_HEIGHT - MARGIN;
/** Leaves room for three lines of footer. */
export const BODY_BOTTOM = millimetres(28);

/** Between names, and between signatures. */
export const COLUMN_GAP = 16;

export const HEADER_BASELINE = PAGE_HEIGHT - millimetres(14);
/** Of the lowest line of the footer. */
export const FOOTER_BASELINE = millimetres(10);
