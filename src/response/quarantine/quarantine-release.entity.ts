import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';
import { Attachment } from '../attachment/attachment.entity.js';

/** That a person took a file out of quarantine (frigitt fra karantene): what the scanner had said, and why it was mistaken. */
@Entity('quarantine_release')
@Index('ix_quarantine_release_attachment', ['attachmentId'])
@Check('ck_quarantine_release_reason', `"reason" <> ''`)
export class QuarantineRelease {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Attachment, { name: 'fk_quarantine_release_attachment' }) attachmentId!: string;
  @TextColumn() found!: string;
  @TextColumn() reason!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
