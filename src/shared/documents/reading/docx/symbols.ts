const PRIVATE_USE_START = 0xe000;
const PRIVATE_USE_END = 0xf8ff;

/** The signs of Word's symbol fonts that carry meaning in an answer: boxes that are crossed, ticked or empty, and bullets. */
const SIGNS: Readonly<Record<string, string>> = {
  F0FE: '☑',
  F078: '☒',
  F053: '☒',
  F0FD: '☒',
  F052: '☑',
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F0FC: '✓',
  F0FB: '✗',
  F0E0: '→',
  F0B7: '•',
  F0A7: '▪',
};

/** A sign given by its place in a font. One that only its font can show becomes a space: what it looked like is unknown. */
export function symbolText(hexadecimal: string): string {
  const known = SIGNS[hexadecimal.toUpperCase()];
  if (known !== undefined) return known;
  const code = Number.parseInt(hexadecimal, 16);
  const readable = code > 0x1f && code < 0xd800;
  if (!readable || (code >= PRIVATE_USE_START && code <= PRIVATE_USE_END)) return ' ';
  return String.fromCharCode(code);
}
