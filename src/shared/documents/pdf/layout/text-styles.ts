import type { PdfHeadingLevel } from '../pdf-content.js';
import type { TextStyle } from '../typesetting/line-breaking.js';

export const BODY: TextStyle = { size: 11, leading: 15, weight: 'regular', grey: 0 };
export const STRONG: TextStyle = { ...BODY, weight: 'strong' };
export const SENDER: TextStyle = { size: 14, leading: 18, weight: 'strong', grey: 0 };
export const SMALL: TextStyle = { size: 9, leading: 12, weight: 'regular', grey: 0.3 };
export const TABLE_CELL: TextStyle = { size: 10, leading: 13, weight: 'regular', grey: 0 };
export const TABLE_HEADING: TextStyle = { ...TABLE_CELL, weight: 'strong' };

export const HEADINGS: Readonly<Record<PdfHeadingLevel, { style: TextStyle; before: number; after: number }>> = {
  1: { style: { size: 18, leading: 23, weight: 'strong', grey: 0 }, before: 12, after: 8 },
  2: { style: { size: 14, leading: 18, weight: 'strong', grey: 0 }, before: 14, after: 4 },
  3: { style: { size: 12, leading: 16, weight: 'strong', grey: 0 }, before: 10, after: 3 },
  4: { style: { size: 11, leading: 15, weight: 'strong', grey: 0 }, before: 8, after: 2 },
};

/** After a paragraph, list or table. */
export const BLOCK_GAP = 8;
