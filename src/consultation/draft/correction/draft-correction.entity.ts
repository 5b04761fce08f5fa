import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../../identity/host/host.entity.js';
import { Person } from '../../../identity/person/person.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../../shared/database/columns.js';
import { Consultation } from '../../consultation.entity.js';
import { DraftVersion } from '../draft-version.entity.js';
import { Draft } from '../draft.entity.js';

/**
 * A draft whose file was replaced while the hearing was open (rettelse), with what was changed. Never changed itself. The
 * edition it replaced stays where everyone can read it, since answers that came before are about that one.
 */
@Entity('draft_correction')
@Index('ix_draft_correction_consultation', ['consultationId', 'correctedAt'])
@Index('ux_draft_correction_from', ['fromVersionId'], { unique: true })
@Index('ux_draft_correction_to', ['toVersionId'], { unique: true })
@Check('ck_draft_correction_versions', `"fromVersionId" <> "toVersionId"`)
@Check('ck_draft_correction_told', `"whatChanged" <> ''`)
export class DraftCorrection {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_draft_correction_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_draft_correction_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Draft, { name: 'fk_draft_correction_draft' }) draftId!: string;
  @TextColumn() @ForeignKey(() => DraftVersion, { name: 'fk_draft_correction_from' }) fromVersionId!: string;
  @TextColumn() @ForeignKey(() => DraftVersion, { name: 'fk_draft_correction_to' }) toVersionId!: string;
  /** As the bodies read it. */
  @TextColumn() whatChanged!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_draft_correction_corrected_by' }) correctedById!: string;
  @TextColumn() correctedByName!: string;
  @InstantColumn() correctedAt!: Date;
}
