import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import { Section } from '../../consultation/draft/section.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Question } from '../../consultation/question/question.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { BlankPassage } from './consolidation.errors.js';

/** What the umbrella says, or what one member wants remarked (særmerknad) though the umbrella does not share it. */
export const PASSAGE_KINDS = ['position', 'dissent'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** Who changes a passage, and when. */
interface PassageDeed {
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/**
 * A passage of the answer that an umbrella writes (avsnitt i svaret), at a place of the hearing that it answers. Every text
 * that it has had is a `PassageVersion`. What was removed can be brought back.
 */
@Entity('passage')
@Index('ix_passage_place', ['consultationId', 'place', 'position'])
@Check('ck_passage_kind', `"kind" IN ('position', 'dissent')`)
@Check('ck_passage_dissenter', `("kind" = 'dissent') = ("dissenterInvitationId" IS NOT NULL)`)
export class Passage {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_passage_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_passage_host' }) hostId!: string;
  /** See `Placement.place`. */
  @TextColumn() place!: string;
  @OptionalTextColumn() @ForeignKey(() => Draft, { name: 'fk_passage_draft' }) draftId!: string | null;
  @OptionalTextColumn() @ForeignKey(() => Section, { name: 'fk_passage_section' }) sectionId!: string | null;
  @OptionalTextColumn() @ForeignKey(() => Question, { name: 'fk_passage_question' }) questionId!: string | null;
  @TextColumn() kind!: PassageKind;
  /** Whose remark a dissent is. */
  @OptionalTextColumn() @ForeignKey(() => Invitation, { name: 'fk_passage_dissenter' }) dissenterInvitationId!:
    string | null;
  @TextColumn() text!: string;
  /** Its number among the passages of its place, from 1. */
  @IntegerColumn() position!: number;
  /** The version of the text, from 1: raised by every change of words, and by nothing else. */
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() changedAt!: Date;
  @TextColumn() changedById!: string;
  @TextColumn() changedByName!: string;
  @OptionalInstantColumn() removedAt!: Date | null;

  get isRemoved(): boolean {
    return this.removedAt !== null;
  }

  /** Says it in other words; `BlankPassage` without any. */
  reword(text: string, deed: PassageDeed): void {
    if (text.trim() === '') throw new BlankPassage();
    this.text = text;
    this.version += 1;
    this.changedAt = deed.at;
    this.changedById = deed.byId;
    this.changedByName = deed.byName;
  }

  remove(at: Date): void {
    this.removedAt = at;
  }

  bringBack(): void {
    this.removedAt = null;
  }
}
