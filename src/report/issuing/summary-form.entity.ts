import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { SummaryFormat } from '../forms/summary-forms.types.js';
import { SummaryIssue } from '../summary-issue.entity.js';

/** One file of an issued summary (form av utgaven): Word, PDF and the others, kept as they were made. */
@Entity('summary_form')
@Index('ux_summary_form_format', ['issueId', 'format'], { unique: true })
@Check('ck_summary_form_format', `"format" IN ('docx', 'pdf', 'xlsx', 'csv', 'json', 'qdc')`)
export class SummaryForm {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => SummaryIssue, { name: 'fk_summary_form_issue' }) issueId!: string;
  @TextColumn() format!: SummaryFormat;
  @TextColumn() filename!: string;
  @TextColumn() mediaType!: string;
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
}
