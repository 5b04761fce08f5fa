import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalJsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../../shared/database/columns.js';
import type { PlacementSnapshot } from '../../comment/comment-snapshot.js';
import { Comment } from '../../comment/comment.entity.js';
import type { FollowOutcome, TakingBackOutcome } from './following.rules.js';

/**
 * A decision that was given to many who say the same (felles vurdering). The first of them has it; the others follow it, in
 * one place of the hearing, until somebody lets one of them go or the whole is taken back.
 */
@Entity('family_decision')
@Index('ix_family_decision_family', ['consultationId', 'familyId'])
@Index('ix_family_decision_first', ['firstPlacementId'])
@Check('ck_family_decision_undone', `("undoneAt" IS NULL) = ("undoneByName" IS NULL)`)
export class FamilyDecision {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_family_decision_consultation' }) consultationId!: string;
  /** See `AlikeText.familyId`. */
  @TextColumn() familyId!: string;
  /** See `Placement.place`. */
  @TextColumn() place!: string;
  /** The placement that the others follow; null when it follows another itself. Moves along to a new version of the answer. */
  @OptionalTextColumn() firstPlacementId!: string | null;
  /** The decision that the same first had given before; its followers no longer follow while this one holds. */
  @OptionalTextColumn() replacesId!: string | null;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  @OptionalInstantColumn() undoneAt!: Date | null;
  @OptionalTextColumn() undoneByName!: string | null;

  get isUndone(): boolean {
    return this.undoneAt !== null;
  }

  takeBack(byName: string, at: Date): void {
    this.undoneAt = at;
    this.undoneByName = byName;
  }
}

/** What became of one comment when a decision was given to many, and what is needed to take it back. */
@Entity('family_decision_part')
@Index('ux_family_decision_part', ['decisionId', 'commentId'], { unique: true })
@Index('ix_family_decision_part_comment', ['commentId'])
@Check(
  'ck_family_decision_part_outcome',
  `"outcome" IN ('first', 'follows', 'kept', 'notPlaced', 'changedMeanwhile', 'gone')`,
)
@Check('ck_family_decision_part_taken_back', `"takenBack" IN ('restored', 'changedMeanwhile', 'gone')`)
export class FamilyDecisionPart {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => FamilyDecision, { name: 'fk_family_decision_part_decision' }) decisionId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_family_decision_part_comment' }) commentId!: string;
  @OptionalTextColumn() placementId!: string | null;
  @TextColumn() outcome!: FollowOutcome;
  /** The placement as it was; null when the comment was not placed there before, or nothing was done. */
  @OptionalJsonColumn() before!: PlacementSnapshot | null;
  /** The version of the placement when it was done; null when nothing was done. */
  @OptionalIntegerColumn() versionAfter!: number | null;
  @OptionalTextColumn() takenBack!: TakingBackOutcome | null;
}
