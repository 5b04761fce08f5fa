import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { Draft } from './draft.entity.js';

/** One edition of a draft's file (utgave). Never changed; a new file is a new row with the next number. */
@Entity('draft_version')
@Index('ux_draft_version_number', ['draftId', 'number'], { unique: true })
export class DraftVersion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Draft, { name: 'fk_draft_version_draft' }) draftId!: string;
  @IntegerColumn() number!: number;
  @TextColumn() sha256!: string;
  @TextColumn() filename!: string;
  @TextColumn() mediaType!: string;
  @IntegerColumn() sizeBytes!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
}
