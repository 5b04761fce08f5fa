import type { Range } from '../../analysis/text/coverage.rules.js';
import { joined, wholeOccurrencesOf } from './passage-ranges.rules.js';

/** What a person chose to withhold in the texts of an answer. */
export interface ChosenPassages {
  /** Words that are withheld wherever they stand in the answer. */
  readonly phrases: readonly string[];
  /** Paragraphs as `<source>.<start>-<end>`. */
  readonly paragraphs: readonly string[];
}

/** A text in which passages can be chosen. */
export interface ChoosableText {
  readonly sourceId: string;
  readonly text: string;
}

/** A paragraph of a text: one of its lines that says something. */
export interface Paragraph extends Range {
  readonly value: string;
  readonly text: string;
}

const PARAGRAPH = /^([\w-]+)\.(\d+)-(\d+)$/u;

export function paragraphsOf({ sourceId, text }: ChoosableText): readonly Paragraph[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    const value = `${sourceId}.${String(range.start)}-${String(range.end)}`;
    return line.trim() === '' ? [] : [{ ...range, value, text: line }];
  });
}

/** The ranges that were chosen in each text; a text in which nothing was chosen has none. */
export function rangesChosen(
  texts: readonly ChoosableText[],
  { phrases, paragraphs }: ChosenPassages,
): readonly { readonly sourceId: string; readonly ranges: readonly Range[] }[] {
  const chosen = paragraphs.flatMap((value) => {
    const [, sourceId = '', start = '', end = ''] = PARAGRAPH.exec(value) ?? [];
    return sourceId === '' ? [] : [{ sourceId, start: Number(start), end: Number(end) }];
  });
  return texts
    .map(({ sourceId, text }) => ({
      sourceId,
      ranges: joined([
        ...chosen.filter((each) => each.sourceId === sourceId).map(({ start, end }) => ({ start, end })),
        ...phrases.flatMap((phrase) => wholeOccurrencesOf(phrase, text)),
      ]),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}
