import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../shared/database/columns.js';

/** A summary as it was issued (utgave av høringsoppsummeringen). Never changed; a new one has the next number. */
@Entity('summary_issue')
@Index('ux_summary_issue_number', ['consultationId', 'number'], { unique: true })
export class SummaryIssue {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_summary_issue_consultation' }) consultationId!: string;
  @IntegerColumn() number!: number;
  @InstantColumn() issuedAt!: Date;
  @TextColumn() byName!: string;
  @TextColumn() docxSha256!: string;
  @TextColumn() xlsxSha256!: string;
  /** The figures of the method paragraph, as they were. */
  @JsonColumn() figures!: Readonly<Record<string, number>>;
  /** Why what was not decided is issued all the same; empty when everything was. */
  @TextColumn() reasonForUndecided!: string;
  /** The version that was approved; null of those issued before versions were kept, which have no frozen model. */
  @OptionalTextColumn() versionId!: string | null;
}
