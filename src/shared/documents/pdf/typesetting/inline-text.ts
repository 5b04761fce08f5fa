import type { PdfText, PdfTextRun, PdfWeight } from '../pdf-content.js';

/** Compared by identity: two links to one address are still two links. */
export interface LinkTarget {
  readonly href: string;
}

export interface InlineRun {
  readonly text: string;
  readonly weight: PdfWeight;
  readonly link: LinkTarget | undefined;
}

const FOLLOWED_PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/** The bounded local part keeps the search linear in text without any address. */
const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>"«»]*[^\s<>"«».,;:!?)\]}']|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** Written without any of the characters that have no shape or another way to be written. */
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u024f‐-‧]*$/u;

export function inlineRuns(text: PdfText, weight: PdfWeight): InlineRun[] {
  const runs: readonly (string | PdfTextRun)[] = typeof text === 'string' ? [text] : text;
  return runs.flatMap((run) => {
    if (typeof run === 'string') return withFoundLinks(printable(run), weight);
    const runWeight = run.weight ?? weight;
    if (run.href === undefined) return withFoundLinks(printable(run.text), runWeight);
    return [{ text: printable(run.text), weight: runWeight, link: linkTo(run.href) }];
  });
}

/**
 * The same letter has several spellings (å as one sign, or as a and a ring): composed, since the font has only that. Line breaks
 * of all systems become one, spaces of all widths one of two. What has no shape (control and direction marks) is left out.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\u202f\u2007]/gu, '\u00a0')
    .replace(/\t|(?!\u00a0)\p{Zs}/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/(?![\n\u00ad\u200b])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');
}

/** For titles and bookmarks: one line, without the places where a word may be divided. */
export function onOneLine(text: string): string {
  return printable(text)
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function withFoundLinks(text: string, weight: PdfWeight): InlineRun[] {
  if (!/@|www\.|:\/\//.test(text)) return [{ text, weight, link: undefined }];

  const runs: InlineRun[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const [address] = match;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), weight, link: undefined });
    runs.push({ text: address, weight, link: linkTo(completeAddress(address)) });
    end = match.index + address.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), weight, link: undefined });
  return runs;
}

function completeAddress(address: string): string {
  if (/^https?:/.test(address)) return address;
  return address.startsWith('www.') ? `https://${address}` : `mailto:${address}`;
}

function linkTo(href: string): LinkTarget | undefined {
  if (!URL.canParse(href)) return undefined;
  const address = new URL(href);
  return FOLLOWED_PROTOCOLS.includes(address.protocol) ? { href: address.href } : undefined;
}
