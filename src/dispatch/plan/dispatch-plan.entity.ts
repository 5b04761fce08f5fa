import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { occasionFromJson, type LetterOccasion } from '../../letter/letter-occasion.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalDayColumn,
  OptionalInstantColumn,
  OptionalIntegerColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { DispatchKind } from '../dispatch-status.js';
import { Dispatch } from '../dispatch.entity.js';
import { mayBecome, type PlanAudience, type PlanState } from './plan-status.js';
import { OwnPlan, PlanCannotBecome, PlanChanged, PlanReturnWithoutNote } from './plan.errors.js';
import { dayOfReminder } from './reminder-day.rules.js';

/** What a verb needs to know of whoever does it. */
interface Doer {
  readonly id: string;
  readonly name: string;
}

/**
 * One letter that is to be sent after the announcement, what for, to whom and when (utsendingsplan). It is submitted and
 * approved like a hearing: the SHA-256 of its letter, occasion, recipients and day is kept, and holds while it is equal.
 * The verbs refuse with `PlanCannotBecome`.
 */
@Entity('dispatch_plan')
@Index('ix_dispatch_plan_consultation', ['consultationId', 'state'])
@Index('ix_dispatch_plan_state', ['state', 'kind'])
@Index('ux_dispatch_plan_dispatch', ['dispatchId'], { unique: true })
@Check('ck_dispatch_plan_kind', `"kind" IN ('announcement', 'reminder', 'extension', 'correction', 'closing')`)
@Check('ck_dispatch_plan_state', `"state" IN ('planned', 'submitted', 'approved', 'returned', 'begun', 'dropped')`)
@Check('ck_dispatch_plan_audience', `"audience" IN ('silent', 'all', 'chosen', 'answered')`)
@Check('ck_dispatch_plan_days_before', `"daysBefore" IS NULL OR ("dueOn" IS NULL AND "daysBefore" >= 0)`)
@Check('ck_dispatch_plan_approved', `"state" NOT IN ('approved', 'begun') OR "approvedDigest" IS NOT NULL`)
@Check('ck_dispatch_plan_begun', `"state" <> 'begun' OR "dispatchId" IS NOT NULL`)
export class DispatchPlan {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_dispatch_plan_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_dispatch_plan_host' }) hostId!: string;
  @TextColumn() kind!: DispatchKind;
  @TextColumn() state!: PlanState;
  /** What the letter tells beside its text, as `occasionToJson` writes it. */
  @TextColumn() occasionJson!: string;
  @TextColumn() audience!: PlanAudience;
  /** The bodies that were named; empty unless the audience is `chosen`. */
  @JsonColumn() invitationIds!: readonly string[];
  /** The day it goes by itself; null when a person presses, and for a reminder that follows the deadline. */
  @OptionalDayColumn() dueOn!: CalendarDay | null;
  /** How many days before the deadline a reminder goes, whatever the deadline becomes; null for any other letter. */
  @OptionalIntegerColumn() daysBefore!: number | null;
  @OptionalTextColumn() submittedDigest!: string | null;
  @OptionalTextColumn() submittedById!: string | null;
  @OptionalTextColumn() approvedDigest!: string | null;
  @OptionalInstantColumn() approvedAt!: Date | null;
  @OptionalTextColumn() approvedById!: string | null;
  /** The last dispatch that was begun for it, also one that was cancelled before anything left. */
  @OptionalTextColumn()
  @ForeignKey(() => Dispatch, { name: 'fk_dispatch_plan_dispatch' })
  dispatchId!: string | null;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;

  /** What the letter is for, as the letter domain reads it. */
  occasion(): LetterOccasion {
    return occasionFromJson(this.occasionJson);
  }

  /** The day it goes by itself, counted from the deadline as it is now; null when a person must press. */
  dueDay({ deadlineOn }: { readonly deadlineOn: CalendarDay | null }): CalendarDay | null {
    if (this.daysBefore === null) return this.dueOn;
    return deadlineOn && dayOfReminder(deadlineOn, this.daysBefore);
  }

  /** True when the person planned or submitted it. */
  isOwnWorkOf(person: { readonly id: string }): boolean {
    return this.createdById === person.id || this.submittedById === person.id;
  }

  /** Hands exactly this letter (by its SHA-256) to an approver; again when what was submitted or approved has lapsed. */
  submit(digest: string, by: Doer): void {
    if (this.isOutdated(digest)) this.goTo('planned');
    this.goTo('submitted');
    this.submittedDigest = digest;
    this.submittedById = by.id;
    this.forgetApproval();
  }

  /** Approves what was submitted. Refuses content that is no longer what was submitted, and one's own work with `OwnPlan` where another must approve. */
  approve(digest: string, by: Doer, { at, ownWork }: { at: Date; ownWork: 'refused' | 'allowed' }): void {
    if (ownWork === 'refused' && this.isOwnWorkOf(by)) throw new OwnPlan();
    this.mayGoTo('approved');
    if (digest !== this.submittedDigest) throw new PlanChanged();
    this.goTo('approved');
    this.approvedDigest = digest;
    this.approvedById = by.id;
    this.approvedAt = at;
  }

  /** Sends it back to its author with a note. */
  return(note: string): void {
    this.mayGoTo('returned');
    if (note.trim() === '') throw new PlanReturnWithoutNote();
    this.goTo('returned');
    this.submittedDigest = null;
  }

  /** Refuses what is not approved, and content that is not what was. */
  requireApproved(digest: string): void {
    this.mayGoTo('begun');
    if (digest !== this.approvedDigest) throw new PlanChanged();
  }

  /** Its dispatch is begun; refuses content that is not what was approved. */
  begin(digest: string, dispatchId: string): void {
    this.requireApproved(digest);
    this.dispatchId = dispatchId;
    this.goTo('begun');
  }

  /** Its dispatch was cancelled before anything left: a person looks at it and submits it again. */
  comeBack(): void {
    this.goTo('planned');
    this.submittedDigest = null;
    this.forgetApproval();
  }

  /** It is not to be sent after all. */
  drop(): void {
    this.goTo('dropped');
  }

  /** True when something was submitted or approved, and it is not what would be sent now. */
  isOutdated(digest: string): boolean {
    if (this.state !== 'submitted' && this.state !== 'approved') return false;
    return this.submittedDigest !== digest;
  }

  private forgetApproval(): void {
    this.approvedDigest = null;
    this.approvedById = null;
    this.approvedAt = null;
  }

  private mayGoTo(state: PlanState): void {
    if (!mayBecome(this.state, state)) throw new PlanCannotBecome(this.state, state);
  }

  private goTo(state: PlanState): void {
    this.mayGoTo(state);
    this.state = state;
    this.version += 1;
  }
}
