const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  Aring: 'Å',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
};

const LARGEST_CODE_POINT = 0x10ffff;

/** What is not text although it stands between tags. */
const SILENT = new Set(['script', 'style', 'title']);
const BREAKING = /^(br|p|div|tr|li|h\d|pre|table|hr|blockquote)$/;

/**
 * The words of a mail that has HTML only: to be searched, and shown as text. Nothing of it is ever shown as HTML, so this
 * need not be safe, only readable, and linear in the length of whatever somebody sends.
 */
export function textFromHtml(html: string): string {
  let silent = '';
  const words = html.split(/(<[^<>]*>)/).map((piece) => {
    const [slash, name] = tagIn(piece);
    if (silent === '' && slash === '' && SILENT.has(name)) silent = name;
    if (silent === '') return wordsOf(piece, name);
    if (slash !== '' && name === silent) silent = '';
    return '';
  });
  return words
    .join('')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole)
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether it is a closing tag, and the tag's name; both empty for words. */
function tagIn(piece: string): readonly [slash: string, name: string] {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece) ?? [];
  return [slash, name.toLowerCase()];
}

function wordsOf(piece: string, name: string): string {
  if (BREAKING.test(name)) return '\n';
  return piece.startsWith('<') ? '' : piece.replace(/\s+/g, ' ');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= LARGEST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}
