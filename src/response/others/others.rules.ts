import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';

/**
 * True for a member that may read what the others have answered: the host has said so, and the member is one of those it
 * asked. Whoever asked for a link of their own sees their own answer alone.
 */
export function seesOthers(
  { membersSee }: Pick<Consultation, 'membersSee'>,
  { isInvited, isPrivatePerson }: Pick<Invitation, 'isInvited' | 'isPrivatePerson'>,
): boolean {
  return membersSee === 'all' && isInvited && !isPrivatePerson;
}
