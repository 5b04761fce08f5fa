import { nameKey, normaliseName } from './organisation-name.js';

/** What a column of a spreadsheet may hold. The first two are needed, the others are read when they are there. */
export const COLUMN_FIELDS = ['name', 'category', 'organisationNumber', 'email', 'languageForm'] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Which header stands over which field, for example `{ name: 'Navn', category: 'Kategori' }`. */
export type ColumnMapping = Readonly<Partial<Record<ColumnField, string>>>;

/** Header words as they are compared: letters only, lower case. */
const HEADER_WORDS: Readonly<Record<ColumnField, readonly string[]>> = {
  name: ['navn', 'namn', 'organisasjon', 'organisasjonsnavn', 'høringsinstans', 'instans', 'virksomhet', 'name'],
  category: ['kategori', 'kategorinavn', 'gruppe', 'category'],
  organisationNumber: ['organisasjonsnummer', 'organisasjonsnr', 'orgnummer', 'orgnr', 'organisationnumber'],
  email: ['epost', 'epostadresse', 'mail', 'mailadresse', 'email', 'emailaddress'],
  languageForm: ['målform', 'språkform', 'språk', 'language'],
};

/** What stands for a category in the list of an umbrella's associations, where no header says so better. */
const SECOND_BEST: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  category: ['type', 'foreningstype', 'organisasjonstype'],
};

/** The mapping that the headers suggest; a person confirms it. Of two headers that fit one field the first is taken. */
export function proposeColumnMapping(headers: readonly string[]): ColumnMapping {
  const found = COLUMN_FIELDS.flatMap((field) => {
    const among = (words: readonly string[]): string | undefined =>
      headers.find((candidate) => words.includes(headerWord(candidate)));
    const header = among(HEADER_WORDS[field]) ?? among(SECOND_BEST[field] ?? []);
    return header === undefined ? [] : [[field, normaliseName(header)] as const];
  });
  return Object.fromEntries(found);
}

function headerWord(header: string): string {
  return nameKey(header).replace(/[^\p{L}]/gu, '');
}
