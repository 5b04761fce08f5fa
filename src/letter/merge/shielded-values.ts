import type { LetterValues } from './letter-fields.js';

const OPEN = '\ue000';
const CLOSE = '\ue001';
const PLACE = /\ue000(\d+)\ue001/g;
const ONLY_PLACE = /^\ue000(\d+)\ue001$/;
const MARKS = /[\ue000\ue001]/g;

/**
 * Keeps what people typed in fields apart from what the template says. While a template is merged and its markup is read,
 * each value is a mark in its place, so that a value such as «- punkt» or «{{title}}» is only ever text.
 */
export class ShieldedValues {
  private readonly texts: string[] = [];

  /** The values with each text replaced by its mark; empty ones stay empty, so that `if` sees that there is nothing. */
  shield(values: LetterValues): object {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.shielded(value)]));
  }

  /** The text with values in their places, on one line. */
  onOneLine(text: string): string {
    return this.inPlace(text).replace(/\s+/g, ' ').trim();
  }

  /** The text with values in their places, with the line breaks of both. */
  inPlace(text: string): string {
    return text.replace(PLACE, (_, index: string) => this.textAt(index));
  }

  /** The lines of a value that stands alone in its paragraph, where each line that was typed is a paragraph; null elsewhere. */
  linesOfOnlyValue(text: string): readonly string[] | null {
    const only = ONLY_PLACE.exec(text);
    return only ? linesOf(this.textAt(only[1] ?? '')) : null;
  }

  private shielded(value: unknown): unknown {
    if (typeof value === 'string') return this.mark(value.trim());
    if (Array.isArray(value)) return value.map((item: unknown) => this.shielded(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.shielded(part)]));
  }

  private mark(text: string): string {
    if (text === '') return '';
    this.texts.push(text.replace(/\r\n?/g, '\n'));
    return `${OPEN}${String(this.texts.length - 1)}${CLOSE}`;
  }

  private textAt(index: string): string {
    return this.texts[Number(index)] ?? '';
  }
}

/** Takes the marks out of a template, where nobody has a reason to type them. */
export function withoutMarks(source: string): string {
  return source.replace(MARKS, '');
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
