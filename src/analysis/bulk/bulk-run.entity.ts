import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalJsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { AlreadyStarted } from './bulk.errors.js';
import type { BulkWork } from './bulk-work.js';

/** Chosen rows only; with what is to be done with them; being done; all tried; given up before all were tried. */
export const BULK_STATES = ['chosen', 'checked', 'running', 'done', 'stopped'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** Something that is done to many comments at once (samlebehandling), in three steps: choose, read it over, see what became of each. */
@Entity('bulk_run')
@Index('ix_bulk_run_consultation', ['consultationId', 'createdAt'])
@Check('ck_bulk_run_state', `"state" IN ('chosen', 'checked', 'running', 'done', 'stopped')`)
@Check('ck_bulk_run_work', `"work" IS NOT NULL OR "state" = 'chosen'`)
export class BulkRun {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_bulk_run_consultation' }) consultationId!: string;
  @TextColumn() state!: BulkState;
  @OptionalJsonColumn() work!: BulkWork | null;
  /** The run that this one takes back. */
  @OptionalTextColumn() @ForeignKey(() => BulkRun, { name: 'fk_bulk_run_undoes' }) undoesId!: string | null;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() startedAt!: Date | null;
  @OptionalInstantColumn() endedAt!: Date | null;

  get isOpen(): boolean {
    return this.state === 'chosen' || this.state === 'checked';
  }

  get isRunning(): boolean {
    return this.state === 'running';
  }

  /** Says what is to be done. Refused with `AlreadyStarted` once it is being done. */
  check(work: BulkWork): void {
    if (!this.isOpen) throw new AlreadyStarted();
    this.work = work;
    this.state = 'checked';
  }

  /** Whoever starts it is the one who does it, also when somebody else made the choice. */
  start(by: { readonly id: string; readonly name: string }, at: Date): void {
    if (this.state !== 'checked') throw new AlreadyStarted();
    this.byId = by.id;
    this.byName = by.name;
    this.state = 'running';
    this.startedAt = at;
  }

  end(at: Date): void {
    this.state = 'done';
    this.endedAt = at;
  }

  /** Gives up: what was done stays done, and the rest was not tried. */
  stop(at: Date): void {
    if (!this.isRunning) throw new AlreadyStarted();
    this.state = 'stopped';
    this.endedAt = at;
  }
}
