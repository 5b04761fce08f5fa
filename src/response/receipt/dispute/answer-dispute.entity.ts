import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { Host } from '../../../identity/host/host.entity.js';
import { Person } from '../../../identity/person/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../../shared/database/columns.js';
import { Response } from '../../response.entity.js';
import { ResponseVersion } from '../../submission/response-version.entity.js';
import { DisputeSettled } from './dispute.errors.js';

/**
 * That a body says that a version sent in its name is not from it (innsigelse). Takes nothing away: the answer stands until
 * a person at the host has found out what happened, and written down what.
 */
@Entity('answer_dispute')
@Index('ix_answer_dispute_response', ['responseId'])
@Index('ix_answer_dispute_open', ['hostId', 'settledAt'])
@Check(
  'ck_answer_dispute_settled',
  `("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NULL) = ("settledByName" IS NULL) AND ("settledAt" IS NULL) = ("settlement" IS NULL)`,
)
export class AnswerDispute {
  @IdColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_answer_dispute_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_answer_dispute_response' }) responseId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_answer_dispute_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_answer_dispute_host' }) hostId!: string;
  @InstantColumn() at!: Date;
  /** What the body wrote about it; empty when it only pressed the button. */
  @TextColumn() said!: string;
  @OptionalInstantColumn() settledAt!: Date | null;
  @OptionalTextColumn()
  @ForeignKey(() => Person, { name: 'fk_answer_dispute_settled_by' })
  settledById!: string | null;
  @OptionalTextColumn() settledByName!: string | null;
  /** What was found out, and what was done with it. */
  @OptionalTextColumn() settlement!: string | null;

  get isOpen(): boolean {
    return this.settledAt === null;
  }

  /** Ends the matter with what was found out. Refuses with `DisputeSettled` when it is ended. */
  settle(by: { readonly id: string; readonly name: string }, at: Date, settlement: string): void {
    if (!this.isOpen) throw new DisputeSettled();
    this.settledAt = at;
    this.settledById = by.id;
    this.settledByName = by.name;
    this.settlement = settlement;
  }
}
