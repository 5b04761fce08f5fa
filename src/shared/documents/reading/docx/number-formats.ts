const LETTERS = 26;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MAX_ROMAN = 3999;

/** A counter as Word's number format shows it; what has no counterpart here is shown as a plain number. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** After z Word writes aa, bb, cc. */
function letters(count: number): string {
  if (count < 1 || count > LETTERS * LETTERS) return String(count);
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % LETTERS));
  return letter.repeat(Math.ceil(count / LETTERS));
}

function roman(count: number): string {
  if (count < 1 || count > MAX_ROMAN) return String(count);
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
