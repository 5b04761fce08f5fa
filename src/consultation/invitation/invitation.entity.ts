import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { OrganisationGroup } from '../../register/group/organisation-group.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  OptionalDayColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Consultation } from '../consultation.entity.js';
import { DeadlineShortened } from '../consultation.errors.js';

/**
 * A body's place in one hearing (høringsinstans i en høring): its name and address as they were when the list was locked.
 * Either an organisation, or a group that has no members and is written to as one.
 */
@Entity('invitation')
@Index('ux_invitation_organisation', ['consultationId', 'organisationId'], { unique: true })
@Index('ux_invitation_group', ['consultationId', 'groupId'], { unique: true })
@Index('ix_invitation_name', ['consultationId', 'sortKey'])
// Of the address in lower case, which no decorator can say.
@Index('ix_invitation_email', { synchronize: false })
@Check('ck_invitation_recipient', `"organisationId" IS NULL OR "groupId" IS NULL`)
@Check('ck_invitation_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
export class Invitation {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_invitation_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_invitation_host' }) hostId!: string;
  @OptionalTextColumn() @ForeignKey(() => Organisation, { name: 'fk_invitation_organisation' }) organisationId!:
    string | null;
  @OptionalTextColumn() @ForeignKey(() => OrganisationGroup, { name: 'fk_invitation_group' }) groupId!: string | null;
  /** The name as it is written to, such as "Norges Røde Kors v/ Krisesenter". */
  @TextColumn() addressedName!: string;
  @TextColumn() sortKey!: string;
  /** The addressed name, folded for searching. */
  @TextColumn() searchText!: string;
  /** Null when the register has no address: the body stands on the list and is reached in another way. */
  @OptionalTextColumn() email!: string | null;
  @TextColumn() languageForm!: LanguageForm;
  /** A deadline of its own (utsatt frist); null when that of the hearing holds. */
  @OptionalDayColumn() ownDeadlineOn!: CalendarDay | null;
  /** False for a body that answers without having been invited, and for one that was taken off the list again. */
  @BooleanColumn() isInvited!: boolean;
  /** A private person: stands in the hearing only, never in the register, and is counted apart from the bodies. */
  @Column('boolean', { default: false }) isPrivatePerson!: boolean;
  @InstantColumn() createdAt!: Date;

  /** The deadline that holds for this body. */
  deadlineIn(consultation: { readonly deadlineOn: CalendarDay | null }): CalendarDay | null {
    return this.ownDeadlineOn ?? consultation.deadlineOn;
  }

  /** Gives the body a later deadline of its own; a deadline is never shortened. */
  extend(newOn: CalendarDay, consultation: { readonly deadlineOn: CalendarDay | null }): void {
    const formerOn = this.deadlineIn(consultation);
    if (formerOn !== null && !newOn.isAfter(formerOn)) throw new DeadlineShortened();
    this.ownDeadlineOn = newOn;
  }

  /** Lets go of a deadline of its own that the common one has reached. */
  followCommonDeadline(): void {
    this.ownDeadlineOn = null;
  }
}
