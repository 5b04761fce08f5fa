import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { ResponseVersion } from '../../../response/submission/response-version.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../../shared/database/columns.js';
import { Comment } from '../../comment/comment.entity.js';
import { TextSource } from '../../text/text-source.entity.js';
import type { AlikeKind } from '../model/fingerprint.js';

/**
 * A passage or a whole letter as it is recognised among others (lik tekst), with the family of those that say the same.
 * Worked out from the text and never part of the record: it is made again when the passage or the answer changes.
 */
@Entity('alike_text')
@Index('ux_alike_text_comment', ['commentId'], { unique: true })
@Index('ix_alike_text_version', ['versionId'])
@Index('ix_alike_text_family', ['consultationId', 'kind', 'familyId'])
@Index('ix_alike_text_digest', ['consultationId', 'kind', 'digest'])
@Check('ck_alike_text_kind', `"kind" IN ('passage', 'letter')`)
@Check('ck_alike_text_comment', `("kind" = 'passage') = ("commentId" IS NOT NULL)`)
export class AlikeText {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_alike_text_consultation' }) consultationId!: string;
  @TextColumn() kind!: AlikeKind;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_alike_text_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => TextSource, { name: 'fk_alike_text_source' }) sourceId!: string;
  @OptionalTextColumn() @ForeignKey(() => Comment, { name: 'fk_alike_text_comment' }) commentId!: string | null;
  /** See `Fingerprint.digest`. */
  @TextColumn() digest!: string;
  /** The shelves that it stands on. */
  @JsonColumn() bands!: readonly number[];
  /** The id of the text that the family began with, also after that one is gone; null for a text that is like no other. */
  @OptionalTextColumn() familyId!: string | null;
  @InstantColumn() createdAt!: Date;
}

/** One shelf that a text stands on: see `Fingerprint.bands`. Its number is mixed with the hearing and the kind of text. */
@Entity('alike_band')
export class AlikeBand {
  @PrimaryColumn('integer') band!: number;
  @PrimaryColumn('text') @ForeignKey(() => AlikeText, { name: 'fk_alike_band_text' }) textId!: string;
}
