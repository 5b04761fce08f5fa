import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
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

/** What a tag says and brings with it. */
export interface TagMeaning {
  readonly name: string;
  readonly definition: string;
  readonly example?: string;
  readonly defaultText?: string;
  readonly assigneeId?: string | null;
}

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
  /** Words of a body that the tag fits, for whoever is in doubt; empty when none was given. */
  @Column('text', { default: '' }) example!: string;
  /** A reason that can be put into an assessment where the tag stands; empty for none. */
  @Column('text', { default: '' }) defaultText!: string;
  /** Who is given the comments with this tag; null for nobody in particular. Without a foreign key: people are not deleted. */
  @OptionalTextColumn() assigneeId!: string | null;
  /** The tag that this one was merged into: it is retired, and its placements have gone over. */
  @OptionalTextColumn() mergedIntoId!: string | null;
  /** The tag that this one was split from. */
  @OptionalTextColumn() splitFromId!: string | null;
  /** Its place among those with the same parent: 1, 2, 3 … */
  @IntegerColumn() position!: number;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  /** A tag that is no longer offered; placements that carry it keep it. */
  @OptionalInstantColumn() retiredAt!: Date | null;

  get isRetired(): boolean {
    return this.retiredAt !== null;
  }

  define({ name, definition, example = '', defaultText = '', assigneeId = null }: TagMeaning): void {
    this.name = name;
    this.definition = definition;
    this.example = example;
    this.defaultText = defaultText;
    this.assigneeId = assigneeId;
  }

  /** Goes out of use for another tag, which takes over what carries it. */
  mergeInto(other: Tag, at: Date): void {
    this.mergedIntoId = other.id;
    this.retire(at);
  }

  retire(at: Date): void {
    this.retiredAt = at;
  }

  /** Offered again. */
  takeUp(): void {
    this.retiredAt = null;
    this.mergedIntoId = null;
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
