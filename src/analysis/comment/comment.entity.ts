import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import type { Range } from '../text/coverage.rules.js';
import { TextSource } from '../text/text-source.entity.js';

/** A passage with something in it to decide, or one that is set aside. */
export const COMMENT_KINDS = ['comment', 'setAside'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Why a passage is not a comment: a greeting, background, something about the body, or only a heading. */
export const SET_ASIDE_KINDS = ['greeting', 'background', 'aboutTheBody', 'heading'] as const;
export type SetAsideKind = (typeof SET_ASIDE_KINDS)[number];

/** Whether a person drew the range, or it is a field that the body filled in. */
export const COMMENT_ORIGINS = ['person', 'formField'] as const;
export type CommentOrigin = (typeof COMMENT_ORIGINS)[number];

/**
 * A passage of an answer (merknad): a range of one text's characters, free to overlap others. A passage that says nothing
 * to decide is set aside, so that every character is accounted for. Raised to the next version by every change of it or of
 * its placements.
 */
@Entity('comment')
@Index('ix_comment_source', ['sourceId', 'startOffset'])
@Index('ix_comment_consultation', ['consultationId', 'kind', 'createdAt', 'id'])
@Index('ix_comment_version', ['versionId'])
@Index('ix_comment_carried', ['carriedFromId'])
@Check('ck_comment_kind', `"kind" IN ('comment', 'setAside')`)
@Check('ck_comment_set_aside', `("kind" = 'setAside') = ("setAsideKind" IS NOT NULL)`)
@Check('ck_comment_set_aside_kind', `"setAsideKind" IN ('greeting', 'background', 'aboutTheBody', 'heading')`)
@Check('ck_comment_origin', `"origin" IN ('person', 'formField')`)
@Check('ck_comment_range', `"startOffset" >= 0 AND "endOffset" > "startOffset"`)
export class Comment {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_comment_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_comment_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_comment_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => TextSource, { name: 'fk_comment_source' }) sourceId!: string;
  @IntegerColumn() startOffset!: number;
  @IntegerColumn() endOffset!: number;
  /** The passage itself. */
  @TextColumn() text!: string;
  /** The passage as it is searched. */
  @TextColumn() searchText!: string;
  @TextColumn() kind!: CommentKind;
  @OptionalTextColumn() setAsideKind!: SetAsideKind | null;
  @TextColumn() origin!: CommentOrigin;
  /** The comment on the same passage in the answer's version before this one. */
  @OptionalTextColumn() @ForeignKey(() => Comment, { name: 'fk_comment_carried_from' }) carriedFromId!: string | null;
  /** What staff note for themselves and each other (notat): never published, never part of a summary. Empty for none. */
  @Column('text', { default: '' }) memo!: string;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdByName!: string;
  /** A comment that was taken away: its history stays, nothing counts it. */
  @OptionalInstantColumn() removedAt!: Date | null;
  /** Which reading of the text its offsets count in; the first is 1. */
  @Column('integer', { default: 1 }) edition!: number;

  get isRemoved(): boolean {
    return this.removedAt !== null;
  }

  get isSetAside(): boolean {
    return this.kind === 'setAside';
  }

  /** Draws the passage anew in its source's text. */
  cover(sourceText: string, range: Range): void {
    this.startOffset = range.start;
    this.endOffset = range.end;
    this.text = sourceText.slice(range.start, range.end);
    this.searchText = foldForSearch(this.text);
  }

  /** Takes the passage along to a newer reading of its text, where the same words stand. */
  moveTo(reading: { readonly id: string; readonly edition: number }, text: string, range: Range): void {
    this.sourceId = reading.id;
    this.edition = reading.edition;
    this.cover(text, range);
  }

  /** The passage holds nothing to decide. */
  becomeSetAside(kind: SetAsideKind): void {
    this.kind = 'setAside';
    this.setAsideKind = kind;
  }

  /** The passage is a comment after all. */
  becomeComment(): void {
    this.kind = 'comment';
    this.setAsideKind = null;
  }

  remove(at: Date): void {
    this.removedAt = at;
  }
}
