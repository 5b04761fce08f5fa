import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Response } from '../response.entity.js';

/** The kinds that were told apart first. `format` says exactly what a file is; whatever is none of these is `other` here. */
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
  /** The short name of what the content is, such as `odt` or `png`; empty when it is nothing we know. */
  @Column('text', { default: '' }) format!: string;
  /** `readable`, or why its text cannot be read. */
  @TextColumn() verdict!: string;
  /** The short name of a type other than the two kinds, such as `png`. */
  @OptionalTextColumn() found!: string | null;
  @InstantColumn() uploadedAt!: Date;
  /** Taken out of what will be sent; versions that were sent with it keep it. */
  @OptionalInstantColumn() removedAt!: Date | null;
  /** Where the body has put it among its files; equal ones stand in the order of uploading. */
  @Column('integer', { default: 0 }) position!: number;
  /** The key of the form or the upload that brought it, so that the same request sent twice gets the same reply. */
  @OptionalTextColumn() uploadKey!: string | null;

  get isReadable(): boolean {
    return this.verdict === 'readable';
  }
}
