import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** What a standard text says, and where it is offered. */
export interface StandardTextInput {
  readonly title: string;
  readonly text: string;
}

/**
 * A reason that is written once and given many times (standardtekst): of one hearing, or of all hearings of the host. A
 * reason that was made from it is a copy, so that what was decided does not change when the text does.
 */
@Entity('standard_text')
@Index('ix_standard_text_host', ['hostId', 'consultationId'])
export class StandardText {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_standard_text_host' }) hostId!: string;
  /** Null where it is offered in all hearings of the host. */
  @OptionalTextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_standard_text_consultation' })
  consultationId!: string | null;
  @TextColumn() title!: string;
  @TextColumn() text!: string;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
  /** A text that is no longer offered; reasons made from it stand. */
  @OptionalInstantColumn() retiredAt!: Date | null;

  get isRetired(): boolean {
    return this.retiredAt !== null;
  }

  /** How a placement names it; see `Placement.standardTextKey`. */
  get key(): string {
    return `text:${this.id}`;
  }

  write({ title, text }: StandardTextInput): void {
    this.title = title;
    this.text = text;
  }

  retire(at: Date): void {
    this.retiredAt = at;
  }

  takeUp(): void {
    this.retiredAt = null;
  }
}
