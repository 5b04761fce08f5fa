/** The languages of the interface and of letters: bokmål, nynorsk, English. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language forms in which a Norwegian body is written to (målform; språklova § 13). */
export const LANGUAGE_FORMS = ['nb', 'nn', 'en'] as const;
export type LanguageForm = (typeof LANGUAGE_FORMS)[number];

type Entry = string | ((...values: never[]) => string);
type Dictionary = Readonly<Record<string, Entry>>;

/** A dictionary in three languages; the compiler refuses a key that one of them lacks, and the house tests an empty one. */
export type Words<D extends Dictionary = Dictionary> = Readonly<Record<Language, D>>;

const registered: { readonly name: string; readonly words: Words }[] = [];

type Translated<D extends Dictionary> = { readonly [K in keyof D]: D[K] extends string ? string : D[K] };

/** Declares the words of a part of the product: `nn` and `en` must have the keys of `nb`, and texts where it has texts. */
export function defineWords<D extends Dictionary>(
  name: string,
  words: { nb: D; nn: Translated<D>; en: Translated<D> },
): Readonly<Record<Language, Translated<D>>> {
  registered.push({ name, words });
  return words as Readonly<Record<Language, Translated<D>>>; // reason: a text of nb is a text like those of the others
}

/** Every dictionary that has been loaded, for the house test. */
export function allWords(): readonly { readonly name: string; readonly words: Words }[] {
  return registered;
}

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}
