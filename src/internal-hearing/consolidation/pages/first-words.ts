const LEAD_LETTERS = 60;

/** The beginning of a text on one line: what tells one comment or passage from the next to somebody who hears them named. */
export function firstWords(text: string, letters = LEAD_LETTERS): string {
  const line = text.replace(/[#*]+/g, '').replace(/\s+/g, ' ').trim();
  return line.length <= letters ? line : `${line.slice(0, letters).replace(/\s+\S*$/, '')} …`;
}
