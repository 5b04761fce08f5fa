import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Placement } from '../placement/placement.entity.js';

/** A theme in a hearing's codebook (tema i kodeboken), with a definition that tells two people to tag alike. */
@Entity('tag')
@Index('ix_tag_consultation', ['consultationId', 'position'])
@Check('ck_tag_parent', `"parentId" IS NULL OR "parentId" <> "id"`)
export class Tag {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_tag_consultation' }) consultationId!: string;
  @OptionalTextColumn() @ForeignKey(() => Tag, { name: 'fk_tag_parent' }) parentId!: string | null;
  @TextColumn() name!: string;
  @TextColumn() definition!: string;
  /** Its place among those with the same parent: 1, 2, 3 … */
  @IntegerColumn() position!: number;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  /** A tag that is no longer offered; placements that carry it keep it. */
  @OptionalInstantColumn() retiredAt!: Date | null;

  get isRetired(): boolean {
    return this.retiredAt !== null;
  }

  define(name: string, definition: string): void {
    this.name = name;
    this.definition = definition;
  }

  retire(at: Date): void {
    this.retiredAt = at;
  }

  /** Offered again. */
  takeUp(): void {
    this.retiredAt = null;
  }
}

/** That a placement carries a tag (temamerking). */
@Entity('placement_tag')
@Index('ux_placement_tag', ['placementId', 'tagId'], { unique: true })
@Index('ix_placement_tag_tag', ['tagId'])
export class PlacementTag {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Placement, { name: 'fk_placement_tag_placement' }) placementId!: string;
  @TextColumn() @ForeignKey(() => Tag, { name: 'fk_placement_tag_tag' }) tagId!: string;
}
