import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import { Section } from '../../consultation/draft/section.entity.js';
import { Question } from '../../consultation/question/question.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Comment } from '../comment/comment.entity.js';
import type { Decision } from './assessment.rules.js';

/** What kind of place a comment stands in. */
export const PLACEMENT_TARGETS = ['consultation', 'allDrafts', 'draft', 'section', 'question'] as const;
export type PlacementTarget = (typeof PLACEMENT_TARGETS)[number];

/** Where a body stands on the place (standpunkt). Never forced: most answers do not say, and that is `unclear`. */
export const STANCES = ['supports', 'supportsWithRemarks', 'opposes', 'neutral', 'unclear'] as const;
export type Stance = (typeof STANCES)[number];

/**
 * A comment in one place of the hearing (plassering): a draft, a section, a question, all drafts, or the hearing as a
 * whole. The same comment may stand in several drafts, with its own stance, tags and decision in each.
 */
@Entity('placement')
@Index('ux_placement_place', ['commentId', 'place'], { unique: true })
@Index('ix_placement_consultation', ['consultationId', 'draftId'])
@Index('ix_placement_place', ['consultationId', 'place'])
@Check('ck_placement_target', `"target" IN ('consultation', 'allDrafts', 'draft', 'section', 'question')`)
@Check('ck_placement_stance', `"stance" IN ('supports', 'supportsWithRemarks', 'opposes', 'neutral', 'unclear')`)
@Check(
  'ck_placement_decision',
  `"decision" IS NULL OR "decision" IN ('followed', 'partly', 'notFollowed', 'noted', 'outOfScope')`,
)
@Check('ck_placement_decided', `("decision" IS NULL) = ("decidedAt" IS NULL)`)
@Check('ck_placement_reason', `"reason" IS NOT NULL OR "decision" IS NULL OR "decision" IN ('followed', 'noted')`)
@Check('ck_placement_origin', `"origin" IN ('person', 'formField')`)
export class Placement {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_placement_comment' }) commentId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_placement_consultation' }) consultationId!: string;
  @TextColumn() target!: PlacementTarget;
  /** The draft that the place is in: of a draft, a section, and a question about one draft. */
  @OptionalTextColumn() @ForeignKey(() => Draft, { name: 'fk_placement_draft' }) draftId!: string | null;
  /** Of a section, and of a question about one section. */
  @OptionalTextColumn() @ForeignKey(() => Section, { name: 'fk_placement_section' }) sectionId!: string | null;
  @OptionalTextColumn() @ForeignKey(() => Question, { name: 'fk_placement_question' }) questionId!: string | null;
  /** The place as one key: `consultation`, `allDrafts`, `draft:<id>`, `section:<id>`, `question:<id>[:<draftId>]`. */
  @TextColumn() place!: string;
  @TextColumn() stance!: Stance;
  @OptionalTextColumn() decision!: Decision | null;
  @OptionalTextColumn() reason!: string | null;
  @OptionalTextColumn() decidedByName!: string | null;
  @OptionalInstantColumn() decidedAt!: Date | null;
  @TextColumn() origin!: 'person' | 'formField';
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;

  get isDecided(): boolean {
    return this.decision !== null;
  }

  /** Decides what is made of the comment in this place (vurdering); deciding again replaces what was decided. */
  decide(assessment: { readonly decision: Decision; readonly reason: string | null }, byName: string, at: Date): void {
    this.decision = assessment.decision;
    this.reason = assessment.reason;
    this.decidedByName = byName;
    this.decidedAt = at;
  }

  /** The comment is to be decided anew in this place. */
  dropDecision(): void {
    this.decision = null;
    this.reason = null;
    this.decidedByName = null;
    this.decidedAt = null;
  }
}
