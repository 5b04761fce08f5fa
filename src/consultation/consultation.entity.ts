import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../identity/host/host.entity.js';
import type { OwnWork } from '../identity/host/own-work.js';
import { Person } from '../identity/person/person.entity.js';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalDayColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../shared/database/columns.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import {
  CONSULTATION_TRANSITIONS,
  isOneOf,
  PREPARATION_STATES,
  PUBLIC_STATES,
  type ConsultationState,
} from './consultation-status.js';
import {
  ContentStands,
  DeadlineShortened,
  NotOpen,
  OwnApproval,
  ReturnWithoutNote,
  StateRefuses,
  SubmissionChanged,
} from './consultation.errors.js';
import { Programme } from './programme/programme.entity.js';

/** Whether Sametinget is to be consulted (sameloven kap. 4): not yet considered, yes, or no; with why. */
export const SAMI_PARLIAMENT_ANSWERS = ['undecided', 'yes', 'no'] as const;
export type SamiParliamentAnswer = (typeof SAMI_PARLIAMENT_ANSWERS)[number];

/** Who finds the hearing's page: everyone, those who are invited, or nobody. A state body's hearings are always public. */
export const VISIBILITIES = ['public', 'members', 'closed'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Whether the invited of an association's hearing see their own answer only, or each other's as well. */
export const MEMBERS_SEE = ['own', 'all'] as const;
export type MembersSee = (typeof MEMBERS_SEE)[number];

/** What a verb needs to know of whoever does it. */
export interface Doer {
  readonly id: string;
}

/**
 * A matter sent out for comment, hosted by one organisation (høring). Texts that are not written yet are empty, never
 * null. Its verbs refuse with `StateRefuses`, and approval holds for exactly what was submitted: the SHA-256 of it is
 * kept, and any change takes the hearing back to draft.
 */
@Entity('consultation')
@Index('ix_consultation_host', ['hostId', 'state'])
@Index('ix_consultation_deadline', ['state', 'deadlineOn'])
@Check(
  'ck_consultation_state',
  `"state" IN ('draft', 'submittedForApproval', 'returned', 'approved', 'open', 'closed', 'summarised', 'archived', 'cancelled')`,
)
@Check('ck_consultation_sami_parliament', `"samiParliament" IN ('undecided', 'yes', 'no')`)
@Index('ix_consultation_answers_for', ['answersForInvitationId'])
@Check('ck_consultation_visibility', `"visibility" IN ('public', 'members', 'closed')`)
@Check('ck_consultation_members_see', `"membersSee" IN ('own', 'all')`)
@Check('ck_consultation_approval', `"state" NOT IN ('approved', 'open') OR "approvedDigest" IS NOT NULL`)
@Check('ck_consultation_open_deadline', `"state" <> 'open' OR "deadlineOn" IS NOT NULL`)
export class Consultation {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_consultation_host' }) hostId!: string;
  @OptionalTextColumn() @ForeignKey(() => Programme, { name: 'fk_consultation_programme' }) programmeId!: string | null;
  @TextColumn() title!: string;
  /** `17/20347`; empty until the archive has given one. */
  @TextColumn() caseNumber!: string;
  /** Sorts the title in Norwegian order. */
  @TextColumn() sortKey!: string;
  /** Title and case number, folded for searching. */
  @TextColumn() searchText!: string;
  @TextColumn() state!: ConsultationState;
  @TextColumn() background!: string;
  @TextColumn() goals!: string;
  @TextColumn() notUnderConsultation!: string;
  @TextColumn() mainChanges!: string;
  /** «Kort fortalt»: the matter in about five sentences. */
  @TextColumn() shortSummary!: string;
  @TextColumn() contactName!: string;
  @TextColumn() contactPhone!: string;
  @TextColumn() contactEmail!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_consultation_case_officer' }) caseOfficerId!: string;
  @TextColumn() samiParliament!: SamiParliamentAnswer;
  @TextColumn() samiParliamentReason!: string;
  /** True when a body answers each draft by itself («egne svar per pakkeforløp»). */
  @BooleanColumn() separateAnswers!: boolean;
  /**
   * The invitation that an internal hearing (intern høring) answers for: its host's place in the outer hearing, whose drafts
   * and questions are seen through. Null for a hearing that answers for nobody.
   */
  @OptionalTextColumn() answersForInvitationId!: string | null;
  @Column('text', { default: 'public' }) visibility!: Visibility;
  @Column('text', { default: 'own' }) membersSee!: MembersSee;
  /** True when whoever answers must say which of the drafts the answer is about. */
  @Column('boolean', { default: false }) mustNameDrafts!: boolean;
  /** The deadline (høringsfrist): ends at 23:59:59 in Oslo. */
  @OptionalDayColumn() deadlineOn!: CalendarDay | null;
  /** Why the deadline is under six weeks (utredningsinstruksen 3-3); empty when it is not. */
  @TextColumn() shortDeadlineReason!: string;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_consultation_created_by' }) createdById!: string;
  @OptionalTextColumn() @ForeignKey(() => Person, { name: 'fk_consultation_submitted_by' }) submittedById!:
    string | null;
  /** SHA-256 of what was submitted for approval. */
  @OptionalTextColumn() submittedDigest!: string | null;
  @OptionalTextColumn() approvedDigest!: string | null;
  @OptionalInstantColumn() approvedAt!: Date | null;
  @OptionalTextColumn() @ForeignKey(() => Person, { name: 'fk_consultation_approved_by' }) approvedById!: string | null;
  @OptionalInstantColumn() openedAt!: Date | null;
  @OptionalInstantColumn() closedAt!: Date | null;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;

  /** True while the hearing is being written and approved, before it is out. */
  get isInPreparation(): boolean {
    return isOneOf(PREPARATION_STATES, this.state);
  }

  /** True from the day the hearing opened: everyone may read it, also that it was cancelled afterwards. */
  get isPublic(): boolean {
    return isOneOf(PUBLIC_STATES, this.state) || (this.state === 'cancelled' && this.openedAt !== null);
  }

  /** True for an internal hearing: it answers for a body in an outer hearing, whose drafts it has. */
  get isInternal(): boolean {
    return this.answersForInvitationId !== null;
  }

  /** True while answers are asked for. */
  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** True while answers are received, in time or late. */
  get receivesAnswers(): boolean {
    return this.state === 'open' || this.state === 'closed' || this.state === 'summarised';
  }

  /** True when the person wrote it or submitted it, and therefore cannot approve it. */
  isOwnWorkOf(person: Doer): boolean {
    return this.createdById === person.id || this.submittedById === person.id;
  }

  /** Hands exactly this content (by its SHA-256) to an approver. */
  submitForApproval(digest: string, by: Doer): void {
    this.goTo('submittedForApproval');
    this.submittedById = by.id;
    this.submittedDigest = digest;
    this.forgetApproval();
  }

  /**
   * Approves what was submitted («godkjent elektronisk»). Refuses content that is no longer what was submitted, and one's own
   * work where the host wants another person.
   */
  approve(digest: string, by: Doer, at: Date, ownWork: OwnWork = 'refused'): void {
    if (ownWork === 'refused' && this.isOwnWorkOf(by)) throw new OwnApproval();
    this.mayGoTo('approved');
    if (digest !== this.submittedDigest) throw new SubmissionChanged();
    this.goTo('approved');
    this.approvedDigest = digest;
    this.approvedById = by.id;
    this.approvedAt = at;
  }

  /** Sends the hearing back to its author with a note. */
  return(note: string): void {
    this.mayGoTo('returned');
    if (note.trim() === '') throw new ReturnWithoutNote();
    this.goTo('returned');
    this.submittedDigest = null;
  }

  /** Takes note that the content is being changed. Gives true when this voids a submission or an approval. */
  changeContent(): boolean {
    if (!this.isInPreparation) throw new ContentStands();
    if (this.state === 'draft' || this.state === 'returned') return false;
    this.goTo('draft');
    this.submittedDigest = null;
    this.forgetApproval();
    return true;
  }

  /** Opens what was approved; refuses content that is not what was approved. */
  open(digest: string, at: Date): void {
    this.mayGoTo('open');
    if (digest !== this.approvedDigest) throw new SubmissionChanged();
    this.goTo('open');
    this.openedAt = at;
  }

  /** Moves the deadline of an open hearing to a later day; what was approved is what was sent, and stands. */
  extend(newOn: CalendarDay): void {
    if (!this.isOpen) throw new NotOpen();
    if (this.deadlineOn !== null && !newOn.isAfter(this.deadlineOn)) throw new DeadlineShortened();
    this.deadlineOn = newOn;
    this.version += 1;
  }

  /** Closes when the deadline is over; answers that come later are received and marked late. */
  close(at: Date): void {
    this.goTo('closed');
    this.closedAt = at;
  }

  /** Stops a hearing that is not closed yet (avlyst). */
  cancel(): void {
    this.goTo('cancelled');
  }

  summarise(): void {
    this.goTo('summarised');
  }

  archive(): void {
    this.goTo('archived');
  }

  private forgetApproval(): void {
    this.approvedDigest = null;
    this.approvedById = null;
    this.approvedAt = null;
  }

  private mayGoTo(state: ConsultationState): void {
    if (!CONSULTATION_TRANSITIONS[this.state].includes(state)) throw new StateRefuses(this.state, state);
  }

  private goTo(state: ConsultationState): void {
    this.mayGoTo(state);
    this.state = state;
    this.version += 1;
  }
}
