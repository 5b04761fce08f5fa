import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Response } from '../response.entity.js';

/** What a file is by its content; `other` is kept as it came, but its text is not read. */
export const ATTACHMENT_KINDS = ['pdf', 'docx', 'other'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/**
 * A file that belongs to an answer (vedlegg), in the store by its SHA-256. The original is kept whatever it is: a received
 * answer is a record even when it cannot be read. Sending the same bytes again gives the same row.
 */
@Entity('attachment')
@Index('ux_attachment_content', ['responseId', 'sha256'], { unique: true })
@Check('ck_attachment_kind', `"kind" IN ('pdf', 'docx', 'other')`)
export class Attachment {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_attachment_response' }) responseId!: string;
  @TextColumn() sha256!: string;
  @TextColumn() filename!: string;
  /** By content, never what the browser claimed. */
  @TextColumn() mediaType!: string;
  @IntegerColumn() sizeBytes!: number;
  @TextColumn() kind!: AttachmentKind;
  /** `readable`, or why its text cannot be read. */
  @TextColumn() verdict!: string;
  /** The short name of a type that we know but do not read, such as `png`. */
  @OptionalTextColumn() found!: string | null;
  @InstantColumn() uploadedAt!: Date;
  /** Taken out of what will be sent; versions that were sent with it keep it. */
  @OptionalInstantColumn() removedAt!: Date | null;

  get isReadable(): boolean {
    return this.verdict === 'readable';
  }
}
