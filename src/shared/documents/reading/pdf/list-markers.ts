const BULLET = /^(?:[•·▪●○◦‣∙■□➢➤✓–—*\uF0A7\uF0B7\uF0D8\uF0FC-]|o(?= ))\s+(?=\S)/u;
const NUMBER = /^(?:\d{1,2}[.)]|\(?[a-zæøå][.)]|\(\d{1,2}\)|[ivx]{1,4}[.)])\s+(?=\S)/iu;
const DATE = /^\d{1,2}\.\s+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/i;

/** How a line begins, as far as lists go. A dash may also begin a line by chance, and so may a number. */
export type Marker = 'none' | 'bullet' | 'dash' | 'number';

export function markerOf(text: string): Marker {
  if (/^[-–—*o]\s/.test(text)) return 'dash';
  if (BULLET.test(text)) return 'bullet';
  return NUMBER.test(text) && !DATE.test(text) ? 'number' : 'none';
}

/** The item without its bullet; its number, if it has one, is part of what it says. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}
