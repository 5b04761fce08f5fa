import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Comment } from '../comment/comment.entity.js';

/**
 * Who speaks: somebody who works at the host, or a member of a draft's working group, mostly from outside. Stored as text
 * without a constraint, so that another kind needs no new table.
 */
export const TALK_AUTHOR_KINDS = ['person', 'groupMember'] as const;
export type TalkAuthorKind = (typeof TALK_AUTHOR_KINDS)[number];

/** What somebody says to the others about a comment (diskusjonsinnlegg). The body never sees it. */
@Entity('talk_remark')
@Index('ix_talk_remark_comment', ['commentId', 'at', 'id'])
export class TalkRemark {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_talk_remark_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_talk_remark_comment' }) commentId!: string;
  @TextColumn() authorKind!: TalkAuthorKind;
  /** An id among those of the author's kind: without a foreign key, since not every author is a person who signs in. */
  @TextColumn() authorId!: string;
  @TextColumn() authorName!: string;
  @TextColumn() text!: string;
  @InstantColumn() at!: Date;
  /** The draft whose working group sees it too; null for what is said among the host's own people. */
  @OptionalTextColumn() draftId!: string | null;
  /** Taken back by its author: that it was said stays, what was said is no longer shown. */
  @OptionalInstantColumn() withdrawnAt!: Date | null;

  get isWithdrawn(): boolean {
    return this.withdrawnAt !== null;
  }

  withdraw(at: Date): void {
    this.withdrawnAt = at;
  }
}

/** That a remark asks somebody to look (omtale). A line at the person's desk until it is seen. */
@Entity('talk_mention')
@Index('ux_talk_mention_person', ['remarkId', 'personId'], { unique: true })
@Index('ix_talk_mention_person', ['personId', 'seenAt'])
@Index('ix_talk_mention_comment', ['commentId', 'personId'])
export class TalkMention {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => TalkRemark, { name: 'fk_talk_mention_remark' }) remarkId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_talk_mention_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Comment, { name: 'fk_talk_mention_comment' }) commentId!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_talk_mention_person' }) personId!: string;
  @OptionalInstantColumn() seenAt!: Date | null;
}
