import { NotFound } from '../shared/errors/domain-error.js';
import type { Reader } from '../shared/database/database.js';
import { OrganisationGroup } from './group/organisation-group.entity.js';
import { Organisation } from './organisation/organisation.entity.js';

/** What can stand in a category and have an address: a body, or a group. */
export type RegisterSubject =
  | { readonly organisationId: string; readonly groupId: null }
  | { readonly organisationId: null; readonly groupId: string };

export const bodySubject = (organisationId: string): RegisterSubject => ({ organisationId, groupId: null });
export const groupSubject = (groupId: string): RegisterSubject => ({ organisationId: null, groupId });

/** As the audit trail and pages call it. */
export function subjectObject(subject: RegisterSubject): { readonly objectType: string; readonly objectId: string } {
  return subject.groupId === null
    ? { objectType: 'organisation', objectId: subject.organisationId }
    : { objectType: 'organisationGroup', objectId: subject.groupId };
}

/** The condition that finds a subject's rows in a table. */
export function whereSubject(subject: RegisterSubject): { organisationId: string } | { groupId: string } {
  return subject.groupId === null ? { organisationId: subject.organisationId } : { groupId: subject.groupId };
}

/** Throws `NotFound` for a group of another host, and `OrganisationMerged` for a body that another has taken the place of. */
export async function requireSubject(reader: Reader, hostId: string, subject: RegisterSubject): Promise<void> {
  if (subject.groupId !== null) {
    if (!(await reader.existsBy(OrganisationGroup, { id: subject.groupId, hostId }))) throw new NotFound('group');
    return;
  }
  const body = await reader.findOneBy(Organisation, { id: subject.organisationId });
  if (!body) throw new NotFound('organisation');
  body.refuseIfMerged();
}
