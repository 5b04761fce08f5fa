import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import { Host } from '../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../shared/database/columns.js';
import type { Wording } from '../shared/errors/domain-error.js';
import { DispatchCannotBecome } from './dispatch.errors.js';
import { mayBecome, type DispatchKind, type DispatchState } from './dispatch-status.js';

/**
 * One sending of one kind of letter to a list that is frozen before the first is sent (utsending). Letters are prepared in
 * batches, and only when all are there, the list and its counts are frozen and everything is queued in one transaction:
 * `candidates = prepared + excluded`. The verbs refuse with `DispatchCannotBecome`.
 */
@Entity('dispatch')
@Index('ux_dispatch_number', ['consultationId', 'kind', 'number'], { unique: true })
@Check('ck_dispatch_state', `"state" IN ('preparing', 'queued', 'paused', 'done', 'cancelled')`)
@Check('ck_dispatch_frozen', `("frozenAt" IS NULL) = ("state" IN ('preparing', 'cancelled'))`)
@Check('ck_dispatch_digest', `("frozenAt" IS NULL) = ("listDigest" IS NULL)`)
@Check('ck_dispatch_counts', `"frozenAt" IS NULL OR "candidates" = "prepared" + "excluded"`)
export class Dispatch {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_dispatch_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_dispatch_host' }) hostId!: string;
  /** Not closed in the database: on SQLite a constraint on this table would rebuild it and what points to it. */
  @TextColumn() kind!: DispatchKind;
  /** 1, 2, 3 … within the hearing and kind; two clicks at once ask for the same number, and one of them is refused. */
  @IntegerColumn() number!: number;
  @TextColumn() state!: DispatchState;
  /** How many bodies might get the letter. */
  @IntegerColumn() candidates!: number;
  @IntegerColumn() prepared!: number;
  @IntegerColumn() excluded!: number;
  /** The digest of what was approved when the sending was begun; nothing else may leave. */
  @TextColumn() approvedDigest!: string;
  /** SHA-256 over the frozen list: each body, its address, its letter, or why it gets none. */
  @OptionalTextColumn() listDigest!: string | null;
  /** What stopped the preparation, in the words of the pages; null while nothing has. */
  @Column('simple-json', { nullable: true }) problem!: Wording | null;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;
  @OptionalInstantColumn() frozenAt!: Date | null;
  /** When a person stopped it: what had not left then is cancelled, and it ends when the rest has found an end. */
  @OptionalInstantColumn() stoppedAt!: Date | null;
  @OptionalTextColumn() stoppedByName!: string | null;
  @OptionalInstantColumn() endedAt!: Date | null;

  /** From here on nothing of the list changes, and the post office may send. */
  freeze(list: { readonly digest: string; readonly prepared: number; readonly excluded: number }, at: Date): void {
    this.go('preparing', 'queued');
    this.listDigest = list.digest;
    this.prepared = list.prepared;
    this.excluded = list.excluded;
    this.candidates = list.prepared + list.excluded;
    this.problem = null;
    this.frozenAt = at;
  }

  pause(): void {
    if (this.stoppedAt !== null) throw new DispatchCannotBecome(this.state, 'paused');
    this.go('queued', 'paused');
  }

  resume(): void {
    this.go('paused', 'queued');
  }

  /** Nothing more leaves; what is being handed over is waited for. Refused when it was stopped already. */
  stop(at: Date, byName: string): void {
    if (this.state === 'preparing' || !this.mayBeStopped) throw new DispatchCannotBecome(this.state, 'done');
    if (this.state === 'paused') this.resume();
    this.stoppedAt = at;
    this.stoppedByName = byName;
  }

  /** True while it is on its way and nobody has stopped it. */
  get isRunning(): boolean {
    return this.state === 'queued' && this.stoppedAt === null;
  }

  /** True while something of it may still leave, and nobody has stopped it. */
  get mayBeStopped(): boolean {
    const isUnderWay = this.state === 'preparing' || this.state === 'queued' || this.state === 'paused';
    return isUnderWay && this.stoppedAt === null;
  }

  /** Every message has found an end, good or bad. */
  finish(at: Date): void {
    this.go('queued', 'done');
    this.endedAt = at;
  }

  /** One of its letters is on its way again. */
  reopen(): void {
    if (this.stoppedAt !== null) throw new DispatchCannotBecome(this.state, 'queued');
    this.go('done', 'queued');
    this.endedAt = null;
  }

  /** Nothing has left and nothing will: what was approved is no longer what would be sent. */
  cancel(problem: Wording, at: Date): void {
    this.go('preparing', 'cancelled');
    this.problem = problem;
    this.endedAt = at;
  }

  /** Goes from the one state where the deed makes sense: two deeds may lead to the same state. */
  private go(from: DispatchState, to: DispatchState): void {
    if (this.state !== from || !mayBecome(from, to)) throw new DispatchCannotBecome(this.state, to);
    this.state = to;
  }
}
