import type { GroupDefinition } from '../reference/organisation-groups.js';
import type { ReferenceBody } from '../reference/reference-body.js';
import type { BodyDirectory } from './body-directory.js';
import type { BodyReference, PlannedGroup, PlannedReach } from './import-plan.js';
import { nameKey } from './organisation-name.js';
import { referenceNamed, referenceNumber } from './reference-match.js';

export interface NewGroup {
  readonly line: number;
  readonly definition: GroupDefinition;
}

/**
 * The groups that the list brings in, and the bodies behind them. A member that the register or the list has already is
 * that body and not another: it is found by its number, or by its name where the name and the body without a number
 * leave no doubt.
 *
 * `references` finds the groups of the register and of the list by the key of their name.
 */
export function planGroups(
  groups: readonly NewGroup[],
  references: ReadonlyMap<string, BodyReference>,
  directory: BodyDirectory,
): { newGroups: PlannedGroup[]; newMembers: ReferenceBody[] } {
  const newMembers = new Map<string, ReferenceBody>();
  const memberReference = (body: ReferenceBody): BodyReference => {
    const existing = existingMember(body, directory);
    if (existing) return existing;
    newMembers.set(referenceNumber(body), body);
    return { kind: 'reference', number: referenceNumber(body) };
  };
  const reachOf = ({ reach }: GroupDefinition): PlannedReach => {
    if (reach.kind === 'members') return { kind: 'members', members: reach.members.map(memberReference) };
    if (reach.kind === 'single') return reach;
    const group = references.get(nameKey(reach.group));
    return { kind: 'through', groupName: reach.group, ...(group && { group }) };
  };
  const newGroups = groups.map(({ line, definition }) => ({ line, name: definition.name, reach: reachOf(definition) }));
  return { newGroups, newMembers: [...newMembers.values()] };
}

function existingMember(body: ReferenceBody, directory: BodyDirectory): BodyReference | undefined {
  const numbered = directory.withNumber(referenceNumber(body));
  if (numbered) return numbered.reference;
  if (referenceNamed(body.name) !== body) return undefined;
  const found = directory.find({ name: body.name });
  if (found.kind !== 'one') return undefined;
  const { organisationNumber, municipalityNumber } = found.body;
  const isAnother = body.municipalityNumber ? municipalityNumber !== undefined : organisationNumber !== undefined;
  return isAnother ? undefined : found.body.reference;
}
