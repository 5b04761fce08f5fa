import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Citation } from './citation.entity.js';

/**
 * That a citation stands for a comment in a place. Ended, never deleted, when the comment is taken out of it. The placement
 * has no foreign key, since it goes when the comment is moved; comment and place then say what was cited.
 */
@Entity('citation_placement')
@Index('ux_citation_placement_standing', ['citationId', 'placementId'], { unique: true, where: '"endedAt" IS NULL' })
@Index('ix_citation_placement_consultation', ['consultationId', 'endedAt'])
@Check('ck_citation_placement_ended', `("endedAt" IS NULL) = ("endedByName" IS NULL)`)
export class CitationPlacement {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Citation, { name: 'fk_citation_placement_citation' }) citationId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_citation_placement_consultation' }) consultationId!: string;
  @TextColumn() placementId!: string;
  /** The comment of the placement and where it stood, by which it is found again in a new version of the answer. */
  @TextColumn() commentId!: string;
  @TextColumn() place!: string;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @InstantColumn() at!: Date;
  @OptionalInstantColumn() endedAt!: Date | null;
  @OptionalTextColumn() endedByName!: string | null;
}
