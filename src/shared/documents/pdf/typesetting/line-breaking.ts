import type { PdfText, PdfWeight } from '../pdf-content.js';
import type { FontFace, MeasuredText } from './font-face.js';
import { inlineRuns, onOneLine } from './inline-text.js';
import type { LinkTarget } from './inline-text.js';
import { shattered, wordsOf } from './words.js';
import type { Word } from './words.js';

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: PdfWeight;
  /** 0 is black, 1 is white. */
  readonly grey: number;
}

/** A stretch of a line in one font and within one link; lengths in points, from the start of the line. */
export interface Segment {
  codes: string;
  readonly x: number;
  width: number;
  readonly face: FontFace;
  readonly link: LinkTarget | undefined;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

interface SetText {
  readonly lines: readonly Line[];
  readonly missing: ReadonlySet<string>;
}

/** The letters of one dispatch have nearly all of their text in common; it is set once, and let go beyond this many texts. */
const REMEMBERED_TEXTS = 2_000;
const LONGEST_REMEMBERED = 4_000;
const remembered = new Map<string, SetText>();

/** Sets texts in lines, and remembers which characters could not be set. One for each document. */
export class Typesetter {
  readonly missing = new Set<string>();

  /** @param width in points. Lines are filled from the left; a word that is longer than a line is broken anywhere. */
  lines(text: PdfText, style: TextStyle, width: number): readonly Line[] {
    const { lines, missing } = typeof text === 'string' ? setOnce(text, style, width) : set(text, style, width);
    for (const character of missing) this.missing.add(character);
    return lines;
  }

  /** A single line; what does not fit is cut, with an ellipsis. */
  oneLine(text: string, style: TextStyle, width: number): Line | undefined {
    const line = onOneLine(text);
    const [first, second] = this.lines(line, style, width);
    if (!second) return first;

    const ellipsis = wordsOf(inlineRuns('…', style.weight), this.missing);
    const room = (width / style.size) * 1000 - widthOf(ellipsis);
    const characters = wordsOf(inlineRuns(line, style.weight), this.missing).flatMap((word) => shattered(word, 1));
    let used = 0;
    const tooMany = characters.findIndex((character) => {
      used += character.width + gapAfter([character]);
      return used > room;
    });
    return composed([...characters.slice(0, tooMany), ...ellipsis], style.size);
  }
}

function setOnce(text: string, style: TextStyle, width: number): SetText {
  if (text.length > LONGEST_REMEMBERED) return set(text, style, width);
  const key = `${style.weight} ${String(style.size)} ${String(width)} ${text}`;
  const known = remembered.get(key);
  if (known) return known;

  const result = set(text, style, width);
  if (remembered.size >= REMEMBERED_TEXTS) remembered.clear();
  remembered.set(key, result);
  return result;
}

function set(text: PdfText, style: TextStyle, width: number): SetText {
  const missing = new Set<string>();
  const words = wordsOf(inlineRuns(text, style.weight), missing);
  const lines = brokenAt(words, (width / style.size) * 1000).map((line) => composed(line, style.size));
  return { lines, missing };
}

function brokenAt(words: readonly Word[], maxWidth: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const cluster of clusters(words, maxWidth)) {
    if (line.length > 0 && used + widthOf(cluster) > maxWidth) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(...cluster);
    used += widthOf(cluster) + gapAfter(cluster);
    if (cluster.at(-1)?.end === 'line') {
      lines.push(line);
      line = [];
      used = 0;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Words that must stand on one line. */
function clusters(words: readonly Word[], maxWidth: number): Word[][] {
  const result: Word[][] = [];
  let cluster: Word[] = [];
  for (const word of words) {
    cluster.push(word);
    if (word.end === 'joined') continue;
    result.push(...fitting(cluster, maxWidth));
    cluster = [];
  }
  if (cluster.length > 0) result.push(...fitting(cluster, maxWidth));
  return result;
}

function fitting(cluster: Word[], maxWidth: number): Word[][] {
  if (widthOf(cluster) <= maxWidth) return [cluster];
  return cluster.flatMap((word) => shattered(word, maxWidth)).map((word) => [word]);
}

/** With the hyphen that is drawn when the line is broken here. */
function widthOf(cluster: readonly Word[]): number {
  const last = cluster.at(-1);
  const hyphen = last?.end === 'soft-hyphen' ? last.face.hyphen.width : 0;
  return cluster.reduce((sum, word) => sum + word.width, hyphen);
}

function gapAfter(cluster: readonly Word[]): number {
  const last = cluster.at(-1);
  if (last?.end === 'soft-hyphen') return -last.face.hyphen.width;
  return last?.end === 'space' ? last.face.space.width : 0;
}

function composed(words: readonly Word[], size: number): Line {
  const segments: Segment[] = [];
  let width = 0;
  const add = (text: MeasuredText | Word, face: FontFace, link: LinkTarget | undefined): void => {
    const last = segments.at(-1);
    const points = (text.width * size) / 1000;
    if (last?.face === face && last.link === link) {
      last.codes += text.codes;
      last.width += points;
    } else {
      segments.push({ codes: text.codes, x: width, width: points, face, link });
    }
    width += points;
  };
  words.forEach((word, index) => {
    add(word, word.face, word.link);
    const next = words[index + 1];
    if (next && word.end === 'space') add(word.face.space, word.face, next.link === word.link ? word.link : undefined);
  });
  closeLine(segments, words.at(-1));
  return { segments, width };
}

/** A space that is not seen keeps the last word apart from the next line's first when the text is read aloud or copied. */
function closeLine(segments: readonly Segment[], word: Word | undefined): void {
  const last = segments.at(-1);
  if (!last || !word) return;
  if (word.end === 'space' || word.end === 'line') last.codes += last.face.space.codes;
  if (word.end === 'soft-hyphen') last.codes += last.face.hyphen.codes;
}
