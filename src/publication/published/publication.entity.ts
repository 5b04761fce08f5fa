import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Response } from '../../response/response.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../shared/database/columns.js';

/** Put before the public, or taken away from it again. */
export const PUBLICATION_DEEDS = ['published', 'takenDown'] as const;
export type PublicationDeed = (typeof PUBLICATION_DEEDS)[number];

/**
 * That a version of an answer was published, or taken down (publisering, nedtaking): who decided, when and why. The newest
 * row of an answer counts, and only while its version does: what a body sends anew is gone through anew. Never changed.
 */
@Entity('publication')
@Index('ix_publication_response', ['responseId', 'at', 'id'])
@Check('ck_publication_deed', `"deed" IN ('published', 'takenDown')`)
@Check('ck_publication_reason', `"deed" <> 'takenDown' OR "reason" <> ''`)
export class Publication {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_publication_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_publication_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_publication_response' }) responseId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_publication_version' }) versionId!: string;
  @TextColumn() deed!: PublicationDeed;
  /** Why it was taken down; empty for a publication. */
  @TextColumn() reason!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}

/** That something the public sees of a hearing's answers has changed (endring). Written by the database itself. */
@Entity('publication_change')
@Index('ix_publication_change_consultation', ['consultationId'])
export class PublicationChange {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_publication_change_consultation' }) consultationId!: string;
}
