import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Tag } from '../codebook/tag.entity.js';
import { Comment } from '../comment/comment.entity.js';
import type { Why } from './model/suggested.js';

/** What can be suggested for a comment: a place to stand in, or a tag. */
export const SUGGESTION_KINDS = ['place', 'tag'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** What a person said of a suggestion; null while nobody has. */
export const SUGGESTION_OUTCOMES = ['accepted', 'rejected'] as const;
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];

/**
 * A place or tag that the model thinks a comment has (forslag), with why and how sure it is. Applies nothing: a person
 * accepts or rejects it. One that nobody has decided is replaced when the comment or what is learnt changes; one that
 * somebody has decided is kept.
 */
@Entity('suggestion')
@Index('ux_suggestion_place', ['commentId', 'place'], { unique: true })
@Index('ux_suggestion_tag', ['commentId', 'tagId'], { unique: true })
@Index('ix_suggestion_consultation', ['consultationId', 'outcome'])
@Check('ck_suggestion_kind', `"kind" IN ('place', 'tag')`)
@Check('ck_suggestion_place', `("kind" = 'place') = ("place" IS NOT NULL)`)
@Check('ck_suggestion_tag', `("kind" = 'tag') = ("tagId" IS NOT NULL)`)
@Check('ck_suggestion_confidence', `"confidence" BETWEEN 0 AND 100`)
@Check('ck_suggestion_outcome', `"outcome" IN ('accepted', 'rejected')`)
@Check('ck_suggestion_decided', `("outcome" IS NULL) = ("decidedAt" IS NULL)`)
@Check('ck_suggestion_decider', `("outcome" IS NULL) = ("decidedByName" IS NULL)`)
export class Suggestion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_suggestion_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_suggestion_comment' }) commentId!: string;
  @TextColumn() kind!: SuggestionKind;
  /** See `Placement.place`; null for a tag. */
  @OptionalTextColumn() place!: string | null;
  @OptionalTextColumn() @ForeignKey(() => Tag, { name: 'fk_suggestion_tag' }) tagId!: string | null;
  /** Per cent. */
  @IntegerColumn() confidence!: number;
  @JsonColumn() why!: readonly Why[];
  @InstantColumn() createdAt!: Date;
  @OptionalTextColumn() outcome!: SuggestionOutcome | null;
  @OptionalInstantColumn() decidedAt!: Date | null;
  @OptionalTextColumn() decidedByName!: string | null;

  get isRejected(): boolean {
    return this.outcome === 'rejected';
  }

  /** A person says that it is right; again, when it was accepted and taken back since. */
  accept(byName: string, at: Date): void {
    this.decide('accepted', byName, at);
  }

  /** A person says that it is wrong. */
  reject(byName: string, at: Date): void {
    this.decide('rejected', byName, at);
  }

  /** Nobody has said anything of it after all. */
  reopen(): void {
    this.outcome = null;
    this.decidedAt = null;
    this.decidedByName = null;
  }

  private decide(outcome: SuggestionOutcome, byName: string, at: Date): void {
    this.outcome = outcome;
    this.decidedAt = at;
    this.decidedByName = byName;
  }
}

/**
 * That a comment has changed: it is to be learnt from, and suggested for anew (forslagsmerke). One row per comment, kept in
 * the transaction that changes it; the rows are the queue, claimed a letter at a time.
 */
@Entity('suggestion_mark')
@Index('ix_suggestion_mark_due', ['isDue', 'changedAt'])
@Index('ix_suggestion_mark_consultation', ['consultationId', 'changedAt'])
@Index('ix_suggestion_mark_version', ['versionId'])
@Check('ck_suggestion_mark_made', `("suggestedAt" IS NULL) = ("learntFrom" IS NULL)`)
export class SuggestionMark {
  @IdColumn() @ForeignKey(() => Comment, { name: 'fk_suggestion_mark_comment' }) commentId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_suggestion_mark_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_suggestion_mark_version' }) versionId!: string;
  @InstantColumn() changedAt!: Date;
  @BooleanColumn() isDue!: boolean;
  /** When something was last suggested; null while nothing has been. Stays when a person has placed the comment. */
  @OptionalInstantColumn() suggestedAt!: Date | null;
  /** How many examples the model knew then. */
  @OptionalIntegerColumn() learntFrom!: number | null;
}
