import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../../identity/person/person.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { AnswerReach } from './inquiry-status.js';
import { Inquiry } from './inquiry.entity.js';

/** What the host answered, and the wording of the question that stands above it. Correcting an answer adds the next number. */
@Entity('inquiry_answer')
@Index('ux_inquiry_answer_number', ['inquiryId', 'number'], { unique: true })
@Check('ck_inquiry_answer_number', `"number" >= 1`)
@Check('ck_inquiry_answer_text', `"text" <> '' AND "question" <> ''`)
@Check('ck_inquiry_answer_reach', `"reach" IN ('everyone', 'asker')`)
export class InquiryAnswer {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Inquiry, { name: 'fk_inquiry_answer_inquiry' }) inquiryId!: string;
  @IntegerColumn() number!: number;
  /** The question as everyone reads it: without names, and perhaps shorter than it was asked. */
  @TextColumn() question!: string;
  @TextColumn() text!: string;
  @TextColumn() reach!: AnswerReach;
  @InstantColumn() answeredAt!: Date;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_inquiry_answer_answered_by' }) answeredById!: string;
  @TextColumn() answeredByName!: string;

  get isCorrection(): boolean {
    return this.number > 1;
  }
}
