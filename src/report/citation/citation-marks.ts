const MARK = /\[#(\d{1,6})\]/g;

/** A piece of a text: words, or the number of a citation that stands between them. */
export type CitedPiece = { readonly words: string } | { readonly number: number };

/** How a citation is written in a text. */
export function markOf(number: number): string {
  return `[#${String(number)}]`;
}

/** The numbers that a text cites, each once, in the order they come first. */
export function citedNumbers(text: string): readonly number[] {
  return [...new Set([...text.matchAll(MARK)].map(([, number]) => Number(number)))];
}

/** A text as words and citations in turn; nothing of it is lost. */
export function citedPieces(text: string): readonly CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) });
    pieces.push({ number: Number(found[1]) });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** A text with a citation at its end, where one presses on a comment without a marker in the text. */
export function withCitationAtEnd(text: string, number: number): string {
  const written = text.trimEnd();
  return written === '' ? markOf(number) : `${written} ${markOf(number)}`;
}
