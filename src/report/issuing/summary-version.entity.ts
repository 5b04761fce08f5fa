import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { OwnApproval, ReturnWithoutNote } from '../../consultation/consultation.errors.js';
import type { OwnWork } from '../../identity/host/own-work.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { Language } from '../../shared/language/words.js';
import { SummaryStateRefuses } from './issuing.errors.js';
import {
  SUMMARY_VERSION_TRANSITIONS,
  type NewHearingAnswer,
  type SummaryVersionState,
} from './summary-version-status.js';

/** How many of each were left when it was submitted, and are named with a reason. */
export interface NamedRemains {
  readonly undecided: number;
  readonly uncited: number;
}

/**
 * A summary as it was submitted for approval (versjon av høringsoppsummeringen): the whole model, frozen in the file store.
 * What is written afterwards is another version. A person who submitted it or wrote texts in it does not approve it, where
 * the host wants another to.
 */
@Entity('summary_version')
@Index('ux_summary_version_number', ['consultationId', 'number'], { unique: true })
@Check('ck_summary_version_state', `"state" IN ('submitted', 'returned', 'approved', 'making', 'issued', 'superseded')`)
@Check('ck_summary_version_language', `"language" IN ('nb', 'nn', 'en')`)
@Check('ck_summary_version_new_hearing', `"newHearing" IN ('needed', 'notNeeded')`)
export class SummaryVersion {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_summary_version_consultation' }) consultationId!: string;
  /** 1, 2, 3 … of those submitted; issues are counted by themselves. */
  @IntegerColumn() number!: number;
  @TextColumn() state!: SummaryVersionState;
  /** The language that the forms are written in. */
  @TextColumn() language!: Language;
  /** The frozen model in the file store. */
  @TextColumn() modelSha256!: string;
  /** SHA-256 of the model with all that is approved beside it. */
  @TextColumn() digest!: string;
  @JsonColumn() remains!: NamedRemains;
  /** Why what is undecided or uncited is issued all the same; empty when nothing is. */
  @TextColumn() reason!: string;
  @TextColumn() newHearing!: NewHearingAnswer;
  @TextColumn() newHearingReason!: string;
  /** Who wrote the texts that stand in it. */
  @JsonColumn() writerIds!: readonly string[];
  @InstantColumn() submittedAt!: Date;
  @TextColumn() submittedById!: string;
  @TextColumn() submittedByName!: string;
  /** What must be changed, when it was returned. */
  @OptionalTextColumn() note!: string | null;
  /** How far the files have come while they are made; both 0 before that. */
  @IntegerColumn() formsDone!: number;
  @IntegerColumn() formsTotal!: number;

  /** True when the person submitted it or wrote in it. */
  isOwnWorkOf(person: { readonly id: string }): boolean {
    return this.submittedById === person.id || this.writerIds.includes(person.id);
  }

  /** Approves it. Refuses one's own work where another must approve. */
  approve(by: { readonly id: string }, ownWork: OwnWork): void {
    if (ownWork === 'refused' && this.isOwnWorkOf(by)) throw new OwnApproval();
    this.goTo('approved');
  }

  /** Sends it back with a note of what must be changed. */
  return(note: string): void {
    if (note.trim() === '') throw new ReturnWithoutNote();
    this.goTo('returned');
    this.note = note.trim();
  }

  /** Begins to make its files, from which there is no way back. */
  make(): void {
    this.goTo('making');
  }

  /** Is out. */
  issue(): void {
    this.goTo('issued');
  }

  /** Gives way to a newer version. */
  giveWay(): void {
    this.goTo('superseded');
  }

  private goTo(state: SummaryVersionState): void {
    if (!SUMMARY_VERSION_TRANSITIONS[this.state].includes(state)) throw new SummaryStateRefuses();
    this.state = state;
  }
}
