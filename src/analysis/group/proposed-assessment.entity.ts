import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { Decision } from '../placement/assessment.rules.js';

/**
 * What a member of a draft's working group proposes that the host decides on a comment (forslag til vurdering). It decides
 * nothing. A new proposal of the same member supersedes the one before, which stays to be read.
 */
@Entity('proposed_assessment')
@Index('ux_proposed_assessment_standing', ['placementId', 'memberId'], {
  unique: true,
  where: `"supersededAt" IS NULL`,
})
@Index('ix_proposed_assessment_placement', ['placementId', 'proposedAt'])
@Index('ix_proposed_assessment_member', ['memberId', 'proposedAt'])
@Check('ck_proposed_assessment_decision', `"decision" IN ('followed', 'partly', 'notFollowed', 'noted', 'outOfScope')`)
@Check('ck_proposed_assessment_followed', `("followedAt" IS NULL) = ("followedByName" IS NULL)`)
export class ProposedAssessment {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_proposed_assessment_consultation' })
  consultationId!: string;
  /** Without a foreign key: a comment may be taken out of a place, and what was proposed there stays. */
  @TextColumn() placementId!: string;
  @TextColumn() @ForeignKey(() => WorkingGroupMember, { name: 'fk_proposed_assessment_member' }) memberId!: string;
  @TextColumn() memberName!: string;
  @TextColumn() decision!: Decision;
  /** Empty where none is needed. */
  @TextColumn() reason!: string;
  @InstantColumn() proposedAt!: Date;
  /** When the member proposed something else, or took it back. */
  @OptionalInstantColumn() supersededAt!: Date | null;
  /** When somebody at the host decided as proposed, and who. */
  @OptionalInstantColumn() followedAt!: Date | null;
  @OptionalTextColumn() followedByName!: string | null;
}
