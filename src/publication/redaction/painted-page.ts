import type { Range } from '../../analysis/text/coverage.rules.js';
import type { TextPlace } from '../../shared/documents/reading/text-block.js';

/** Grey pixels, one byte each, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A block of a text, with where its lines stand on their pages. */
export interface PlacedText {
  readonly startOffset: number;
  readonly text: string;
  readonly places: readonly TextPlace[] | null;
}

/** A field of a page that is painted over, in fractions of the page. */
export type Field = Omit<TextPlace, 'start' | 'end'>;

const BLACK = 0;
/** Letters reach beyond the box that is computed for a line; a third of its height covers what hangs below and above. */
const AROUND_LINE = 0.35;
const BESIDE_LINE = 0.006;

/**
 * The fields to paint for some ranges of a text: the whole of each line that they touch, since how wide the letters before
 * them are drawn is not known to the dot. Null when a range stands in text whose place on the page is not known.
 */
export function fieldsOf(blocks: readonly PlacedText[], ranges: readonly Range[]): readonly Field[] | null {
  const fields: Field[] = [];
  for (const block of blocks) {
    const own = ranges.filter(
      ({ start, end }) => start < block.startOffset + block.text.length && end > block.startOffset,
    );
    for (const range of own) {
      const lines = linesUnder(block, range);
      if (lines === null) return null;
      fields.push(...lines);
    }
  }
  return fields;
}

/** Every visible character of the range must stand on a line that has a place. */
function linesUnder({ startOffset, text, places }: PlacedText, range: Range): readonly Field[] | null {
  const start = Math.max(range.start - startOffset, 0);
  const end = Math.min(range.end - startOffset, text.length);
  const lines = (places ?? []).filter((place) => place.start < end && start < place.end);
  for (let at = start; at < end; at += 1) {
    const isSeen = /\S/u.test(text.charAt(at));
    if (isSeen && !lines.some((place) => place.start <= at && at < place.end)) return null;
  }
  return lines;
}

/** Paints fields of a page black, in place: the dots that were there are gone. */
export function paint({ width, height, pixels }: GreyPicture, fields: readonly Field[]): void {
  for (const field of fields) {
    const around = field.height * AROUND_LINE;
    const left = within(Math.floor((field.left - BESIDE_LINE) * width), width);
    const right = within(Math.ceil((field.left + field.width + BESIDE_LINE) * width), width);
    const top = within(Math.floor((field.top - around) * height), height);
    const bottom = within(Math.ceil((field.top + field.height + around) * height), height);
    for (let row = top; row < bottom; row += 1) pixels.fill(BLACK, row * width + left, row * width + right);
  }
}

/** Reads a picture in the grey format of the page drawer (PGM, `P5`); null when it is none. */
export function readGreyPicture(bytes: Uint8Array): GreyPicture | null {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!head) return null;
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = bytes.slice(head[0].length, head[0].length + width * height);
  return pixels.length === width * height ? { width, height, pixels } : null;
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
