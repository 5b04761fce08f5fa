import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** Who answers without having been asked. */
export const ASKER_KINDS = ['body', 'privatePerson'] as const;
export type AskerKind = (typeof ASKER_KINDS)[number];

/**
 * Somebody who was not invited has asked for a way to answer an open hearing (uoppfordret svar). What they say of
 * themselves stands here as a claim: nobody has checked it, and it makes no row in the register. The same person asking
 * again gets the same way in; another address never does, whatever name it gives.
 */
@Entity('uninvited_request')
@Index('ux_uninvited_request_invitation', ['invitationId'], { unique: true })
@Index('ux_uninvited_request_asker', ['consultationId', 'addressDigest', 'kind', 'nameKey'], { unique: true })
@Check('ck_uninvited_request_kind', `"kind" IN ('body', 'privatePerson')`)
@Check('ck_uninvited_request_links', `"linksSent" >= 1`)
@Check(
  'ck_uninvited_request_person',
  `"kind" = 'body' OR ("organisationNumber" IS NULL AND "knownOrganisationId" IS NULL AND "claimedInvitationId" IS NULL)`,
)
export class UninvitedRequest {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_uninvited_request_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_uninvited_request_host' }) hostId!: string;
  /** Their place in the hearing, which is `isInvited` false. */
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_uninvited_request_invitation' }) invitationId!: string;
  @TextColumn() kind!: AskerKind;
  /** SHA-256 of the address in lower case: tells who asks again. The address itself stands with the invitation alone. */
  @TextColumn() addressDigest!: string;
  /** The name, folded. */
  @TextColumn() nameKey!: string;
  /** Nine digits that pass the check, as claimed. */
  @OptionalTextColumn() organisationNumber!: string | null;
  /** The postal area of a private person; empty when not said. */
  @TextColumn() postalArea!: string;
  /** The body of the register that has the number or name that was claimed. */
  @OptionalTextColumn()
  @ForeignKey(() => Organisation, { name: 'fk_uninvited_request_known' })
  knownOrganisationId!: string | null;
  /** The invited body that it says it is: staff sort out whose answer it is. */
  @OptionalTextColumn()
  @ForeignKey(() => Invitation, { name: 'fk_uninvited_request_claimed' })
  claimedInvitationId!: string | null;
  @IntegerColumn() linksSent!: number;
  @InstantColumn() requestedAt!: Date;
}
