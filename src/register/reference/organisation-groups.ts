import { healthTrusts } from './health-trusts.js';
import { municipalities } from './municipalities.js';
import { countyGovernors } from './public-bodies.js';
import type { ReferenceBody } from './reference-body.js';

/**
 * How the bodies behind a group are reached: each member gets its own letter; or the members of another group get it
 * and pass it on; or the group has no members and is one recipient with one address.
 */
export type GroupReach =
  | { readonly kind: 'members'; readonly members: readonly ReferenceBody[] }
  | { readonly kind: 'through'; readonly group: string }
  | { readonly kind: 'single' };

/** A group recipient (gruppemottaker): a name on a list that stands for many bodies. In a printed list it is one line. */
export interface GroupDefinition {
  readonly name: string;
  readonly reach: GroupReach;
}

/** The groups of the directorate's list. Fylkesmenn are called statsforvaltere today; county doctors sit in their offices. */
export const groupDefinitions: readonly GroupDefinition[] = [
  { name: 'Landets kommuner', reach: { kind: 'members', members: municipalities } },
  { name: 'Landets helseforetak', reach: { kind: 'members', members: healthTrusts } },
  { name: 'Landets fylkesmenn', reach: { kind: 'members', members: countyGovernors } },
  { name: 'Landets fylkesleger', reach: { kind: 'through', group: 'Landets fylkesmenn' } },
  { name: 'Landets frisklivssentraler', reach: { kind: 'through', group: 'Landets kommuner' } },
  { name: 'Landets Pasient- og brukerombud', reach: { kind: 'single' } },
];
