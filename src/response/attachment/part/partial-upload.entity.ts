import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Draft } from '../../../consultation/draft/draft.entity.js';
import { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../../shared/database/columns.js';
import { answerKey } from '../../answer-key.js';
import { Attachment } from '../attachment.entity.js';

/**
 * A file on its way in parts (opplasting i deler). How much of it has come is what its file on disk holds, and nothing
 * else; it is no part of the answer until it has become an `Attachment`. Gone after a day.
 */
@Entity('partial_upload')
@Index('ux_partial_upload_key', ['invitationId', 'uploadKey'], { unique: true })
@Index('ix_partial_upload_expiry', ['expiresAt'])
@Check('ck_partial_upload_size', `"sizeBytes" >= 1`)
export class PartialUpload {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_partial_upload_invitation' }) invitationId!: string;
  /** The one draft that the answer is about; null for the hearing as a whole. */
  @OptionalTextColumn() @ForeignKey(() => Draft, { name: 'fk_partial_upload_draft' }) draftId!: string | null;
  /** The ordinal of the supplement that it goes to; null for the answer itself. */
  @OptionalIntegerColumn() supplement!: number | null;
  @TextColumn() linkId!: string;
  /** Made by the browser of what it knows of the file: beginning again with the same key is the same upload. */
  @TextColumn() uploadKey!: string;
  @TextColumn() filename!: string;
  /** How large the file will be when it is whole. */
  @IntegerColumn() sizeBytes!: number;
  @InstantColumn() startedAt!: Date;
  @InstantColumn() expiresAt!: Date;
  /** What it became; null while it is on its way. */
  @OptionalTextColumn()
  @ForeignKey(() => Attachment, { name: 'fk_partial_upload_attachment' })
  attachmentId!: string | null;

  /** The answer that it goes to; see `answerKey`. */
  get key(): string | null {
    return answerKey({ draftId: this.draftId, supplement: this.supplement ?? undefined });
  }
}
