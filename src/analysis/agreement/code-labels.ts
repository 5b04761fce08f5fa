import type { Language } from '../../shared/language/words.js';
import type { CodebookTree } from '../codebook/codebook-tree.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import type { PlaceCatalogue } from '../placement/place-catalogue.js';
import { CODED_TARGETS } from './coded-places.js';

/** A code that can be given, with what it is called. */
export interface NamedCode {
  readonly value: string;
  readonly text: string;
}

/** The places that a comment can be coded with, in the order of reading. */
export function placeCodes(catalogue: PlaceCatalogue, language: Language): readonly NamedCode[] {
  return catalogue.places
    .filter(({ target }) => CODED_TARGETS.some((coded) => coded === target))
    .map((place) => ({ value: place.key, text: shortPlaceLabel(place, language) }));
}

/** The tags that a comment can be coded with, in the order of the codebook. */
export function tagCodes(codebook: CodebookTree): readonly NamedCode[] {
  return codebook.inOrder
    .filter(({ tag }) => !tag.isRetired)
    .map(({ tag }) => ({ value: tag.id, text: codebook.pathOf(tag.id) }));
}
