import { isCaption } from '../captions.js';
import { plainText } from '../plain-text.js';
import type { ReadParagraph } from '../tables.js';
import type { Numbering } from './numbering.js';
import type { ParagraphStyle, Styles } from './styles.js';

/** A paragraph while it is being read. */
export interface OpenParagraph {
  text: string;
  page: number;
  style: string | undefined;
  list: string | undefined;
  depth: number | undefined;
  outlineLevel: number | undefined;
}

const MAX_HEADING_LEVEL = 9;
/** The list that Word uses to say "in no list after all", on a paragraph whose style is in one. */
const NO_LIST = '0';

export function openParagraph(page: number): OpenParagraph {
  return { text: '', page, style: undefined, list: undefined, depth: undefined, outlineLevel: undefined };
}

/** Judges a finished paragraph by its style and list; undefined when it only repeats what stands elsewhere, or is empty. */
export function closeParagraph(open: OpenParagraph, styles: Styles, numbering: Numbering): ReadParagraph | undefined {
  const style = styles.of(open.style ?? '');
  const text = plainText(open.text);
  // A paragraph without text is not numbered by Word either.
  if (text === '' || style.isTableOfContents) return undefined;
  const item = countItem(open, style, numbering);
  const read = { text: item?.label ? `${item.label} ${text}` : text, page: open.page };
  const headingLevel = headingLevelOf(open, style);
  if (headingLevel !== undefined) return { kind: 'heading', level: headingLevel, ...read };
  if (item !== undefined) return { kind: 'listItem', level: item.level, ...read };
  return { kind: kindOfRunning(text, style), ...read };
}

function kindOfRunning(text: string, style: ParagraphStyle): 'caption' | 'paragraph' {
  return style.isCaption || isCaption(text) ? 'caption' : 'paragraph';
}

/** What the paragraph says of itself goes before its style. */
function headingLevelOf(open: OpenParagraph, style: ParagraphStyle): number | undefined {
  const level = open.outlineLevel === undefined ? style.headingLevel : open.outlineLevel + 1;
  return level !== undefined && level <= MAX_HEADING_LEVEL ? level : undefined;
}

function countItem(
  open: OpenParagraph,
  { listPlace }: ParagraphStyle,
  numbering: Numbering,
): { label: string; level: number } | undefined {
  const list = open.list ?? listPlace?.list;
  if (list === undefined || list === NO_LIST) return undefined;
  const depth = open.depth ?? listPlace?.depth ?? 0;
  const label = numbering.label(list, depth);
  return label === undefined ? undefined : { label, level: depth + 1 };
}
