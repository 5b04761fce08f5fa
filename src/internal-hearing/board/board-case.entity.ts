import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalDayColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { ProposalItem } from './proposal-item.js';

/**
 * A proposal as it was put before an organ (behandling): frozen with its digest, and drawn as Word and PDF once. Never
 * changed; a proposal that was changed before the meeting is a new case with the next number.
 */
@Entity('board_case')
@Index('ux_board_case_number', ['consultationId', 'number'], { unique: true })
export class BoardCase {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_board_case_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_board_case_host' }) hostId!: string;
  /** 1, 2, 3 … of the same internal hearing. */
  @IntegerColumn() number!: number;
  /** «Fagstyret», as it was called then. */
  @TextColumn() organ!: string;
  /** The meeting, when it was chosen from the organ's own; its day is kept here too. */
  @OptionalTextColumn() meetingId!: string | null;
  @OptionalDayColumn() meetingOn!: CalendarDay | null;
  /** Every passage and choice as it was. */
  @JsonColumn() items!: readonly ProposalItem[];
  /** SHA-256 of the items: equal while nothing has been changed. */
  @TextColumn() digest!: string;
  @TextColumn() docxSha256!: string;
  @TextColumn() pdfSha256!: string;
  @InstantColumn() frozenAt!: Date;
  @TextColumn() frozenById!: string;
  @TextColumn() frozenByName!: string;
}
