import { itemMark, writtenAsText } from './lines.js';
import type { MarkedBlock } from './marked-text.js';
import { spansOf, textOfSpans, type Span } from './spans.js';
import { starRun } from './stars.js';

/** What has blocks and is written down: all of a block but its text, which its spans say. */
export type WritableBlock = Omit<MarkedBlock, 'text'>;

/**
 * Blocks as marked text, so that reading it gives the same blocks. Two things come back otherwise: white space is never
 * emphasised, and emphasis of a part of a word is left out. No character of the text is lost by either.
 */
export function writeMarkedText(blocks: readonly WritableBlock[]): string {
  let written = '';
  let before: WritableBlock | undefined;
  for (const block of blocks) {
    const lines = writtenBlock(block);
    if (lines === '') continue;
    const isSameList = before?.kind === 'listItem' && block.kind === 'listItem';
    written += `${before ? (isSameList ? '\n' : '\n\n') : ''}${lines}`;
    before = block;
  }
  return written;
}

function writtenBlock(block: WritableBlock): string {
  const lines = linesOfSpans(block.spans)
    .map(writtenLine)
    .map((line) => line.trimEnd());
  switch (block.kind) {
    case 'heading': {
      const line = lines.join(' ').trim();
      return line === '' ? '' : `${block.level === 1 ? '##' : '###'} ${line}`;
    }
    case 'paragraph':
      return lines
        .map(writtenAsText)
        .join('\n')
        .replace(/^\n+|\n+$/gu, '');
    case 'listItem':
      return writtenItem(block, lines);
  }
}

function writtenItem({ level, ordinal }: WritableBlock, lines: readonly string[]): string {
  const [first, ...others] = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (first === undefined) return '';
  const indent = level === 2 ? '   ' : '';
  const more = others.map((line) => `\n${indent}   ${writtenAsText(line)}`);
  return `${indent}${itemMark(ordinal, first)}${first}${more.join('')}`;
}

function linesOfSpans(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines;
}

/** One line with its stars. Where they would not be read as they are meant, the words stand without emphasis. */
function writtenLine(spans: readonly Span[]): string {
  const text = textOfSpans(spans);
  if (spans.every(isPlain) && spansOf(text).every(isPlain) && textOfSpans(spansOf(text)) === text) return text;
  let offset = 0;
  let line = '';
  for (const span of spans) {
    line += writtenSpan(span, text.slice(0, offset), text.slice(offset + span.text.length));
    offset += span.text.length;
  }
  return textOfSpans(spansOf(line)) === text ? line : escaped(text, '', '', 'alone');
}

function isPlain({ emphasis, strong }: Span): boolean {
  return !emphasis && !strong;
}

function writtenSpan({ text, emphasis, strong }: Span, before: string, after: string): string {
  const words = text.trim();
  const stars = '*'.repeat((emphasis ? 1 : 0) + (strong ? 2 : 0));
  const from = text.indexOf(words);
  const [left, right] = [text.slice(0, from), text.slice(from + words.length)];
  const opens = starRun(stars.length, (before + left).slice(-1), words.slice(0, 1)).opens;
  const closes = starRun(stars.length, words.slice(-1), (right + after).slice(0, 1)).closes;
  if (stars === '' || words === '' || !opens || !closes) return escaped(text, before, after, 'alone');
  return `${left}${stars}${escaped(words, before + left, right + after, 'within')}${stars}${right}`;
}

/** Stars that are only stars, with a backslash where they would be a mark. */
function escaped(text: string, before: string, after: string, place: 'alone' | 'within'): string {
  return text.replace(/(\\*)(\*+)/g, (all, _slashes: string, stars: string, at: number) => {
    const left = (before + text.slice(0, at)).slice(-1);
    const right = (text.slice(at + all.length) + after).slice(0, 1);
    const run = starRun(stars.length, left, right);
    return run.opens || (run.closes && place === 'within') ? `\\${all}` : all;
  });
}
