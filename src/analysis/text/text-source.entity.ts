import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Answer, ResponseVersion } from '../../response/submission/response-version.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { Coverage } from './coverage.rules.js';

/** Whether a text has been had: not yet, yes, or not at all and why. */
export const READING_STATES = ['waiting', 'read', 'unreadable'] as const;
export type ReadingState = (typeof READING_STATES)[number];

interface FoundText {
  readonly extractorVersion: number | null;
  readonly pages: number | null;
}

/**
 * One reading of a text of a submitted answer (tekstkilde): an attached file, or what was typed in a field. A text that is
 * read anew by a better reader is a new row; the one before is kept as it was, for the comments that stand on it alone.
 */
@Entity('text_source')
@Index('ux_text_source_key', ['versionId', 'sourceKey', 'edition'], { unique: true })
@Index('ix_text_source_consultation', ['consultationId', 'versionId'])
@Check('ck_text_source_state', `"state" IN ('waiting', 'read', 'unreadable')`)
@Check('ck_text_source_of', `("attachmentId" IS NULL) <> ("answerId" IS NULL)`)
@Check('ck_text_source_reason', `("state" = 'unreadable') = ("reason" IS NOT NULL)`)
@Check('ck_text_source_coverage', `"inComments" >= 0 AND "setAside" >= 0 AND "inComments" + "setAside" <= "characters"`)
export class TextSource {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_text_source_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_text_source_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_text_source_version' }) versionId!: string;
  @OptionalTextColumn() @ForeignKey(() => Attachment, { name: 'fk_text_source_attachment' }) attachmentId!:
    string | null;
  @OptionalTextColumn() @ForeignKey(() => Answer, { name: 'fk_text_source_answer' }) answerId!: string | null;
  /**
   * `attachment:<id>` or `answer:<place>`: reading a version again finds the same row, and the same field or file of the
   * next version has the same key.
   */
  @TextColumn() sourceKey!: string;
  /** Where in the hearing a field stands; null for a file. */
  @OptionalTextColumn() place!: string | null;
  /** In the order of the answer: first the fields as the form has them, then the files. */
  @IntegerColumn() position!: number;
  /** The file's name, or the heading of the field. */
  @TextColumn() title!: string;
  @TextColumn() state!: ReadingState;
  /** Why a file could not be read: a reason of the extractor, or `noText` for one that holds only pictures. */
  @OptionalTextColumn() reason!: string | null;
  @OptionalIntegerColumn() extractorVersion!: number | null;
  @OptionalIntegerColumn() pages!: number | null;
  /** Characters that are not white space; and how many of them are in comments, and set aside. The rest is unhandled. */
  @IntegerColumn() characters!: number;
  @IntegerColumn() inComments!: number;
  @IntegerColumn() setAside!: number;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() readAt!: Date | null;
  /** Which reading of the text this is; the first is 1. */
  @Column('integer', { default: 1 }) edition!: number;
  /** When a newer reading took its place. It counts nothing from then on: the newer one does. */
  @OptionalInstantColumn() supersededAt!: Date | null;

  get isRead(): boolean {
    return this.state === 'read';
  }

  get isSuperseded(): boolean {
    return this.supersededAt !== null;
  }

  /** A newer reading takes its place. Its blocks stay, and the comments that the newer one has no room for. */
  becomeSuperseded(at: Date): void {
    this.supersededAt = at;
    this.count({ characters: 0, inComments: 0, setAside: 0 });
  }

  /** The row of a newer reading of the same text. */
  nextReading(id: string, at: Date, found: FoundText): TextSource {
    const fresh = Object.assign(new TextSource(), this, { id, edition: this.edition + 1, createdAt: at });
    fresh.becomeRead(at, found);
    return fresh;
  }

  /** The text has been had. */
  becomeRead(at: Date, found: FoundText): void {
    this.state = 'read';
    this.reason = null;
    this.readAt = at;
    this.extractorVersion = found.extractorVersion;
    this.pages = found.pages;
  }

  /** The file stays, and says why its text cannot be had. */
  becomeUnreadable(at: Date, reason: string, extractorVersion: number | null): void {
    this.state = 'unreadable';
    this.reason = reason;
    this.readAt = at;
    this.extractorVersion = extractorVersion;
  }

  /** Remembers how much of the text is accounted for, so that lists need not read the text. */
  count(coverage: Pick<Coverage, 'characters' | 'inComments' | 'setAside'>): void {
    this.characters = coverage.characters;
    this.inComments = coverage.inComments;
    this.setAside = coverage.setAside;
  }
}
