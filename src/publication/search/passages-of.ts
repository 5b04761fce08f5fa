/** So long that a word has its surroundings, and so short that a page of hits is made at once. */
const LONGEST = 3000;

/** A text in pieces, each of whole paragraphs where they are short enough; nothing is left out but the space between them. */
export function passagesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const paragraph of text.split(/\n+/).flatMap(inParts)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + paragraph.length < LONGEST)
      pieces[pieces.length - 1] = `${last}\n${paragraph}`;
    else pieces.push(paragraph);
  }
  return pieces;
}

/** A paragraph that is too long by itself is parted between words. */
function inParts(paragraph: string): readonly string[] {
  const parts: string[] = [];
  let left = paragraph.trim();
  while (left.length > LONGEST) {
    const space = left.lastIndexOf(' ', LONGEST);
    const end = space > 0 ? space : LONGEST;
    parts.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return left === '' ? parts : [...parts, left];
}
