import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Response } from '../../response/response.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** From what a redacted variant is made: the text alone, or pictures of the pages with the lines painted over. */
export const REDACTION_METHODS = ['text', 'pageImages'] as const;
export type RedactionMethod = (typeof REDACTION_METHODS)[number];

export const VARIANT_STATES = ['asked', 'made', 'failed'] as const;
export type VariantState = (typeof VARIANT_STATES)[number];

/** Why a variant could not be made; the file stays withheld. */
export const VARIANT_FAILURES = ['notDrawn', 'passagesNotFound', 'noPlaces'] as const;
export type VariantFailure = (typeof VARIANT_FAILURES)[number];

/**
 * A file made anew without the passages that are withheld of an attachment (sladdet utgave). `passagesKey` says of which
 * decisions it is made, so that a variant of earlier decisions is never handed out for those that hold now.
 */
@Entity('redacted_variant')
@Index('ux_redacted_variant_passages', ['attachmentId', 'passagesKey'], { unique: true })
@Index('ix_redacted_variant_response', ['responseId'])
@Check('ck_redacted_variant_method', `"method" IN ('text', 'pageImages')`)
@Check('ck_redacted_variant_state', `"state" IN ('asked', 'made', 'failed')`)
@Check('ck_redacted_variant_made', `("state" = 'made') = ("sha256" IS NOT NULL)`)
@Check('ck_redacted_variant_failure', `("state" = 'failed') = ("failure" IS NOT NULL)`)
export class RedactedVariant {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_redacted_variant_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_redacted_variant_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_redacted_variant_response' }) responseId!: string;
  @TextColumn() @ForeignKey(() => Attachment, { name: 'fk_redacted_variant_attachment' }) attachmentId!: string;
  @TextColumn() passagesKey!: string;
  @TextColumn() method!: RedactionMethod;
  @TextColumn() state!: VariantState;
  @OptionalTextColumn() failure!: VariantFailure | null;
  @OptionalTextColumn() sha256!: string | null;
  @OptionalIntegerColumn() sizeBytes!: number | null;
  @InstantColumn() askedAt!: Date;
  @OptionalInstantColumn() madeAt!: Date | null;

  becomeMade(file: { readonly sha256: string; readonly sizeBytes: number }, at: Date): void {
    this.state = 'made';
    this.failure = null;
    this.sha256 = file.sha256;
    this.sizeBytes = file.sizeBytes;
    this.madeAt = at;
  }

  becomeFailed(failure: VariantFailure): void {
    this.state = 'failed';
    this.failure = failure;
    this.sha256 = null;
    this.sizeBytes = null;
    this.madeAt = null;
  }
}
