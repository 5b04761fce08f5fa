import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { Response } from '../response.entity.js';

/** What staff can say of an answer before it is registered, and that a registration was taken back. */
export const CORRECTION_KINDS = ['note', 'moved', 'replaces', 'supplements', 'registrationUndone'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/**
 * What staff found out about an answer when they registered it (retting ved registrering): one row for each. The versions
 * stay as they came. `moved` stands on the answer that came to the wrong place and names its copy at the right one;
 * `replaces` and `supplements` name the earlier answer of the same body.
 */
@Entity('response_correction')
@Index('ix_response_correction_response', ['responseId', 'at'])
@Index('ix_response_correction_other', ['otherResponseId'])
@Check('ck_response_correction_kind', `"kind" IN ('note', 'moved', 'replaces', 'supplements', 'registrationUndone')`)
@Check(
  'ck_response_correction_other',
  `("otherResponseId" IS NOT NULL) = ("kind" IN ('moved', 'replaces', 'supplements'))`,
)
@Check('ck_response_correction_reason', `"reason" <> '' OR "kind" IN ('replaces', 'supplements')`)
export class ResponseCorrection {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_response_correction_host' }) hostId!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_response_correction_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_response_correction_response' }) responseId!: string;
  @TextColumn() kind!: CorrectionKind;
  @OptionalTextColumn() @ForeignKey(() => Response, { name: 'fk_response_correction_other' }) otherResponseId!:
    string | null;
  /** What the note says, or why. */
  @TextColumn() reason!: string;
  @InstantColumn() at!: Date;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_response_correction_by' }) byId!: string;
  @TextColumn() byName!: string;
}
