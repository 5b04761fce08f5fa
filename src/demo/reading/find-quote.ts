import type { Range } from '../../analysis/text/coverage.rules.js';

/** Where a passage stands in a text, whatever white space either has between its words; null when it does not. */
export function findQuote(text: string, quote: string): Range | null {
  const words = quote
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'u');
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
