import { FACES } from './font-face.js';
import type { FontFace, MeasuredText } from './font-face.js';
import type { InlineRun, LinkTarget } from './inline-text.js';

/**
 * What comes after a word: the next one without a gap, a gap where the line may be broken, a place where it may be broken
 * with or without a hyphen, or the end of the line.
 */
export type WordEnd = 'joined' | 'space' | 'breakable' | 'soft-hyphen' | 'line';

export interface Word extends MeasuredText {
  readonly text: string;
  readonly face: FontFace;
  readonly link: LinkTarget | undefined;
  end: WordEnd;
}

const TOKEN = /\n| +|[^ \n]+/gu;
/** After a hyphen or stroke with letters on both sides, so that "17/20347" and "e-post" stay whole; or where marked. */
const BREAK_IN_WORD = /(?<=\p{L}{2}[-–/])(?=\p{L}{2})|(?<=[\u00ad\u200b])/u;
const BREAK_IN_ADDRESS = /(?<=[\p{L}\p{N}][/.?&=_-])(?=[\p{L}\p{N}])/u;

/** @param missing gathers the characters that the font lacks. */
export function wordsOf(runs: readonly InlineRun[], missing: Set<string>): Word[] {
  const words: Word[] = [];
  for (const run of runs) {
    for (const [token] of run.text.matchAll(TOKEN)) {
      if (token === '\n') endLine(words, run);
      else if (token.startsWith(' ')) endWord(words);
      else words.push(...partsOf(token, run));
    }
  }
  for (const word of words) for (const character of word.missing) missing.add(character);
  return words;
}

function endWord(words: Word[]): void {
  const last = words.at(-1);
  if (last?.end === 'joined') last.end = 'space';
}

function endLine(words: Word[], run: InlineRun): void {
  const last = words.at(-1);
  if (last && last.end !== 'line') last.end = 'line';
  else words.push(measured('', run, 'line'));
}

function partsOf(token: string, run: InlineRun): Word[] {
  const parts = token.split(run.link ? BREAK_IN_ADDRESS : BREAK_IN_WORD);
  return parts.map((part, index) => measured(part, run, index < parts.length - 1 ? endOfPart(part) : 'joined'));
}

function endOfPart(part: string): WordEnd {
  return part.endsWith('\u00ad') ? 'soft-hyphen' : 'breakable';
}

function measured(part: string, run: InlineRun, end: WordEnd): Word {
  const face = FACES[run.weight];
  const text = part.replace(/[\u00ad\u200b]/gu, '');
  return { text, ...face.measure(text), face, link: run.link, end };
}

/** Pieces of at most the given width, for a word that fills more than a line. At least one character each. */
export function shattered(word: Word, maxWidth: number): Word[] {
  const texts: string[] = [];
  let text = '';
  let width = 0;
  for (const character of word.text) {
    const characterWidth = word.face.measure(character).width;
    if (text !== '' && width + characterWidth > maxWidth) {
      texts.push(text);
      text = '';
      width = 0;
    }
    text += character;
    width += characterWidth;
  }
  texts.push(text);
  return texts.map((piece, index) => ({
    ...word,
    text: piece,
    ...word.face.measure(piece),
    end: index < texts.length - 1 ? 'breakable' : word.end,
  }));
}
