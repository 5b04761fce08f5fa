import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { groupPath, organisationPath } from '../../register/register-paths.js';

/** Where the postal address of an invited body is mended; false for whoever is not in the register. */
export function postalAddressPathOf({
  organisationId,
  groupId,
}: Pick<Invitation, 'organisationId' | 'groupId'>): string | false {
  if (organisationId !== null) return organisationPath(organisationId, 'postadresse');
  return groupId !== null && groupPath(groupId, 'postadresse');
}
