import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { BoardCase } from './board-case.entity.js';
import { letsSubmit, type BoardOutcome } from './board-outcome.js';

/**
 * What an organ decided on a proposal (vedtak). Never changed: whoever recorded it wrongly records it again, and the last
 * one counts.
 */
@Entity('board_decision')
@Index('ux_board_decision_number', ['caseId', 'number'], { unique: true })
@Check('ck_board_decision_outcome', `"outcome" IN ('adopted', 'adoptedWithChanges', 'notAdopted')`)
@Check('ck_board_decision_changes', `"outcome" <> 'adoptedWithChanges' OR "changes" <> ''`)
@Check('ck_board_decision_protocol', `("protocolSha256" IS NULL) = ("protocolFilename" IS NULL)`)
export class BoardDecision {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => BoardCase, { name: 'fk_board_decision_case' }) caseId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_board_decision_host' }) hostId!: string;
  /** 1, 2 … of the same case. */
  @IntegerColumn() number!: number;
  @DayColumn() decidedOn!: CalendarDay;
  @TextColumn() organ!: string;
  @TextColumn() outcome!: BoardOutcome;
  /** What was to be changed; empty when it was adopted as it stood. */
  @TextColumn() changes!: string;
  @TextColumn() note!: string;
  @OptionalTextColumn() protocolSha256!: string | null;
  @OptionalTextColumn() protocolFilename!: string | null;
  @OptionalIntegerColumn() protocolSizeBytes!: number | null;
  @InstantColumn() recordedAt!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;

  /** True when the answer may be sent after it. */
  get letsSubmit(): boolean {
    return letsSubmit(this.outcome);
  }
}
