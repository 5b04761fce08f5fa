import { styleOf } from './style.js';

/** What Word says of a paragraph in a list: how deep, and the mark that it wrote before it. */
export interface WordItem {
  readonly level: number;
  readonly mark: string;
}

/** Word writes its lists as paragraphs: `mso-list:l0 level1 lfo1`, with the mark in a span of its own to be ignored. */
export function wordItemOf(paragraph: Element): WordItem | undefined {
  const list = styleOf(paragraph).get('mso-list');
  const level = /\blevel(\d)/.exec(list ?? '')?.[1];
  if (level === undefined) return undefined;
  const mark = [...paragraph.querySelectorAll('span')].find(isMark)?.textContent ?? '';
  return { level: Number(level), mark: mark.replace(/[\s\u00a0]+/gu, '') };
}

/** The rank of a heading that Word made by style alone. */
export function wordHeadingRank(paragraph: Element): number | undefined {
  const byClass = /\bMsoHeading(\d)\b/.exec(paragraph.className)?.[1];
  const byOutline = /^([1-9])$/.exec(styleOf(paragraph).get('mso-outline-level') ?? '')?.[1];
  const rank = byClass ?? byOutline;
  if (rank !== undefined) return Number(rank);
  return paragraph.classList.contains('MsoTitle') ? 1 : undefined;
}

/** True for the mark of an item, which Word writes as text and asks others to ignore. */
export function isMark(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}
