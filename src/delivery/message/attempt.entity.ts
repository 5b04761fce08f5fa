import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Message } from './message.entity.js';

/** How a hand-over ended, named for what to do next: nothing, try again, give up, find out. */
export const ATTEMPT_OUTCOMES = ['accepted', 'postponed', 'rejected', 'uncertain'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** How far a hand-over came before it ended. */
export const HANDOVER_STAGES = ['preparing', 'connecting', 'envelope', 'content', 'answer'] as const;
export type HandoverStage = (typeof HANDOVER_STAGES)[number];

/**
 * One try to hand a message over (leveringsforsøk). The row is committed before anything is said to the relay: a row
 * without an outcome, whose worker is gone, means that nobody knows.
 */
@Entity('attempt')
@Index('ux_attempt_number', ['messageId', 'number'], { unique: true })
@Check('ck_attempt_outcome', `"outcome" IN ('accepted', 'postponed', 'rejected', 'uncertain')`)
@Check('ck_attempt_stage', `"stage" IN ('preparing', 'connecting', 'envelope', 'content', 'answer')`)
@Check('ck_attempt_ended', `("endedAt" IS NULL) = ("outcome" IS NULL)`)
export class Attempt {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Message, { name: 'fk_attempt_message' }) messageId!: string;
  /** 1, 2, 3 … */
  @IntegerColumn() number!: number;
  /** The message's fence when the attempt was begun. */
  @IntegerColumn() fence!: number;
  /** Where it was tried, since a mended address replaces the one on the message; null for attempts of before that was kept. */
  @OptionalTextColumn() toAddress!: string | null;
  @InstantColumn() startedAt!: Date;
  @OptionalInstantColumn() endedAt!: Date | null;
  @OptionalTextColumn() outcome!: AttemptOutcome | null;
  /** How far it came; null while it lasts, and when its worker died. */
  @OptionalTextColumn() stage!: HandoverStage | null;
  /** The SMTP reply code, when there was a reply. */
  @OptionalIntegerColumn() code!: number | null;
  @OptionalTextColumn() response!: string | null;
}
