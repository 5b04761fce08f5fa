import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { PublicNewsOccasion } from './subscription-status.js';

/**
 * Something new in public, and how far down the list of subscriptions it has been told (nyhet). The mark moves in the
 * transaction that queues the e-mails: after a crash it goes on behind the last that were queued, and nobody is told twice.
 */
@Entity('public_news')
@Index('ux_public_news_cause', ['occasion', 'causeId'], { unique: true })
@Index('ix_public_news_told', ['toldAt'])
@Check('ck_public_news_occasion', `"occasion" IN ('opened', 'deadlineMoved', 'summaryPublished')`)
export class PublicNews {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_public_news_consultation' }) consultationId!: string;
  @TextColumn() occasion!: PublicNewsOccasion;
  /** What made it so: the hearing, the extension, or the issue of the summary. */
  @TextColumn() causeId!: string;
  /** Whoever subscribed later is not told of it. */
  @InstantColumn() happenedAt!: Date;
  @InstantColumn() foundAt!: Date;
  /** The id of the last subscription that it was told to; empty before the first. */
  @TextColumn() toldUpTo!: string;
  @IntegerColumn() told!: number;
  /** When there was nobody left to tell. */
  @OptionalInstantColumn() toldAt!: Date | null;
}
