import { franc } from 'franc';

/** The languages that answers are written in: bokmål, nynorsk, English and Northern Sámi. */
export const TEXT_LANGUAGES = ['nb', 'nn', 'en', 'se'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Words that every text of the language has many of. Those that two of the languages share say nothing. */
const FUNCTION_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  nb: wordSet(
    `ikke jeg hun dere en et av fra hva hvem hvor hvordan hvilke hvilken hvilket hvorfor når noe noen mye bare også eller
     blir ble blitt være vært er gjøre gjør gjort gi gir kommer får fått sier bør kun selv dette disse denne flere mellom
     etter uten gjennom både mer enn nå slik derfor dersom hver hvert egen eget egne deres sine vi oss vår vårt våre`,
  ),
  nn: wordSet(
    `ikkje eg ho dykk ein eit av frå kva kven kvar korleis kva når noko nokon nokre mykje berre òg også eller blir vart
     vorte verte vere vore er gjere gjer gjort gje gjev kjem får fått seier bør sjølv dette desse denne fleire mellom
     etter utan gjennom både meir enn no slik difor dersom kvart eigen eige eigne deira sine vi oss vår vårt våre ikkje
     me dei kan skal ulike einskilde tilrådingar tenester kommunar høyring høyringa`,
  ),
  en: wordSet(
    `the of and to a in is that it for was as with be by on not are this have from or an they which you were her all
     their has would we our should been if will can more when who what there about than its into only other shall must`,
  ),
  se: wordSet(
    `lea leat dat ahte maid muhto daid leamaš eai ii iige galgá galget juo dušše dego
     almmolaš dearvvašvuođa ovdal maŋŋel gaskkas buot earret dása dasa doppe dáppe gielda álbmot eanet sáhttá sáhttet`,
  ),
};

const WORD = /\p{L}+/gu;
/** A heading of one or two words says too little. */
const FEWEST_WORDS = 3;
/** A passage that quotes another language has some of its words too. */
const CLEARLY_MORE = 1.5;
/** Letters that no other of the languages has. */
const SAMI_LETTERS = /[čđŋŧž]/u;

/** Enough text for its letters alone to tell, where its words do not. */
const LETTERS_FOR_GUESSING = 60;
const GUESSED: Readonly<Record<string, TextLanguage>> = { nob: 'nb', nno: 'nn', eng: 'en', sme: 'se' };
/** Beside the four, those that a letter might be in and that must not be taken for one of them. */
const GUESSABLE = ['nob', 'nno', 'eng', 'dan', 'swe', 'fin', 'deu', 'fra', 'spa', 'pol'];

/**
 * Which language a passage is in: by the small words that only one of them has, and where those are too few by how its
 * letters follow each other. Null when nothing tells, as for a name, a number or a short heading that is the same in
 * several of them.
 */
export function whichLanguage(text: string): TextLanguage | null {
  return byWords(text) ?? byLetters(text);
}

function byWords(text: string): TextLanguage | null {
  const words = text.toLowerCase().match(WORD) ?? [];
  const ranked = TEXT_LANGUAGES.map((language) => ({ language, found: countOf(language, words) })).sort(
    (one, other) => other.found - one.found,
  );
  const [first, second] = ranked;
  if (!first || !second || first.found === 0 || words.length < FEWEST_WORDS) return null;
  return first.found >= CLEARLY_MORE * second.found ? first.language : null;
}

function countOf(language: TextLanguage, words: readonly string[]): number {
  const own = words.filter((word) => isTelling(word, language)).length;
  return language === 'se' ? own + words.filter((word) => SAMI_LETTERS.test(word)).length : own;
}

function isTelling(word: string, language: TextLanguage): boolean {
  if (!FUNCTION_WORDS[language].has(word)) return false;
  return TEXT_LANGUAGES.every((other) => other === language || !FUNCTION_WORDS[other].has(word));
}

function byLetters(text: string): TextLanguage | null {
  if (text.length < LETTERS_FOR_GUESSING) return null;
  return GUESSED[franc(text, { only: GUESSABLE })] ?? null;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}
