/** Words that differ between nynorsk and bokmål, in headings of hearings; the right side is what both are compared as. */
const VARIANTS: Readonly<Record<string, string>> = {
  ikkje: 'ikke',
  frå: 'fra',
  kva: 'hva',
  kven: 'hvem',
  korleis: 'hvordan',
  kvar: 'hvor',
  ein: 'en',
  eit: 'et',
  meir: 'mer',
  heile: 'hele',
  heilskap: 'helhet',
  sjølv: 'selv',
  saman: 'sammen',
  utgreiing: 'utredning',
  tilvising: 'henvisning',
  høyring: 'høring',
  tilråding: 'anbefaling',
  oppfylgjing: 'oppfølging',
  tenest: 'tjenest',
  brukarmedverknad: 'brukermedvirkning',
  medverknad: 'medvirkning',
  pårørand: 'pårørend',
  innleiing: 'innledning',
  vidare: 'videre',
  grunngjeven: 'begrunnet',
  grunngitt: 'begrunnet',
  helseteneste: 'helsetjeneste',
  førebygging: 'forebygging',
  samandrag: 'sammendrag',
  kjenneteikn: 'kjennetegn',
  avslutting: 'avslutning',
  born: 'barn',
};

/** Endings of nouns, adjectives and verbs in both forms of Norwegian, the longest first. */
const ENDING = /(?:arane|erane|ingane|ingene|ane|ene|arne|ar|er|en|et|a|e)$/;
const SHORTEST_STEM = 4;

/** Text for comparing what is meant to be the same: lower case, without punctuation, each run of white space one space. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a heading with their endings off and nynorsk as bokmål: `Utgreiinga av kvinnene` as `utredning av kvinn`. */
export function fold(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => foldedWord(word))
    .join(' ');
}

function foldedWord(word: string): string {
  const variant = VARIANTS[word];
  if (variant !== undefined) return variant;
  const stem = word.replace(ENDING, '');
  const short = stem.length >= SHORTEST_STEM ? stem : word;
  return VARIANTS[short] ?? short;
}

/** How alike two folded texts are, 0 to 1: twice the pairs of letters they share, to all they have (Dice's ratio). */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) shared += 1;
    counts.set(pair, count - 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function pairsOf(text: string): readonly string[] {
  const marked = ` ${text} `;
  return Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2));
}

const NUMBERED =
  /^(?:(kapittel|kap\.?|pkt\.?|punkt|avsnitt|anbefaling|tilråding|råd|tiltak|del|spørsmål|spm\.?|sp\.?|question|chapter|section)\s*(?:nr\.?\s*)?)?(\d{1,3}(?:\.\d{1,3})*)(?=$|[\s.:)–—-])[.:)]?\s*(?:[-–—:]\s*)?/iu;
const OF_QUESTIONS = /^(?:spørsmål|spm|sp|question)/i;
const WORD_BEFORE = /^(?:kapittel|kap\.?|pkt\.?|punkt|chapter|section)$/i;

/** A heading taken apart: the number that it begins with, and its title. */
export interface NumberedHeading {
  readonly number: string | null;
  readonly title: string;
  /** What the word before the number says it numbers. */
  readonly counts: 'questions' | 'sections' | 'either';
}

export function numberedHeading(text: string): NumberedHeading {
  const line = text.trim();
  const found = NUMBERED.exec(line);
  const number = found?.[2];
  if (found === null || number === undefined) return { number: null, title: line, counts: 'either' };
  const word = found[1] ?? '';
  const counts = OF_QUESTIONS.test(word) ? 'questions' : WORD_BEFORE.test(word) ? 'sections' : 'either';
  return { number, title: line.slice(found[0].length).trim(), counts };
}
