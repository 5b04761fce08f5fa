import { plainText } from '../plain-text.js';
import type { TextBlock } from '../text-block.js';

/** Markup that holds no text of the page. */
const LEFT_OUT = /<!--[\s\S]*?-->|<(script|style|head|template)\b[\s\S]*?<\/\1\s*>|<!\[CDATA\[|\]\]>/gi;
const BREAK = /<br\s*\/?>/gi;
const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi;
const BLOCK =
  /<\/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|blockquote|pre|dl|dt|dd)\b[^>]*>/gi;
const TAG = /<\/?[a-z][^>]*>|<[!?][^>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  sect: '§',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  aelig: 'æ',
  AElig: 'Æ',
  eacute: 'é',
};

const MARK = '\u0001';

/** The text of a web page as headings and paragraphs. Only read, never shown: nothing needs to be made safe. */
export function blocksOfHtml(html: string): readonly TextBlock[] {
  const flat = html
    .replace(LEFT_OUT, ' ')
    .replace(/\s+/g, ' ')
    .replace(HEADING, (_, level: string, text: string) => `\n${MARK}${level}${text.replace(BREAK, ' ')}\n`)
    .replace(BREAK, '\n')
    .replace(BLOCK, '\n')
    .replace(TAG, '');
  return flat.split('\n').flatMap((line): TextBlock[] => {
    const level = line.startsWith(MARK) ? Number(line[1]) : undefined;
    const text = plainText(decoded(level === undefined ? line : line.slice(2)));
    if (text === '') return [];
    return [
      level === undefined ? { kind: 'paragraph', text, page: null } : { kind: 'heading', level, text, page: null },
    ];
  });
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
