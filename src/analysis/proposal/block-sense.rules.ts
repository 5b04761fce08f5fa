import { sentencesIn } from '../text/sentences.rules.js';

const SIGN_OFF = /^(?:med )?(?:vennlig|vennleg|beste?|hjertelig|kjærleg) (?:hilsen|helsing)|^(?:mvh|hilsen|helsing)\b/i;
const FAREWELL = /^(?:kind |best |warm )?regards\b|^yours (?:sincerely|faithfully)/i;
const ADDRESSING = new RegExp(
  [
    /^(?:til|att\.?|v\/|hei|kjære)\b/,
    /^(?:deres|vår|vår saks?|dykkar|sak|saks?)[- ]?(?:ref|dato|nr|nummer|referanse|saksnr)\b/,
    /^(?:dato|saksbehandlar|saksbehandler|telefon|tlf|e-?post|epost|org\.? ?nr|organisasjonsnummer|postboks|unntatt)\b/,
    /^\d{4} \p{Lu}[\p{L} ]+$/u,
    /^(?:\p{Lu}[\p{L}-]+, )?(?:den )?\d{1,2}[. ]+(?:\d{1,2}[. ]+|\p{L}+ )\d{4}\.?$/u,
    /^[^\s@]+@[^\s@]+$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
const TITLE =
  /^(?:høringss?var|høyringss?var|høringsuttalelse|høyringsfråsegn|uttalelse|innspill|svar på høring|svar på høyring)/i;
const REFERENCE =
  /\b(?:vi viser til|det vises til|viser til (?:høring|høyring|deres|dykkar|brev|oversend)|vi syner til|det blir vist til|we refer to)\b/i;
const THANKS = /\btakk(?:er|ar)?\b.{0,40}\b(?:muligheten|moglegheita|anledningen|høvet)\b/i;
const ABOUT_THE_BODY =
  /^(?:om oss|kort om oss|hvem vi er|kven vi er|about us|om (?:foreningen|foreininga|kommunen|forbundet|organisasjonen|sykehuset|helseforetaket|instansen))\b/i;
const BACKGROUND = /^(?:bakgrunn|bakgrunnen|om høringen|om høyringa|om saken|om saka|background)$/i;
const CHAPTER_NUMBER = /^(?:\d+(?:\.\d+)*\.?|[a-z]\))\s+/i;
const ENDS_AS_SENTENCE = /[.!?][»"”)]?$/;

const LONGEST_LINE = 160;
const LONGEST_HEAD_LINE = 90;
const MOST_HEAD_WORDS = 5;
const LONGEST_OPENING = 400;
const MOST_OPENING_SENTENCES = 2;

/** What a heading says of what stands below it. */
export type HeadingSense = 'aboutTheBody' | 'background' | 'matter';

export function senseOfHeading(text: string): HeadingSense {
  const words = text.trim().replace(CHAPTER_NUMBER, '');
  if (ABOUT_THE_BODY.test(words)) return 'aboutTheBody';
  return BACKGROUND.test(words) ? 'background' : 'matter';
}

/** "Med vennlig hilsen", with the names that may follow on the same line. */
export function isSignOff(text: string): boolean {
  return isLine(text) && (SIGN_OFF.test(text.trim()) || FAREWELL.test(text.trim()));
}

/** A line such as stands below a signature: a name, a title, an address; not a sentence of several clauses. */
export function isLine(text: string): boolean {
  return text.trim().length <= LONGEST_LINE;
}

/** What stands above a letter: whom it is to, references, a date, a postal address. */
export function isAddressing(text: string): boolean {
  const words = text.trim();
  return isHeadLine(words) && ADDRESSING.test(words);
}

/** A line that is no sentence: a name, a reference, a place and a date. */
export function isHeadLine(text: string): boolean {
  const words = text.trim();
  return (
    words.length <= LONGEST_HEAD_LINE && !(ENDS_AS_SENTENCE.test(words) && words.split(' ').length > MOST_HEAD_WORDS)
  );
}

/** "Høringssvar – pakkeforløp for …", set as an ordinary line. */
export function isTitle(text: string): boolean {
  return isLine(text) && TITLE.test(text.trim()) && !ENDS_AS_SENTENCE.test(text.trim());
}

/** "Vi viser til høringsbrev datert …" and nothing more. */
export function isReference(text: string): boolean {
  return isOpening(text) && REFERENCE.test(text);
}

/** "Vi takker for muligheten til å uttale oss." and nothing more. */
export function isThanks(text: string): boolean {
  return isOpening(text) && THANKS.test(text);
}

function isOpening(text: string): boolean {
  if (text.length > LONGEST_OPENING) return false;
  return sentencesIn(text, { start: 0, end: text.length }).length <= MOST_OPENING_SENTENCES;
}
