import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { PdfWeight } from '../pdf-content.js';
import { REPLACEMENT_CHARACTER } from './character-set.js';
import { characterCode, makeFontProgram, NUMBERED_CHARACTERS } from './font-program.js';
import type { FontProgram } from './font-program.js';

/** Text ready to be drawn: hexadecimal character numbers, and the width in thousandths of the size. */
export interface MeasuredText {
  readonly codes: string;
  readonly width: number;
  readonly missing: readonly string[];
}

/** Letters in one dispatch repeat nearly all of their words; beyond this many the memory is let go. */
const REMEMBERED_WORDS = 20_000;
const LONGEST_REMEMBERED = 60;

/**
 * A font with its glyphs looked up once. Laying out text with the font library for every line of every letter is what makes
 * drawing slow; here a word is measured once and then remembered. Pairs are not kerned.
 */
export class FontFace {
  readonly space: MeasuredText;
  readonly hyphen: MeasuredText;
  private readonly glyphs = new Map<string, { readonly code: string; readonly width: number }>();
  private readonly words = new Map<string, MeasuredText>();

  constructor(
    readonly resourceName: string,
    readonly program: FontProgram,
  ) {
    NUMBERED_CHARACTERS.forEach((character, index) => {
      this.glyphs.set(character, { code: characterCode(index + 1), width: program.widths[index] ?? 0 });
    });
    this.space = this.measure(' ');
    this.hyphen = this.measure('\u00ad');
  }

  measure(text: string): MeasuredText {
    if (text.length > LONGEST_REMEMBERED) return this.measureAnew(text);
    const known = this.words.get(text);
    if (known) return known;

    const measured = this.measureAnew(text);
    if (this.words.size >= REMEMBERED_WORDS) this.words.clear();
    this.words.set(text, measured);
    return measured;
  }

  private measureAnew(text: string): MeasuredText {
    const missing: string[] = [];
    let codes = '';
    let width = 0;
    for (const character of text) {
      const glyph = this.glyphs.get(character) ?? this.glyphs.get(REPLACEMENT_CHARACTER);
      if (!this.glyphs.has(character)) missing.push(character);
      codes += glyph?.code ?? '';
      width += glyph?.width ?? 0;
    }
    return { codes, width, missing };
  }
}

function load(resourceName: string, file: string, stemWidth: number): FontFace {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`);
  return new FontFace(resourceName, makeFontProgram(readFileSync(path), stemWidth));
}

/** Made when this module is first loaded, once per process (or thread). */
export const FACES: Readonly<Record<PdfWeight, FontFace>> = {
  regular: load('F1', '400Regular/SourceSans3_400Regular.ttf', 84),
  strong: load('F2', '600SemiBold/SourceSans3_600SemiBold.ttf', 124),
};
