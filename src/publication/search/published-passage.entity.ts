import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Response } from '../../response/response.entity.js';
import { IdColumn, TextColumn } from '../../shared/database/columns.js';

/**
 * A piece of a published answer as the public search finds it: a copy of what `PublishedAnswers` gave, with nothing withheld
 * in it, made anew whenever something changes there. Its name is a digest of all it says, so that what has not changed stays.
 */
@Entity('published_passage')
@Index('ix_published_passage_consultation', ['consultationId'])
export class PublishedPassage {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_published_passage_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_published_passage_response' }) responseId!: string;
  @TextColumn() body!: string;
  /** The heading of the field, or the file's name. */
  @TextColumn() title!: string;
  @TextColumn() text!: string;
}
