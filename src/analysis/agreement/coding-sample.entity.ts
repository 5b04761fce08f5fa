import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Comment } from '../comment/comment.entity.js';
import { TextSource } from '../text/text-source.entity.js';

/** A sample of comments that two people code, each without seeing the other's codes (dobbeltkoding). */
@Entity('coding_sample')
@Index('ix_coding_sample_consultation', ['consultationId', 'createdAt'])
export class CodingSample {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_coding_sample_consultation' }) consultationId!: string;
  @IntegerColumn() size!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
}

/** One of the two who code a sample (koder). */
@Entity('sample_coder')
@Index('ux_sample_coder_person', ['sampleId', 'personId'], { unique: true })
@Index('ix_sample_coder_person', ['personId', 'doneAt'])
export class SampleCoder {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => CodingSample, { name: 'fk_sample_coder_sample' }) sampleId!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_sample_coder_person' }) personId!: string;
  @TextColumn() personName!: string;
  /** 1 or 2. */
  @IntegerColumn() position!: number;
  /** From then on the codes stand, and may be compared once both are done. */
  @OptionalInstantColumn() doneAt!: Date | null;

  get isDone(): boolean {
    return this.doneAt !== null;
  }

  finish(at: Date): void {
    this.doneAt = at;
  }
}

/** A passage of a sample, as it stood when the sample was drawn: both code the same words whatever happens to the comment. */
@Entity('sample_passage')
@Index('ux_sample_passage_position', ['sampleId', 'position'], { unique: true })
export class SamplePassage {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => CodingSample, { name: 'fk_sample_passage_sample' }) sampleId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_sample_passage_comment' }) commentId!: string;
  @TextColumn() @ForeignKey(() => TextSource, { name: 'fk_sample_passage_source' }) sourceId!: string;
  @IntegerColumn() startOffset!: number;
  @IntegerColumn() endOffset!: number;
}

/** What one coder says of a passage (koding): apart from the placements, which it never changes. */
@Entity('coding')
@Index('ux_coding_person', ['passageId', 'personId'], { unique: true })
export class Coding {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => SamplePassage, { name: 'fk_coding_passage' }) passageId!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_coding_person' }) personId!: string;
  /** Keys of places: drafts, all drafts, the hearing as a whole. */
  @JsonColumn() places!: readonly string[];
  @JsonColumn() tagIds!: readonly string[];
  @InstantColumn() savedAt!: Date;
}
