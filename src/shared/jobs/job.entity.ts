import { Check, Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../database/columns.js';

export const JOB_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Work that a worker does after the transaction that asked for it: a row, written in that transaction. */
@Entity('job')
@Index('ux_job_key', ['kind', 'key'], { unique: true })
@Index('ix_job_due', ['state', 'availableAt'])
@Check('ck_job_state', `"state" IN ('queued', 'running', 'done', 'failed')`)
export class Job {
  @IdColumn() id!: string;
  @TextColumn() kind!: string;
  /** What the work is about; asking twice for the same key is asking once. */
  @TextColumn() key!: string;
  @JsonColumn() payload!: Readonly<Record<string, unknown>>;
  @TextColumn() state!: JobState;
  @InstantColumn() availableAt!: Date;
  /** A worker that has not answered by then is taken for dead. */
  @OptionalInstantColumn() leasedUntil!: Date | null;
  /** Raised at each claim; a worker that was frozen past its lease holds an old one and cannot answer. */
  @IntegerColumn() fence!: number;
  @IntegerColumn() attempts!: number;
  @OptionalTextColumn() lastError!: string | null;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() endedAt!: Date | null;
}

/** Counts attempts for a rate limit, so that it holds across processes. */
@Entity('rate_limit')
export class RateLimit {
  @IdColumn() key!: string;
  @IntegerColumn() hits!: number;
  @TextColumn() expiresAt!: string;
}
