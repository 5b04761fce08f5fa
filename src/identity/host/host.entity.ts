import { Check, Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { ApprovalNotChosen } from './host.errors.js';

/** A state body has the six-week rule and the duty to journal; an association has neither. */
export const HOST_KINDS = ['stateBody', 'association'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

/** Who may approve what somebody has written: another person, always so at a state body, or anyone who may approve or edit it. */
export const APPROVERS = ['another', 'anyone'] as const;
export type Approver = (typeof APPROVERS)[number];

/** An organisation that holds hearings (vert): the directorate, or an umbrella body. What it owns is not found by others. */
@Entity('host')
@Check('ck_host_kind', `"kind" IN ('stateBody', 'association')`)
@Check('ck_host_approval_by', `"approvalBy" IN ('another', 'anyone')`)
export class Host {
  @IdColumn() id!: string;
  @TextColumn() name!: string;
  @TextColumn() kind!: HostKind;
  /** Where answers by e-mail come to (postmottak). */
  @OptionalTextColumn() mailbox!: string | null;
  @OptionalTextColumn() postalAddress!: string | null;
  @Column('text', { default: 'another' }) approvalBy!: Approver;
  /** Its number in Enhetsregisteret, nine digits, by which it is known as a publisher of open data; null when it is not said. */
  @OptionalTextColumn() organisationNumber!: string | null;
  @InstantColumn() createdAt!: Date;

  /** Chooses who may approve. A state body has no choice: `ApprovalNotChosen`. */
  chooseApproval(by: Approver): void {
    if (this.kind === 'stateBody') throw new ApprovalNotChosen();
    this.approvalBy = by;
  }

  /** Says by which number it is known. */
  beKnownBy(organisationNumber: string | null): void {
    this.organisationNumber = organisationNumber;
  }
}
