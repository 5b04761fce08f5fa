import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Response } from '../../response/response.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { RedactionMethod } from '../redaction/redacted-variant.entity.js';
import type { BasisKey, WithholdingEffect } from './legal-basis.js';

/** What is withheld: the whole answer, a file of it, or passages of a text. */
export const WITHHOLDING_SCOPES = ['answer', 'attachment', 'passages'] as const;
export type WithholdingScope = (typeof WITHHOLDING_SCOPES)[number];

/**
 * A decision not to show something of an answer (skjerming): exempt from access, or only not put on the web, and on which
 * legal basis. Never changed; it holds until there is a `WithholdingReversal` of it, also for later versions of the answer.
 */
@Entity('withholding')
@Index('ix_withholding_response', ['responseId', 'scope'])
@Check('ck_withholding_effect', `"effect" IN ('exempt', 'notOnWeb')`)
@Check('ck_withholding_scope', `"scope" IN ('answer', 'attachment', 'passages')`)
@Check('ck_withholding_method', `"method" IN ('text', 'pageImages')`)
@Check('ck_withholding_whole', `"scope" <> 'answer' OR "attachmentId" IS NULL`)
@Check('ck_withholding_attachment', `"scope" <> 'attachment' OR "attachmentId" IS NOT NULL`)
@Check('ck_withholding_passages', `("scope" = 'passages') = ("sourceId" IS NOT NULL)`)
export class Withholding {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_withholding_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_withholding_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_withholding_response' }) responseId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_withholding_version' }) versionId!: string;
  @TextColumn() effect!: WithholdingEffect;
  @TextColumn() scope!: WithholdingScope;
  /** The file that is withheld, or that passages are withheld of; null for the whole answer, and for what was typed. */
  @OptionalTextColumn() @ForeignKey(() => Attachment, { name: 'fk_withholding_attachment' }) attachmentId!:
    string | null;
  /** The reading of the text that the offsets of the passages count in; null unless passages. */
  @OptionalTextColumn() @ForeignKey(() => TextSource, { name: 'fk_withholding_source' }) sourceId!: string | null;
  /** As in `TextSource.sourceKey`: the same text in other readings, and in later versions. */
  @OptionalTextColumn() sourceKey!: string | null;
  /** How the redacted variant is made; null where there is no file. */
  @OptionalTextColumn() method!: RedactionMethod | null;
  @TextColumn() basis!: BasisKey;
  /** Why, in staff's own words; never published. */
  @TextColumn() note!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}

/** A stretch of a text that is withheld (skjermet tekststed), in offsets as a comment's; the words themselves stand nowhere else. */
@Entity('withheld_passage')
@Index('ix_withheld_passage_withholding', ['withholdingId', 'startOffset'])
@Check('ck_withheld_passage_range', `"startOffset" >= 0 AND "endOffset" > "startOffset"`)
export class WithheldPassage {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Withholding, { name: 'fk_withheld_passage_withholding' }) withholdingId!: string;
  @IntegerColumn() startOffset!: number;
  @IntegerColumn() endOffset!: number;
}

/** That a withholding holds no longer (oppheving): who decided, when and why. */
@Entity('withholding_reversal')
@Check('ck_withholding_reversal_reason', `"reason" <> ''`)
export class WithholdingReversal {
  @IdColumn() @ForeignKey(() => Withholding, { name: 'fk_withholding_reversal_withholding' }) withholdingId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_withholding_reversal_host' }) hostId!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_withholding_reversal_consultation' })
  consultationId!: string;
  @TextColumn() reason!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
