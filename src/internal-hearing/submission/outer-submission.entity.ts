import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Response } from '../../response/response.entity.js';
import { IdColumn, InstantColumn, JsonColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { BoardCase } from '../board/board-case.entity.js';

/**
 * That a version of the outer answer was made from the consolidation (innsending): who sent it, after which treatment, with
 * which members' answers beside it. Never changed, and never shown to the outer host.
 */
@Entity('outer_submission')
@Index('ux_outer_submission_version', ['outerVersionId'], { unique: true })
@Index('ix_outer_submission_consultation', ['consultationId', 'submittedAt'])
export class OuterSubmission {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_outer_submission_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_outer_submission_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_outer_submission_response' }) outerResponseId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_outer_submission_version' }) outerVersionId!: string;
  /** The one draft that the answer is about; null for the hearing as a whole. */
  @OptionalTextColumn() draftId!: string | null;
  /** The treatment it rests on; null when no organ treated it. */
  @OptionalTextColumn() @ForeignKey(() => BoardCase, { name: 'fk_outer_submission_case' }) caseId!: string | null;
  /** The answer as a letter; null for one without remarks. */
  @OptionalTextColumn() letterSha256!: string | null;
  /** The files that were put to the answer here, by their digest: the letter, and what came from members. */
  @JsonColumn() fileDigests!: readonly string[];
  /** The invitations whose answers went with it. */
  @JsonColumn() memberInvitationIds!: readonly string[];
  @InstantColumn() submittedAt!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
