import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Draft } from '../draft/draft.entity.js';
import { Programme } from './programme.entity.js';

/** What became of a draft after its round: it went into one of a later round, was published, was put off, or was given up. */
export const LINEAGE_KINDS = ['into', 'published', 'postponed', 'dropped'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/**
 * That a draft of one round went on in a later one (opphav). Two that went into one, or were published
 * under one name, were merged; one that went into two was split. A new saying ends the earlier rows; nothing is deleted.
 */
@Entity('draft_lineage')
@Index('ix_draft_lineage_programme', ['programmeId', 'fromDraftId'])
@Check('ck_draft_lineage_kind', `"kind" IN ('into', 'published', 'postponed', 'dropped')`)
@Check('ck_draft_lineage_into', `("kind" = 'into') = ("toDraftId" IS NOT NULL)`)
@Check('ck_draft_lineage_published', `("kind" = 'published') = ("publishedAs" <> '')`)
@Check('ck_draft_lineage_itself', `"toDraftId" IS NULL OR "toDraftId" <> "fromDraftId"`)
export class DraftLineage {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Programme, { name: 'fk_draft_lineage_programme' }) programmeId!: string;
  @TextColumn() @ForeignKey(() => Draft, { name: 'fk_draft_lineage_from' }) fromDraftId!: string;
  @OptionalTextColumn() @ForeignKey(() => Draft, { name: 'fk_draft_lineage_to' }) toDraftId!: string | null;
  @TextColumn() kind!: LineageKind;
  /** The name it was published under; empty for the other kinds. */
  @TextColumn() publishedAs!: string;
  /** Why, or until when; empty when nothing is said. */
  @TextColumn() note!: string;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;
  @OptionalInstantColumn() endedAt!: Date | null;
}
