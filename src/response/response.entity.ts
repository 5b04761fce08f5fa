import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import { Draft } from '../consultation/draft/draft.entity.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { Host } from '../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../shared/database/columns.js';
import { answerKey } from './answer-key.js';
import { RESPONSE_TRANSITIONS, type ResponseHandling, type ResponseState } from './response-status.js';
import { NotRegistered, NotRegisteredYet, ResponseWithdrawn } from './response.errors.js';
import type { WorkingAnswer } from './working-answer.js';

/**
 * What a body answers in one hearing (høringssvar), for the whole of it or, where the hearing asks for separate answers,
 * for one draft. What is being written is mutable; each submission is an immutable `ResponseVersion`, and the latest counts.
 */
@Entity('response')
@Index('ux_response_scope', ['invitationId', 'scope', 'ordinal'], { unique: true })
@Index('ix_response_consultation', ['consultationId', 'state'])
@Check('ck_response_state', `"state" IN ('started', 'submitted', 'withdrawn')`)
@Check('ck_response_handling', `"handling" IN ('received', 'registered', 'published', 'withheld')`)
@Check('ck_response_version', `("state" = 'started') = ("currentVersion" = 0)`)
export class Response {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_response_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_response_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_response_invitation' }) invitationId!: string;
  /** The one draft that this answer is about; null for the hearing as a whole. */
  @OptionalTextColumn() @ForeignKey(() => Draft, { name: 'fk_response_draft' }) draftId!: string | null;
  /** `draftId`, or `all`: an index cannot hold nulls to be equal. */
  @TextColumn() scope!: string;
  /** 1, 2 … of the same body and scope: an answer that supplements an earlier one, or follows a withdrawal. */
  @IntegerColumn() ordinal!: number;
  /** The answer that this one adds to (tillegg); null for the answer itself. */
  @OptionalTextColumn() supplementsId!: string | null;
  @TextColumn() state!: ResponseState;
  @TextColumn() handling!: ResponseHandling;
  @JsonColumn() working!: WorkingAnswer;
  /** Raised at each save of `working`, so that nobody overwrites what they have not seen. */
  @IntegerColumn() workingVersion!: number;
  /** The number of the version that counts; 0 until something is submitted. */
  @IntegerColumn() currentVersion!: number;
  /** Digest of what was written when it was last submitted: equal while nothing has been changed since. */
  @OptionalTextColumn() submittedDigest!: string | null;
  @InstantColumn() createdAt!: Date;
  @OptionalInstantColumn() lastSubmittedAt!: Date | null;

  get isSubmitted(): boolean {
    return this.state === 'submitted';
  }

  get isWithdrawn(): boolean {
    return this.state === 'withdrawn';
  }

  /** The key by which the body's pages and services find it; see `answerKey`. */
  get key(): string | null {
    return answerKey({ draftId: this.draftId, supplement: this.supplementsId === null ? undefined : this.ordinal });
  }

  /** Takes a submitted version as the one that counts; it must be registered anew. Refused once withdrawn. */
  submit(version: { readonly number: number; readonly submittedAt: Date }, workingDigest: string | null): void {
    this.become('submitted');
    this.handling = 'received';
    this.currentVersion = version.number;
    this.lastSubmittedAt = version.submittedAt;
    this.submittedDigest = workingDigest;
  }

  /** The body takes its answer back. Every version stays; refused when nothing is submitted. */
  withdraw(): void {
    this.become('withdrawn');
  }

  /** Staff have looked at the answer and entered it. */
  register(): void {
    if (this.isSubmitted) this.handling = 'registered';
    else throw new ResponseWithdrawn();
  }

  /** The registration was a mistake. Refused once the answer is published or withheld. */
  undoRegistration(): void {
    if (this.handling !== 'registered') throw new NotRegistered();
    this.handling = 'received';
  }

  /** The version that counts is put before the public. Refused until somebody has registered it, and once withdrawn. */
  publish(): void {
    this.requireRegistered();
    this.handling = 'published';
  }

  /** It is kept from the public: exempt, not put on the web, or taken down. Refused as `publish` is. */
  withhold(): void {
    this.requireRegistered();
    this.handling = 'withheld';
  }

  /** It is withheld no longer, and waits to be gone through again. What is not withheld stays as it is. */
  reconsider(): void {
    if (this.handling === 'withheld') this.handling = 'registered';
  }

  /** Nothing is decided about an answer that nobody has registered, or that was withdrawn. */
  requireRegistered(): void {
    if (!this.isSubmitted) throw new ResponseWithdrawn();
    if (this.handling === 'received') throw new NotRegisteredYet();
  }

  private become(state: ResponseState): void {
    if (!RESPONSE_TRANSITIONS[this.state].includes(state)) throw new ResponseWithdrawn();
    this.state = state;
  }
}

/** That an answer was taken back (tilbaketrekking): who and when, and why if they said so. */
@Entity('response_withdrawal')
@Index('ux_response_withdrawal_response', ['responseId'], { unique: true })
export class ResponseWithdrawal {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_response_withdrawal_response' }) responseId!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
  @OptionalTextColumn() reason!: string | null;
}
