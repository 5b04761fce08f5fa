import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';

/** What a rule goes by: whose answer a comment is from, or which draft it is placed in. Tags bring their own, in the codebook. */
export const RULE_KINDS = ['body', 'draft'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** That the comments of a body, or those in a draft, go to one person (fordelingsregel). */
@Entity('assignment_rule')
@Index('ux_assignment_rule_target', ['consultationId', 'kind', 'targetId'], { unique: true })
@Check('ck_assignment_rule_kind', `"kind" IN ('body', 'draft')`)
export class AssignmentRule {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_assignment_rule_consultation' }) consultationId!: string;
  @TextColumn() kind!: RuleKind;
  /** The id of the body's invitation, or of the draft. */
  @TextColumn() targetId!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_assignment_rule_assignee' }) assigneeId!: string;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
}
