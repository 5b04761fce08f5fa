import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Message } from '../message/message.entity.js';
import type { MessageState } from '../message/message-status.js';
import type { DeliveryAction } from '../mending/message-evidence.service.js';
import { IncomingMail } from './incoming-mail.entity.js';

/** What a report said of one message (leveringsrapport), and what that changed. Never changed afterwards. */
@Entity('delivery_report')
@Index('ix_delivery_report_message', ['messageId', 'reportedAt'])
@Index('ix_delivery_report_mail', ['incomingMailId'])
@Check('ck_delivery_report_action', `"action" IN ('delivered', 'relayed', 'expanded', 'delayed', 'failed')`)
export class DeliveryReport {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Message, { name: 'fk_delivery_report_message' }) messageId!: string;
  @TextColumn() @ForeignKey(() => IncomingMail, { name: 'fk_delivery_report_mail' }) incomingMailId!: string;
  @TextColumn() action!: DeliveryAction;
  /** The enhanced status code (RFC 3463), such as `5.1.1`; null when the report gives none. */
  @OptionalTextColumn() status!: string | null;
  /** What the last server said, in its own words. */
  @TextColumn() diagnostic!: string;
  /** The address that the report is about; empty when it names none. */
  @TextColumn() recipient!: string;
  @InstantColumn() reportedAt!: Date;
  /** The state that the message came to by it; null when it changed nothing. */
  @OptionalTextColumn() effect!: MessageState | null;
  /** A person has said that the mail is a bounce. */
  @BooleanColumn() isByHand!: boolean;
}
