import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Consultation } from '../consultation.entity.js';
import { Draft } from '../draft/draft.entity.js';

/** What somebody is in a working group: its leader, its professional lead, the voice of users, or a member. */
export const GROUP_ROLES = ['leader', 'professionalLead', 'userRepresentative', 'member'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** What is said of a member. */
export interface MemberDetails {
  readonly role: GroupRole;
  readonly name: string;
  /** Title or profession: «overlege», «brukerrepresentant». */
  readonly personTitle: string;
  readonly workplace: string;
  /** Where the link goes; a member reads with what is sent there and needs no account. */
  readonly email: string;
  readonly languageForm: LanguageForm;
  /** Whether the programme's public page may name the member, as the member has agreed to. */
  readonly isPublishable: boolean;
}

/**
 * Somebody in the working group behind a draft (medlem av arbeidsgruppe), mostly from outside the host. Reads the comments in
 * that draft from the day of the invitation until the member is removed.
 */
@Entity('working_group_member')
@Index('ux_working_group_member_email', ['draftId', 'email'], { unique: true, where: `"removedAt" IS NULL` })
@Index('ix_working_group_member_consultation', ['consultationId', 'draftId'])
@Index('ix_working_group_member_email', ['email'])
@Check('ck_working_group_member_role', `"role" IN ('leader', 'professionalLead', 'userRepresentative', 'member')`)
@Check('ck_working_group_member_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
export class WorkingGroupMember {
  @IdColumn() id!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_working_group_member_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_working_group_member_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Draft, { name: 'fk_working_group_member_draft' }) draftId!: string;
  @TextColumn() role!: GroupRole;
  @TextColumn() name!: string;
  @TextColumn() personTitle!: string;
  @TextColumn() workplace!: string;
  /** In lower case. */
  @TextColumn() email!: string;
  @TextColumn() languageForm!: LanguageForm;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  /** When the link was last sent; null before the member may read anything. */
  @OptionalInstantColumn() invitedAt!: Date | null;
  @OptionalInstantColumn() removedAt!: Date | null;
  @Column('boolean', { default: false }) isPublishable!: boolean;

  get isRemoved(): boolean {
    return this.removedAt !== null;
  }

  /** Says who the member is. Whoever gets another address must be invited anew before they read anything. */
  describe(details: MemberDetails): void {
    const email = details.email.trim().toLowerCase();
    if (email !== this.email) this.invitedAt = null;
    Object.assign(this, { ...details, email });
  }

  invite(at: Date): void {
    this.invitedAt = at;
  }

  remove(at: Date): void {
    this.removedAt = at;
  }
}
