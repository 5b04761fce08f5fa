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
import type { Assessment, Decision } from './assessment.rules.js';

/** What kind of place a comment stands in. */
export const PLACEMENT_TARGETS = ['consultation', 'allDrafts', 'draft', 'section', 'question'] as const;
export type PlacementTarget = (typeof PLACEMENT_TARGETS)[number];

/** Where a body stands on the place (standpunkt). Never forced: most answers do not say, and that is `unclear`. */
export const STANCES = ['supports', 'supportsWithRemarks', 'opposes', 'neutral', 'unclear'] as const;
export type Stance = (typeof STANCES)[number];

/** A change of a draft that a comment led to: what was changed, and the edition where it stands when there is one. */
export interface DraftChange {
  readonly note: string;
  readonly editionId: string | null;
}

/** All that is said of what was decided, as it was at one time. */
export type EarlierDecision = Pick<
  Placement,
  'decision' | 'reason' | 'standardTextKey' | 'decidedByName' | 'decidedAt' | 'followsId'
>;

/**
 * A comment in one place of the hearing (plassering): a draft, a section, a question, all drafts, or the hearing as a
 * whole. The same comment may stand in several drafts, with its own stance, tags and decision in each.
 */
@Entity('placement')
@Index('ux_placement_place', ['commentId', 'place'], { unique: true })
@Index('ix_placement_consultation', ['consultationId', 'draftId'])
@Index('ix_placement_place', ['consultationId', 'place'])
@Index('ix_placement_standard_text', ['standardTextKey'])
@Index('ix_placement_follows', ['followsId'])
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
  /** The decision given to many that this one follows (følger): see `FamilyDecision`; null when it stands alone. */
  @OptionalTextColumn() followsId!: string | null;
  /** The standard text that the reason was made from: `text:<id>`, or `tag:<id>` for what a tag brings; null for none. */
  @OptionalTextColumn() standardTextKey!: string | null;
  /** Which change the comment led to, in words (hvilken endring førte dette til); null while nobody has said. */
  @OptionalTextColumn() changeNote!: string | null;
  /** The later edition of a draft where the change stands; without a foreign key, see the migration. */
  @OptionalTextColumn() changeEditionId!: string | null;
  @TextColumn() origin!: 'person' | 'formField';
  /** The suggestion that was accepted to place it; null where a person chose the place, or a form field did. */
  @OptionalTextColumn() suggestionId!: string | null;
  /** Who placed it or accepted the suggestion; null for a form field, and where nobody wrote it down. */
  @OptionalTextColumn() placedByName!: string | null;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;

  get isDecided(): boolean {
    return this.decision !== null;
  }

  /** Decides what is made of the comment in this place (vurdering); deciding again replaces what was decided. */
  decide(assessment: Assessment, byName: string, at: Date): void {
    this.decision = assessment.decision;
    this.reason = assessment.reason;
    this.standardTextKey = assessment.standardTextKey ?? null;
    this.decidedByName = byName;
    this.decidedAt = at;
    this.followsId = null;
  }

  /** Has the decision of another, or none as long as that has none, until it is let go. */
  follow(first: Placement, familyDecisionId: string): void {
    this.decision = first.decision;
    this.reason = first.reason;
    this.standardTextKey = first.standardTextKey;
    this.decidedByName = first.decidedByName;
    this.decidedAt = first.decidedAt;
    this.followsId = familyDecisionId;
  }

  /** Is decided as it was at an earlier time, or is not, as it was not then. */
  decideAsBefore(then: EarlierDecision): void {
    this.decision = then.decision;
    this.reason = then.reason;
    this.standardTextKey = then.standardTextKey;
    this.decidedByName = then.decidedByName;
    this.decidedAt = then.decidedAt;
    this.followsId = then.followsId;
  }

  /** Keeps its decision as its own, whatever becomes of the one it followed. */
  standAlone(): void {
    this.followsId = null;
  }

  /** The comment is to be decided anew in this place. */
  dropDecision(): void {
    this.decision = null;
    this.reason = null;
    this.standardTextKey = null;
    this.decidedByName = null;
    this.decidedAt = null;
    this.followsId = null;
  }

  /** Says which change the comment led to; null that nobody can name one. */
  leadTo(change: DraftChange | null): void {
    this.changeNote = change?.note ?? null;
    this.changeEditionId = change?.editionId ?? null;
  }
}
