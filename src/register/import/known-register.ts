import type { LanguageForm } from '../../shared/language/words.js';
import { nameKey } from './organisation-name.js';

/** What the import needs to know of a body in the register. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  /** Names it also goes by: earlier names, the names of bodies merged into it, spellings found to be the same. */
  readonly otherNames: readonly string[];
  readonly organisationNumber?: string;
  readonly municipalityNumber?: string;
  /** Numbers of bodies that were merged into it: a list may go on naming it by them. */
  readonly otherNumbers?: readonly string[];
  readonly emails: readonly string[];
  readonly languageForm: LanguageForm;
}

export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly emails?: readonly string[];
}

/** The register as one host sees it, deactivated bodies included: a body that was put aside is not made anew. */
export interface KnownRegister {
  readonly organisations: ReadonlyMap<string, KnownOrganisation>;
  readonly groups: ReadonlyMap<string, KnownGroup>;
  /** Name of a category by its id. */
  readonly categories: ReadonlyMap<string, string>;
  /** Ids of the organisations and groups that stand in a category, by the id of the category. */
  readonly listings: ReadonlyMap<string, ReadonlySet<string>>;
}

export const EMPTY_REGISTER: KnownRegister = {
  organisations: new Map(),
  groups: new Map(),
  categories: new Map(),
  listings: new Map(),
};

/** Ids by the key of a name, for things that are known by one name. */
export function idsByName(named: Iterable<readonly [id: string, name: string]>): ReadonlyMap<string, string> {
  return new Map([...named].map(([id, name]) => [nameKey(name), id]));
}
