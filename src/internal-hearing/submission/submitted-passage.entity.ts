import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Response } from '../../response/response.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { Passage } from '../consolidation/passage.entity.js';

/**
 * Which stretch of an outer answer is which passage (innsendt avsnitt): what a point can be followed by, both ways. Written
 * with the submission and never changed; a new version of the outer answer has rows of its own. It belongs to the inner
 * host, and the outer host never sees it.
 */
@Entity('submitted_passage')
@Index('ix_submitted_passage_version', ['outerVersionId', 'place', 'startOffset'])
@Index('ix_submitted_passage_passage', ['passageId', 'outerVersionId'])
@Index('ix_submitted_passage_consultation', ['consultationId', 'outerVersionId'])
@Check('ck_submitted_passage_stretch', `"startOffset" >= 0 AND "endOffset" > "startOffset"`)
export class SubmittedPassage {
  @IdColumn() id!: string;
  /** The internal hearing whose passage it is. */
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_submitted_passage_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_submitted_passage_host' }) hostId!: string;
  /** The answer in the outer hearing, and the version of it that says this. */
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_submitted_passage_response' }) outerResponseId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_submitted_passage_version' }) outerVersionId!: string;
  /** The place of the outer answer's form; see `place.ts`. */
  @TextColumn() place!: string;
  /** Where it stands in the text of that place, in UTF-16 units: `answer.text.slice(startOffset, endOffset)` is `text`. */
  @IntegerColumn() startOffset!: number;
  @IntegerColumn() endOffset!: number;
  /** The passage, and which version of its text was sent. */
  @TextColumn() @ForeignKey(() => Passage, { name: 'fk_submitted_passage_passage' }) passageId!: string;
  @IntegerColumn() passageVersion!: number;
  /** What was sent. */
  @TextColumn() text!: string;
  @InstantColumn() submittedAt!: Date;
}
