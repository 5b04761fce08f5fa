import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalDayColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';

/**
 * The outer deadline was moved, and the host of an internal hearing was told of it: once for each new day. Waits at the desk
 * until somebody has moved the internal deadline too, or has said that it stands.
 */
@Entity('outer_deadline_move')
@Index('ux_outer_deadline_move_day', ['consultationId', 'newOn'], { unique: true })
@Index('ix_outer_deadline_move_host', ['hostId'], { where: `"settledAt" IS NULL` })
@Check(
  'ck_outer_deadline_move_settled',
  `("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NULL) = ("settledByName" IS NULL)`,
)
export class OuterDeadlineMove {
  @IdColumn() id!: string;
  /** The internal hearing. */
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_outer_deadline_move_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_outer_deadline_move_host' }) hostId!: string;
  /** Null when the outer hearing had none before. */
  @OptionalDayColumn() formerOn!: CalendarDay | null;
  @DayColumn() newOn!: CalendarDay;
  @InstantColumn() noticedAt!: Date;
  @OptionalInstantColumn() settledAt!: Date | null;
  @OptionalTextColumn() settledById!: string | null;
  @OptionalTextColumn() settledByName!: string | null;

  /** Somebody has decided what the move means for the internal deadline. */
  settle(by: { readonly id: string; readonly name: string }, at: Date): void {
    this.settledAt ??= at;
    this.settledById ??= by.id;
    this.settledByName ??= by.name;
  }
}
