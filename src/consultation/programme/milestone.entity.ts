import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { ApproximateDay, type Precision } from './approximate-day.js';
import { Programme } from './programme.entity.js';

/**
 * What can happen in the course of a programme beside its hearings: the mandate is given, the working groups begin, drafts are
 * published, launched and presented at conferences, the first patient can be referred, a draft is put off.
 */
export const MILESTONE_KINDS = [
  'mandate',
  'workingGroup',
  'publication',
  'launch',
  'conference',
  'inUse',
  'postponed',
  'other',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What is said of a milestone. */
export interface MilestoneDetails {
  readonly kind: MilestoneKind;
  readonly when: ApproximateDay;
  /** Empty when the kind says enough. */
  readonly title: string;
  readonly place: string;
  /** The drafts it is about; empty for the programme as a whole. */
  readonly draftIds: readonly string[];
}

/** One event in the course of a programme (milepæl). What is taken away stays, and can be brought back. */
@Entity('programme_milestone')
@Index('ix_programme_milestone', ['programmeId', 'happensOn'])
@Check(
  'ck_programme_milestone_kind',
  `"kind" IN ('mandate', 'workingGroup', 'publication', 'launch', 'conference', 'inUse', 'postponed', 'other')`,
)
@Check('ck_programme_milestone_precision', `"precision" IN ('day', 'month', 'year')`)
export class Milestone {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Programme, { name: 'fk_programme_milestone_programme' }) programmeId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_programme_milestone_host' }) hostId!: string;
  @TextColumn() kind!: MilestoneKind;
  /** The day, or the first day of the month or year. */
  @DayColumn() happensOn!: CalendarDay;
  @TextColumn() precision!: Precision;
  @TextColumn() title!: string;
  @TextColumn() place!: string;
  @JsonColumn() draftIds!: readonly string[];
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() removedAt!: Date | null;

  get isRemoved(): boolean {
    return this.removedAt !== null;
  }

  when(): ApproximateDay {
    return new ApproximateDay(this.happensOn, this.precision);
  }

  describe({ when, ...details }: MilestoneDetails): void {
    Object.assign(this, { ...details, happensOn: when.from, precision: when.precision });
  }

  remove(at: Date): void {
    this.removedAt = at;
  }

  bringBack(): void {
    this.removedAt = null;
  }
}
