import type { AssociationView } from '../../association/association.service.js';
import type { Places } from '../../category/listing.service.js';
import type { ContactInputs } from '../../contact/contact.service.js';
import type { Organisation } from '../organisation.entity.js';

/** One of two rows that may be one body, as the host sees it. */
export interface MergeSide {
  readonly organisation: Organisation;
  readonly otherNames: readonly string[];
  readonly contacts: ContactInputs;
  readonly places: Places;
  readonly associations: readonly AssociationView[];
}

/** Names of the categories and groups in which a side stands. */
export function placeNames({ places }: MergeSide): readonly string[] {
  return [...places.categories, ...places.groups].filter(({ isIn }) => isIn).map(({ name }) => name);
}
