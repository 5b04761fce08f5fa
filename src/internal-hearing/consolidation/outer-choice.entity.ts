import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/**
 * What the umbrella itself states of a draft or answers to a question (paraplyens standpunkt), chosen by a person and never
 * counted from its members.
 */
@Entity('outer_choice')
@Index('ux_outer_choice_place', ['consultationId', 'place'], { unique: true })
export class OuterChoice {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_outer_choice_consultation' }) consultationId!: string;
  /** `draft:<id>` or `question:<id>[:<draftId>]`; see `Placement.place`. */
  @TextColumn() place!: string;
  /** Null when a choice was taken back. */
  @OptionalTextColumn() choice!: string | null;
  @IntegerColumn() version!: number;
  @InstantColumn() changedAt!: Date;
  @TextColumn() changedByName!: string;
}
