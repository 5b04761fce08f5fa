import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';

/** What a draft is: a pathway, a guideline, a guide to coding, recommendations that belong to several drafts, or something else. */
export const DRAFT_KINDS = ['pathway', 'guideline', 'codeGuide', 'recommendationsAcrossDrafts', 'other'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** One document under consultation (utkast). Has versions, of which the last counts, and an outline of sections. */
@Entity('draft')
@Index('ix_draft_consultation', ['consultationId', 'position'])
@Check('ck_draft_kind', `"kind" IN ('pathway', 'guideline', 'codeGuide', 'recommendationsAcrossDrafts', 'other')`)
export class Draft {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_draft_consultation' }) consultationId!: string;
  /** 1, 2, 3 … in the order of the letter. */
  @IntegerColumn() position!: number;
  @TextColumn() title!: string;
  /** What fits a column heading: «Gravide og rusmidler». */
  @TextColumn() shortTitle!: string;
  @TextColumn() kind!: DraftKind;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
}
