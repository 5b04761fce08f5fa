import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { Host } from '../../../identity/host/host.entity.js';
import { SummaryIssue } from '../../../report/summary-issue.entity.js';
import { IdColumn, InstantColumn, TextColumn } from '../../../shared/database/columns.js';

/** Put before the public, or taken away from it again. */
export const SUMMARY_DEEDS = ['published', 'takenDown'] as const;
export type SummaryDeed = (typeof SUMMARY_DEEDS)[number];

/**
 * That an issue of a summary was put before the public, or taken down (publisering, nedtaking): who decided, when and why.
 * The newest row of a hearing counts, so that the public reads one issue or none. Never changed.
 */
@Entity('summary_publication')
@Index('ix_summary_publication_consultation', ['consultationId', 'at', 'id'])
@Check('ck_summary_publication_deed', `"deed" IN ('published', 'takenDown')`)
@Check('ck_summary_publication_reason', `"deed" <> 'takenDown' OR "reason" <> ''`)
export class SummaryPublication {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_summary_publication_host' }) hostId!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_summary_publication_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => SummaryIssue, { name: 'fk_summary_publication_issue' }) issueId!: string;
  @TextColumn() deed!: SummaryDeed;
  /** Why it was taken down; empty for a publication. */
  @TextColumn() reason!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
