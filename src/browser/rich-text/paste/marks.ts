/** What a mark before a paragraph says: a point, a number, or something that must stay as text, such as "a)" or "§ 2". */
export type Mark =
  | { readonly kind: 'point' }
  | { readonly kind: 'number'; readonly ordinal: number }
  | { readonly kind: 'words'; readonly text: string };

/** Word writes points as letters of fonts full of signs, in the private part of Unicode or as plain letters. */
const POINT = /^(?:[·•▪▫◦‣⁃∙●○■□➢✓*o§–—-]|[\uf000-\uf0ff]|Ø|ü|v)$/u;
const NUMBER = /^(\d{1,3})[.)]?$/u;
const TYPED_POINT = /^(?:[·•▪◦‣●■]|[\uf0a7\uf0b7\uf0d8\uf0fc]|[–-](?=[\s\u00a0]))[\s\u00a0]*/u;

/** What the mark of an item says. */
export function markOf(mark: string): Mark {
  if (mark === '' || POINT.test(mark)) return { kind: 'point' };
  const ordinal = NUMBER.exec(mark)?.[1];
  return ordinal === undefined ? { kind: 'words', text: mark } : { kind: 'number', ordinal: Number(ordinal) };
}

/** How long the point is that somebody typed before a line; 0 when there is none, or it is a minus. */
export function typedPointLength(line: string): number {
  const length = TYPED_POINT.exec(line)?.[0].length ?? 0;
  return /\p{L}/u.test(line.slice(length)) ? length : 0;
}

const LETTERED: Readonly<Record<string, (ordinal: number) => string>> = {
  'lower-alpha': letterOf,
  'lower-latin': letterOf,
  a: letterOf,
  'upper-alpha': (ordinal) => letterOf(ordinal).toUpperCase(),
  'upper-latin': (ordinal) => letterOf(ordinal).toUpperCase(),
  A: (ordinal) => letterOf(ordinal).toUpperCase(),
  'lower-roman': romanOf,
  i: romanOf,
  'upper-roman': (ordinal) => romanOf(ordinal).toUpperCase(),
  I: (ordinal) => romanOf(ordinal).toUpperCase(),
};

/** The letter or Roman number that a browser would show before an item of such a list, such as "b." */
export function letteredMark(style: string, ordinal: number): string | undefined {
  const letters = LETTERED[style]?.(ordinal);
  return letters === undefined ? undefined : `${letters}.`;
}

function letterOf(ordinal: number): string {
  const rest = Math.max(0, ordinal - 1);
  const before = rest >= 26 ? letterOf(Math.floor(rest / 26)) : '';
  return before + String.fromCharCode('a'.charCodeAt(0) + (rest % 26));
}

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanOf(ordinal: number): string {
  const [value, letters] = ROMAN.find(([each]) => each <= ordinal) ?? [0, ''];
  return value === 0 ? '' : letters + romanOf(ordinal - value);
}
