const LONGEST = 300;
const NAMED = /^(?:figur|tabell|bilde|bilete|diagram|kart|illustrasjon|figure|table)\s+\d{1,3}(?:[.-]\d{1,3})?/iu;
/** After its number a caption has a stop or dash, a new beginning, or nothing. "Figur 3 viser at" is a sentence. */
const AFTER_NUMBER = /^(?:\s*[.:–—-]\s|\s+\p{Lu}|\s*$)/u;

/** True for the words that stand at a figure or table and say what it shows. */
export function isCaption(text: string): boolean {
  const named = NAMED.exec(text)?.[0];
  return named !== undefined && text.length <= LONGEST && AFTER_NUMBER.test(text.slice(named.length));
}
