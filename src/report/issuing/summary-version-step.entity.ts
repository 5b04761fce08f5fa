import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import type { SummaryVersionState } from './summary-version-status.js';
import { SummaryVersion } from './summary-version.entity.js';

/** That a version of the summary went from state to state (statusendring): who, and when. */
@Entity('summary_version_step')
@Index('ix_summary_version_step_version', ['versionId', 'at'])
export class SummaryVersionStep {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => SummaryVersion, { name: 'fk_summary_version_step_version' }) versionId!: string;
  /** Null of its submission. */
  @OptionalTextColumn() fromState!: SummaryVersionState | null;
  @TextColumn() toState!: SummaryVersionState;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @OptionalTextColumn() note!: string | null;
}
