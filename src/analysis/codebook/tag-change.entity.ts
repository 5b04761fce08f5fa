import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../shared/database/columns.js';
import { Tag } from './tag.entity.js';

/** What was done to a tag. Stored as text without a constraint, so that a new kind of deed needs no new table. */
export const TAG_DEEDS = [
  'added',
  'takenIn',
  'defined',
  'moved',
  'retired',
  'takenUp',
  'merged',
  'received',
  'split',
  'splitOff',
] as const;
export type TagDeed = (typeof TAG_DEEDS)[number];

/** Texts by name: what a tag was called, which tag it went into, how many placements went along. */
export type TagChangeDetails = Readonly<Record<string, string>>;

/** A line in the history of a tag (temaets historikk): who did what to it and when. Never changed. */
@Entity('tag_change')
@Index('ix_tag_change_tag', ['tagId', 'at'])
export class TagChange {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_tag_change_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Tag, { name: 'fk_tag_change_tag' }) tagId!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byName!: string;
  @TextColumn() deed!: TagDeed;
  @JsonColumn() what!: TagChangeDetails;
}
