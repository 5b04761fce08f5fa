import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { Draft } from './draft.entity.js';

/** A place in a draft's outline that one can comment on: a chapter, a recommendation (kapittel, anbefaling, råd, tiltak). */
@Entity('section')
@Index('ix_section_draft', ['draftId', 'position'])
@Index('ix_section_parent', ['parentId'])
export class Section {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Draft, { name: 'fk_section_draft' }) draftId!: string;
  @OptionalTextColumn() @ForeignKey(() => Section, { name: 'fk_section_parent' }) parentId!: string | null;
  /** Its place in the whole outline, read from the top: 1, 2, 3 … */
  @IntegerColumn() position!: number;
  /** 1 is a chapter, 2 what stands in it, and so on. */
  @IntegerColumn() level!: number;
  /** As it is printed, such as `2.3`; null when sections are not numbered. */
  @OptionalTextColumn() number!: string | null;
  @TextColumn() title!: string;
}
