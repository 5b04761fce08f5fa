import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../../consultation/consultation.entity.js';
import type { SummaryFormat } from '../../../report/forms/summary-forms.types.js';
import { SummaryIssue } from '../../../report/summary-issue.entity.js';
import { IdColumn, IntegerColumn, TextColumn } from '../../../shared/database/columns.js';

/**
 * A file of a published summary as the public may have it (offentlig form av utgaven): without the words of answers that
 * are not published at this revision. One of an earlier revision is kept and never handed out.
 */
@Entity('public_summary_form')
@Index('ux_public_summary_form', ['issueId', 'revision', 'format'], { unique: true })
@Check('ck_public_summary_form_format', `"format" IN ('docx', 'pdf', 'xlsx', 'csv', 'json', 'qdc')`)
export class PublicSummaryForm {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_public_summary_form_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => SummaryIssue, { name: 'fk_public_summary_form_issue' }) issueId!: string;
  /** As `PublishedAnswers.revision` gave it when the file was made. */
  @IntegerColumn() revision!: number;
  @TextColumn() format!: SummaryFormat;
  @TextColumn() filename!: string;
  @TextColumn() mediaType!: string;
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
}
