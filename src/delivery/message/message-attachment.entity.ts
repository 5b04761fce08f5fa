import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { Message } from './message.entity.js';

/** A file that goes with a message (vedlegg til melding), by the SHA-256 of its content in the file store. */
@Entity('message_attachment')
@Index('ux_message_attachment_position', ['messageId', 'position'], { unique: true })
export class MessageAttachment {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Message, { name: 'fk_message_attachment_message' }) messageId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() sha256!: string;
  @TextColumn() filename!: string;
  @TextColumn() mediaType!: string;
  @IntegerColumn() sizeBytes!: number;
}
