const ALPHABET = ' 0123456789abcdefghijklmnopqrstuvwxyzæøå';
const FIRST_RANK = 10;

const FOLDED: Readonly<Record<string, string>> = {
  ä: 'æ',
  ö: 'ø',
  ŋ: 'n',
  đ: 'd',
  ð: 'd',
  ŧ: 't',
  þ: 't',
  ß: 'ss',
  ł: 'l',
};

const collator = new Intl.Collator('nb-NO', { numeric: true });

/** Norwegian order for lists that are in memory: æ, ø, å last, `aa` as å. */
export function compareNorwegian(left: string, right: string): number {
  return collator.compare(left, right);
}

/**
 * A key of digits alone that sorts Norwegian names right in any database and under any collation: two digits a letter,
 * æ ø å last, `aa` as å, accents and punctuation ignored. Stored beside a name wherever a list is sorted by it.
 */
export function norwegianSortKey(name: string): string {
  const letters = withoutAccents(name.normalize('NFC').toLowerCase()).replaceAll('aa', 'å');
  let key = '';
  for (const letter of letters) {
    const rank = ALPHABET.indexOf(letter);
    if (rank >= 0) key += String(rank + FIRST_RANK);
  }
  return key;
}

/** Text as it is searched: lower case, no accents, `å ø æ` kept, white space single. SQLite's own `lower` does not know Æ. */
export function foldForSearch(text: string): string {
  return withoutAccents(text.normalize('NFC').toLowerCase()).replace(/\s+/g, ' ').trim();
}

/** The pattern that finds a folded text anywhere in a folded column, for LIKE with ESCAPE '\'. */
export function likePattern(text: string): string {
  return `%${foldForSearch(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

function withoutAccents(text: string): string {
  let plain = '';
  for (const letter of text) {
    plain += letter === 'å' ? letter : (FOLDED[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
  }
  return plain;
}
