import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { ColumnMapping } from './column-mapping.js';

/** What a person has said so far about a list: how it is to be read, and what its doubtful lines are. */
export interface ImportChoices {
  /** Headings that were confirmed beside the seven known ones. */
  readonly extraHeadings?: string[];
  readonly mapping?: ColumnMapping;
  readonly sheet?: string;
  /** Lines that are the body they are probably the same as. */
  readonly confirmedSame?: number[];
  /** Unreadable lines that are left out. */
  readonly leaveOut?: number[];
}

/** A list that was read into a host's register (import): first as a dry run, then, when a person says so, for good. */
@Entity('import_run')
@Index('ix_import_run_host', ['hostId', 'createdAt'])
@Check('ck_import_run_state', `"state" IN ('dryRun', 'imported')`)
export class ImportRun {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_import_run_host' }) hostId!: string;
  @TextColumn() filename!: string;
  @TextColumn() sha256!: string;
  @TextColumn() state!: 'dryRun' | 'imported';
  @JsonColumn() choices!: ImportChoices;
  /** What was found and, when imported, what was created. */
  @JsonColumn() counts!: Readonly<Record<string, number>>;
  @TextColumn() byName!: string;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() importedAt!: Date | null;
}
