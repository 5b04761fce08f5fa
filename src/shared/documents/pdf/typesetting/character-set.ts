/**
 * The characters that every document can show. The font holds more, but all of it would triple the size of a letter that is
 * sent to hundreds of bodies.
 */

function between(first: string, last: string): string {
  const from = first.codePointAt(0) ?? 0;
  const to = last.codePointAt(0) ?? 0;
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

const BASIC_LATIN = between(' ', '~');
const LATIN_1 = between('\u00a0', 'ÿ');
/** With most of the Sámi letters: á č đ ŋ š ŧ ž. */
const LATIN_EXTENDED_A = between('Ā', 'ſ');
const SAMI_OUTSIDE_EXTENDED_A = 'ƷʒǤǥǦǧǮǯʼʹˈ';
const ROMANIAN = 'ȘșȚț';
/** Doses and medicines: β-blocker, Δ, μg. */
const GREEK = between('Α', 'Ρ') + between('Σ', 'Ω') + between('α', 'ω');
const PUNCTUATION = '‐‑‒–—―‘’‚‛“”„†‡•…‰′″‹›⁄';
const FIGURES = '€№™⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⅓⅔⅛⅜⅝⅞−≈≠≤≥√∞∑∂';
const SIGNS = '←↑→↓↔■□▪▫●○◦☐☑✓✔✗';

export const REPLACEMENT_CHARACTER = '\ufffd';
/** The font has no replacement character; an open box is drawn in its place. */
export const REPLACEMENT_SHAPE = '□';

export const CHARACTER_SET: readonly string[] = Array.from(
  new Set(
    BASIC_LATIN +
      LATIN_1 +
      LATIN_EXTENDED_A +
      SAMI_OUTSIDE_EXTENDED_A +
      ROMANIAN +
      GREEK +
      PUNCTUATION +
      FIGURES +
      SIGNS,
  ),
);
