import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  BooleanColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalDayColumn,
  OptionalJsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Attachment } from '../attachment/attachment.entity.js';
import type { ReplyKind, ResponseChannel } from '../response-status.js';
import { Response } from '../response.entity.js';

/**
 * An answer as it was submitted (versjon av et høringssvar). Never changed and never deleted: the database refuses it.
 * `sha256` is over everything that was sent, files included, so that both sides can prove what it was.
 */
@Entity('response_version')
@Index('ux_response_version_number', ['responseId', 'number'], { unique: true })
@Index('ux_response_version_form_key', ['responseId', 'formKey'], { unique: true })
@Index('ux_response_version_receipt', ['receiptNumber'], { unique: true })
@Index('ix_response_version_consultation', ['consultationId', 'invitationId'])
@Check(
  'ck_response_version_reply_kind',
  `"replyKind" IN ('withRemarks', 'withoutRemarks', 'endorses', 'answersThrough', 'declines', 'attachmentOnly')`,
)
@Check('ck_response_version_channel', `"channel" IN ('portal', 'email', 'post', 'telephone', 'meeting')`)
@Check('ck_response_version_endorses', `("replyKind" = 'endorses') = ("endorsesName" IS NOT NULL)`)
@Check('ck_response_version_registered', `("channel" = 'portal') = ("registeredById" IS NULL)`)
export class ResponseVersion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_response_version_response' }) responseId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_response_version_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_response_version_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_response_version_invitation' }) invitationId!: string;
  /** 1, 2, 3 … within the response. */
  @IntegerColumn() number!: number;
  /** When it was submitted on the portal, or entered by staff. */
  @InstantColumn() submittedAt!: Date;
  /** The day it reached the host; decides whether it is late. */
  @DayColumn() receivedOn!: CalendarDay;
  @TextColumn() replyKind!: ReplyKind;
  @BooleanColumn() isLate!: boolean;
  @OptionalTextColumn()
  @ForeignKey(() => Invitation, { name: 'fk_response_version_endorses' })
  endorsesInvitationId!: string | null;
  @OptionalTextColumn() endorsesName!: string | null;
  @OptionalTextColumn()
  @ForeignKey(() => Invitation, { name: 'fk_response_version_answers_through' })
  answersThroughInvitationId!: string | null;
  @OptionalTextColumn() answersThroughName!: string | null;
  @JsonColumn() onBehalfOf!: readonly string[];
  @TextColumn() senderName!: string;
  /** Empty when staff entered an answer that came without one. */
  @TextColumn() senderEmail!: string;
  @OptionalDayColumn() adoptedOn!: CalendarDay | null;
  @BooleanColumn() isPreliminary!: boolean;
  @OptionalDayColumn() followUpOn!: CalendarDay | null;
  /** The whole answer is attached, and what is typed sums it up. */
  @Column('boolean', { default: false }) isSummary!: boolean;
  /** Why the body declines to answer, if it said so. */
  @OptionalTextColumn() declineReason!: string | null;
  /** The drafts that the answer is about, as the body said; null where the hearing did not ask. */
  @OptionalJsonColumn() draftIds!: readonly string[] | null;
  @TextColumn() channel!: ResponseChannel;
  @OptionalTextColumn() registeredById!: string | null;
  @OptionalTextColumn() registeredByName!: string | null;
  /** SHA-256 in hexadecimal of `canonicalContentOf`. */
  @TextColumn() sha256!: string;
  @TextColumn() receiptNumber!: string;
  /** The one-time key of the form that submitted it: sending the form twice gives one version. */
  @TextColumn() formKey!: string;
}

/** What was answered at one place (svar på et sted). Never changed. An answer may be a choice without text. */
@Entity('answer')
@Index('ux_answer_place', ['versionId', 'place'], { unique: true })
export class Answer {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_answer_version' }) versionId!: string;
  /** In the order of the form. */
  @IntegerColumn() position!: number;
  /** See `place.ts`. The three ids below say the same, for joining. */
  @TextColumn() place!: string;
  @OptionalTextColumn() draftId!: string | null;
  @OptionalTextColumn() sectionId!: string | null;
  @OptionalTextColumn() questionId!: string | null;
  @TextColumn() text!: string;
  /** One of QUESTION_CHOICES, DRAFT_CHOICES, or the text of an option. */
  @OptionalTextColumn() choice!: string | null;
}

/** A file as it was sent with a version. Name and digest stand here too, where nothing can be changed. */
@Entity('version_attachment')
@Index('ux_version_attachment', ['versionId', 'attachmentId'], { unique: true })
@Index('ix_version_attachment_sha256', ['sha256'])
export class VersionAttachment {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_version_attachment_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => Attachment, { name: 'fk_version_attachment_attachment' }) attachmentId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() filename!: string;
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
}
