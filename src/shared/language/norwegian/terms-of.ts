import { compoundParts } from './compound-parts.js';
import { isFunctionWord } from './function-words.js';
import { bokmaalStem, bokmaalWord } from './same-word.js';
import { stemOf, type WrittenLanguage } from './stem-of.js';
import { wordsIn } from './words-in.js';

/**
 * What a text is about, as terms that are alike for all forms of a word, for bokmål and nynorsk, and for a word inside a
 * compound: the term of each word and, after a compound, the terms of its parts. Words that only bind others are left out.
 * In the order of the text, each as often as it is said.
 */
export function termsOf(text: string, language?: WrittenLanguage): readonly string[] {
  return wordsIn(text)
    .filter((word) => word.length > 1 && !isFunctionWord(word))
    .flatMap((word) => termsOfWord(word, language));
}

/** The term of one word, and those of its parts: «helsetenestene» → helstjenest, hels, tjenest. */
export function termsOfWord(word: string, language?: WrittenLanguage): readonly string[] {
  if (language === 'en' || language === 'se') return [stemOf(word, language)];
  const written = bokmaalWord(stemOf(word)) ?? word;
  const parts = compoundParts(written).map((part) => bokmaalStem(stemOf(part)));
  return parts.length === 0 ? [bokmaalStem(stemOf(written))] : [parts.join(''), ...parts];
}
