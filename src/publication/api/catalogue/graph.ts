import type { Language } from '../../../shared/language/words.js';

/** A value of a property: another thing by its name, a text, or a thing that has no name of its own. */
export type Term = Named | Literal | Thing;

export interface Named {
  readonly iri: string;
}

/** A text, in a language or of a type such as `xsd:date`. */
export interface Literal {
  readonly text: string;
  readonly language?: Language;
  readonly datatype?: string;
}

/** What something is, and what is said of it: names with a prefix → values, in the order in which they are written. */
export interface Thing {
  /** Null for a thing that is only spoken of where it stands. */
  readonly id: string | null;
  readonly types: readonly string[];
  readonly says: Readonly<Record<string, readonly Term[]>>;
}

/** The vocabularies that a description is made of. */
export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const named = (iri: string): Named => ({ iri });
export const text = (words: string): Literal => ({ text: words });
