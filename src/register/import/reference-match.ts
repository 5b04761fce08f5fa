import { healthTrusts, regionalHealthAuthorities } from '../reference/health-trusts.js';
import { municipalities } from '../reference/municipalities.js';
import { groupDefinitions } from '../reference/organisation-groups.js';
import type { GroupDefinition } from '../reference/organisation-groups.js';
import { privateOrganisations } from '../reference/private-organisations.js';
import { countyGovernors, publicBodies } from '../reference/public-bodies.js';
import type { ReferenceBody } from '../reference/reference-body.js';
import { nameKey } from './organisation-name.js';

const allBodies = [
  ...municipalities,
  ...healthTrusts,
  ...regionalHealthAuthorities,
  ...countyGovernors,
  ...publicBodies,
  ...privateOrganisations,
];
const bodiesByName = new Map<string, ReferenceBody[]>();
for (const body of allBodies) {
  bodiesByName.set(nameKey(body.name), [...(bodiesByName.get(nameKey(body.name)) ?? []), body]);
}
const groupsByName = new Map(groupDefinitions.map((group) => [nameKey(group.name), group]));

/** The public body of exactly this name; nothing for "Herøy kommune", which two are called. */
export function referenceNamed(name: string): ReferenceBody | undefined {
  const bodies = bodiesByName.get(nameKey(name)) ?? [];
  return bodies.length === 1 ? bodies[0] : undefined;
}

/** What a reference body is known by. */
export function referenceNumber(body: ReferenceBody): string {
  return body.municipalityNumber ?? body.organisationNumber ?? '';
}

/** The group of this name; "Landets …" that no list defines is a group without members, reached at one address. */
export function groupNamed(name: string): GroupDefinition | undefined {
  const key = nameKey(name);
  const defined = groupsByName.get(key);
  if (defined) return defined;
  return key.startsWith('landets ') ? { name, reach: { kind: 'single' } } : undefined;
}
