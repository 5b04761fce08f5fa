import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../../shared/database/columns.js';
import { TemplateInUse, TemplateNotInUse } from './summary-template.errors.js';

/**
 * A Word file of a host's own that its summaries are written into (oppsummeringsmal). Never changed: a new file is a new
 * template. Of those that are in use, the one taken into use last is the default; with none, summaries have the look of ours.
 */
@Entity('summary_template')
@Index('ix_summary_template_host', ['hostId', 'chosenAt'])
@Check('ck_summary_template_size', `"sizeBytes" > 0`)
export class SummaryTemplate {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_summary_template_host' }) hostId!: string;
  @TextColumn() name!: string;
  @TextColumn() filename!: string;
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
  /** Null while it is not in use. */
  @OptionalInstantColumn() chosenAt!: Date | null;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;

  /** Makes it the default. Refuses with `TemplateInUse`. */
  takeIntoUse(at: Date): void {
    if (this.chosenAt !== null) throw new TemplateInUse();
    this.chosenAt = at;
  }

  /** Refuses with `TemplateNotInUse`. */
  takeOutOfUse(): void {
    if (this.chosenAt === null) throw new TemplateNotInUse();
    this.chosenAt = null;
  }
}
